import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analysisOf } from '../../support/canon.js';
import { readFixture } from '../../support/fixture.js';
import { valley } from '../../support/valley.js';
import { edited, outlookOf, textsOf } from './support.js';

const tale = `${valley}timeline: T
  from: The Valley
  pod: 1140

1140: A feast
  Bors Hale eats too much.
  - Bors Hale visits Reedham
`;

describe('What is still to come', () => {
  it('is what real history holds for the people, offices and places of the notes, in order of time', () => {
    const { stillToCome, fallen, timeline, date } = outlookOf(tale, { date: '1145' });
    assert.deepEqual(timeline, { name: 'T', kind: 'timeline' });
    assert.equal(date, '1145');
    assert.deepEqual(textsOf(stillToCome), [
      'Bors Hale becomes Reeve in 1150',
      '“The trial of Bors” takes place on 1 May 1152',
      'Bors Hale dies on 12 May 1152, hanged',
      'Reedham takes the name Vosston in 1160',
    ]);
    assert.deepEqual(fallen, []);
  });

  it('says of each what it follows from, whom it concerns, and where that is written', () => {
    const death = outlookOf(tale, { date: '1145' }).stillToCome.find(({ kind }) => kind === 'death');
    assert.ok(death);
    assert.deepEqual(death.because, [['“The trial of Bors”']]);
    assert.deepEqual(death.about, [{ kind: 'figure', name: 'Bors Hale' }]);
    assert.equal(death.history, 'real history');
    assert.equal(death.evidence.text, 'Bors Hale died on 12 May 1152, hanged');
    const { files } = readFixture(tale);
    const { uri, span } = death.evidence;
    assert.match((files[uri] as string).slice(span.start, span.end), /^12 May 1152, hanged/);
  });

  it('names the source', () => {
    const withAnna = `${tale}\n1141: Anna Reed dances.\n`;
    const death = outlookOf(withAnna, { date: '1145' }).stillToCome.find(({ text }) =>
      text.startsWith('Anna Reed dies'),
    );
    assert.equal(death?.evidence.source, 'The Chronicle of Reedham');
  });

  it('is asked from a line of the notes as well: the date of the entry there', () => {
    const { files, cursor } = readFixture(`${tale}\n1155: Later\n  It ra<|>ins.\n`);
    assert.ok(cursor);
    const outlook = analysisOf(files).stillToCome(cursor);
    assert.ok(!('refused' in outlook));
    assert.deepEqual(textsOf(outlook.stillToCome), ['Reedham takes the name Vosston in 1160']);
  });

  it('leaves out what the notes tell themselves', () => {
    const { stillToCome } = outlookOf(`${tale}\n12 May 1152: Bors Hale dies\n`, { date: '1145' });
    assert.ok(!textsOf(stillToCome).some((text) => text.startsWith('Bors Hale dies')));
  });

  it('may be past already on a vague day', () => {
    const { stillToCome } = outlookOf(tale, { date: '1152' });
    assert.deepEqual(
      stillToCome.filter(({ isPossible }) => isPossible).map(({ text }) => text),
      [],
    );
    const may = outlookOf(`${tale}\n1141: Anna Reed dances.\n`, { date: 'May 1150' });
    assert.equal(may.stillToCome.find(({ text }) => text.startsWith('Anna'))?.isPossible, true);
  });

  it('comes with a line that stops it, in the order of the dates', () => {
    const { files } = readFixture(`${tale}\n1155: Later\n  It rains.\n`);
    const notes = files['notes.tl'] as string;
    const { suggestion } = outlookOf(valley + notes, { date: '1145' }).stillToCome.find(
      ({ kind }) => kind === 'death',
    ) as {
      suggestion: { uri: string; edit: Parameters<typeof edited>[1] };
    };
    assert.equal(suggestion.uri, 'notes.tl');
    const stopped = edited(notes, suggestion.edit);
    assert.match(stopped, /- Bors Hale visits Reedham\n\n12 May 1152: Hale survives\n\n1155: Later/);
    const after = outlookOf(valley + stopped, { date: '1145' });
    assert.ok(!textsOf(after.stillToCome).some((text) => text.startsWith('Bors Hale dies')));
  });

  it('of a branch counts what the timeline above it still has in store', () => {
    const branch = `${tale}
1170: The long winter
  with: Cara Voss

timeline: U
  from: T
  pod: 1142

1143: A cold spring
  Cara Voss counts the sheep.
`;
    const { stillToCome } = outlookOf(branch, { timeline: 'U', date: '1160' });
    const winter = stillToCome.find(({ text }) => text.includes('The long winter'));
    assert.equal(winter?.history, '“T”');
    assert.ok(textsOf(stillToCome).includes('Cara Voss dies in 1190'));
  });
});

describe('What has fallen', () => {
  const undone = `${tale}
1 May 1151: The council
  - Cara Voss becomes Reeve
`;

  it('where an office goes on in another is told with the line that took the first one over', () => {
    const { fallen } = outlookOf(
      `//- history.tl
canon: Valley
  covers: 1100..1200

office: Reeve of the Upper Valley
  exists: ..1150
office: Reeve of the Whole Valley
  exists: 1150..
  replaces: Reeve of the Upper Valley

figure: Anna Reed
  held: Reeve of the Upper Valley 1130..1150; Reeve of the Whole Valley 1150..1160
figure: Bors Hale
//- notes.tl
timeline: T
  from: Valley
  pod: 1140

1 May 1140: Bors Hale becomes Reeve of the Upper Valley

1155: A visit
  with: Anna Reed; Bors Hale
`,
      { date: '1155' },
    );
    assert.deepEqual(textsOf(fallen), [
      'In real history Anna Reed became Reeve of the Whole Valley in 1150; here it is otherwise: “Bors Hale becomes Reeve of the Upper Valley” (1 May 1140)',
    ]);
  });

  it('is told with the whole chain, down to the line that began it', () => {
    const { fallen } = outlookOf(undone, { date: '1155' });
    assert.deepEqual(textsOf(fallen), [
      'In real history “The trial of Bors” was on 1 May 1152; here it never comes to that: it needed Bors Hale as Reeve, and “Cara Voss becomes Reeve” (1 May 1151) put an end to that',
      'In real history Bors Hale died on 12 May 1152, hanged; here it never comes to that: it followed from “The trial of Bors”, which needed Bors Hale as Reeve, and “Cara Voss becomes Reeve” (1 May 1151) put an end to that',
      'In real history Cara Voss became Reeve on 12 May 1152; here it is otherwise: “Cara Voss becomes Reeve” (1 May 1151)',
      'In real history “The wake” was on 1 June 1152; here it never comes to that: it followed from “The trial of Bors”, which needed Bors Hale as Reeve, and “Cara Voss becomes Reeve” (1 May 1151) put an end to that',
    ]);
    const death = fallen.find(({ kind }) => kind === 'death');
    assert.deepEqual(
      death?.chain.map(({ uri, date }) => `${uri} ${date}`),
      ['history.tl 1 May 1152', 'notes.tl 1 May 1151'],
    );
  });

  it('tells of entries of the notes whose condition fails, and of what they tell', () => {
    const { fallen } = outlookOf(
      `${valley}timeline: T
  from: The Valley
  pod: 1149

1149: Cara Voss becomes Reeve

1151: A hunt
  because: Bors Hale is Reeve
  - Dora Lind is executed

1153: Dora Lind dances
`,
      { date: '1160' },
    );
    const own = textsOf(fallen).filter((text) => text.startsWith('In your notes'));
    assert.deepEqual(own, [
      'In your notes “A hunt” was in 1151; here it never comes to that: it needed Bors Hale as Reeve, and “Cara Voss becomes Reeve” (1149) put an end to that',
      'In your notes Dora Lind died in 1151; here it never comes to that: it followed from “A hunt”, which needed Bors Hale as Reeve, and “Cara Voss becomes Reeve” (1149) put an end to that',
    ]);
    assert.ok(fallen.every(({ text, suggestion }) => !text.startsWith('In your notes') || !suggestion));
  });

  it('leads back to the line that keeps somebody out of an office, never to what has fallen itself', () => {
    const { fallen } = outlookOf(`${tale}\n1150: Bors Hale does not become Reeve\n`, { date: '1155' });
    const line = '“Bors Hale does not become Reeve” (1150) put an end to that';
    const never = 'here it never comes to that';
    assert.deepEqual(textsOf(fallen), [
      'In real history Bors Hale became Reeve in 1150; not here: “Bors Hale does not become Reeve” (1150)',
      `In real history “The trial of Bors” was on 1 May 1152; ${never}: it needed Bors Hale as Reeve, and ${line}`,
      `In real history Bors Hale died on 12 May 1152, hanged; ${never}: it followed from “The trial of Bors”, which needed Bors Hale as Reeve, and ${line}`,
    ]);
  });

  it('says who stays on where the next one does not come, and why', () => {
    const { fallen } = outlookOf(
      `${valley.replace('12 May 1152..1190\n\n1 May', '12 May 1152..1190 because The trial of Bors\n  held by: Dora Lind 1190..1199\n\n1 May')}timeline: T
  from: The Valley

1 May 1152: The trial of Bors never happens

1155: A visit
  with: Cara Voss; Dora Lind
`,
      { date: '1155' },
    );
    assert.deepEqual(textsOf(fallen), [
      'In real history Cara Voss became Reeve on 12 May 1152; here it never comes to that: it followed from “The trial of Bors”, and “The trial of Bors never happens” (1 May 1152) put an end to that',
      'In real history “The wake” was on 1 June 1152; here it never comes to that: it followed from “The trial of Bors”, and “The trial of Bors never happens” (1 May 1152) put an end to that',
      'In real history Dora Lind became Reeve in 1190; here Bors Hale may hold that office still, for what ended that in real history never comes: it followed from the death of Bors Hale, which followed from “The trial of Bors”, and “The trial of Bors never happens” (1 May 1152) put an end to that',
    ]);
  });

  it('is not told before the day of the change that brings it down', () =>
    assert.deepEqual(outlookOf(undone, { date: '1150' }).fallen, []));

  it('comes with a line that says why it happens all the same', () => {
    const notes = readFixture(undone).files['notes.tl'] as string;
    const death = outlookOf(undone, { date: '1155' }).fallen.find(({ kind }) => kind === 'death');
    assert.ok(death?.suggestion?.snippet);
    const text = edited(notes, death.suggestion.edit).replace(/\$\{1:.*\}/, 'The council');
    assert.match(text, /12 May 1152: Hale dies\n {2}because: The council/);
    const after = outlookOf(valley + text, { date: '1155' });
    assert.ok(!after.fallen.some(({ kind }) => kind === 'death'));
    const late = readFixture(`${valley}${text}\n1160: Late\n  Bors Hale signs.\n`).files;
    const rules = analysisOf(late)
      .findings('notes.tl')
      .map(({ rule }) => rule);
    assert.ok(rules.includes('acts-after-death'));
  });

  it('says that the notes undo it, or have it otherwise', () => {
    const { fallen } = outlookOf(`${tale}\n12 May 1152: Bors Hale survives\n`, { date: '1155' });
    assert.ok(
      textsOf(fallen).includes(
        'In real history Bors Hale died on 12 May 1152, hanged; not here: “Bors Hale survives” (12 May 1152)',
      ),
    );
  });
});

describe('The outlook of the Smirnov sample', () => {
  const name = 'the-smirnov-dictatorship.tl';
  const sample = readFileSync(`samples/${name}`, 'utf8');
  const ask = (date: string) => {
    const outlook = analysisOf({ [name]: sample }).stillToCome({ date });
    assert.ok(!('refused' in outlook));
    return outlook;
  };

  it('knows in 1925 that Dzerzhinsky will collapse, and that Smirnov will be shot', () => {
    const texts = textsOf(ask('May 1925').stillToCome);
    assert.ok(!texts.some((text) => text.startsWith('Felix Dzerzhinsky dies')), 'the notes tell that themselves');
    assert.ok(!texts.some((text) => text.startsWith('Ivan Smirnov dies')), 'the notes bring that down');
    assert.ok(texts.includes('Vyacheslav Menzhinsky dies on 10 May 1934, of heart disease'));
  });

  it('tells why Smirnov is not shot', () => {
    const death = ask('May 1927').fallen.find(({ text }) => text.startsWith('In real history Ivan Smirnov died'));
    assert.equal(
      death?.text,
      'In real history Ivan Smirnov died on 25 August 1936, shot; here it never comes to that: it followed from “Trial of the Sixteen”, which needed Joseph Stalin as General Secretary of the Central Committee, and “Stalin is executed” (7–12 November 1926) put an end to that',
    );
  });

  it('suggests only lines that do what they say', function () {
    this.timeout(120_000);
    const moment = { date: 'May 1927' };
    const outlook = ask(moment.date);
    const analysis = analysisOf({ [name]: sample });
    // Each is an assembly of its own; every fifth has all kinds among them.
    const tried = outlook.stillToCome.filter(({ suggestion }, index) => suggestion && index % 5 === 0);
    assert.ok(tried.length > 8);
    for (const { text, suggestion } of tried) {
      analysis.setFile(name, edited(sample, (suggestion as { edit: Parameters<typeof edited>[1] }).edit));
      const after = analysis.stillToCome(moment);
      assert.ok(
        !('refused' in after) && !textsOf(after.stillToCome).includes(text),
        `${suggestion?.title}: still there`,
      );
    }
  });
});

describe('A question that has no answer', () => {
  const refusal = (document: string, moment: Parameters<typeof outlookOf>[1]) => {
    const answer = analysisOf(readFixture(document).files).stillToCome(moment);
    assert.ok('refused' in answer);
    return answer;
  };

  it('says which timeline may have been meant', () => {
    const answer = refusal(tale.replace('timeline: T\n', 'timeline: The long peace\n'), {
      timeline: 'The long piece',
      date: '1145',
    });
    assert.deepEqual([answer.refused, answer.nearest], ['unknown-timeline', ['The long peace']]);
    assert.equal(answer.message, 'No timeline is called “The long piece”. Did you mean “The long peace”?');
  });

  it('asks for a name where there are several', () => {
    const answer = refusal(`${tale}\ntimeline: U\n  from: T\n1150: Rain\n`, { date: '1145' });
    assert.equal(answer.refused, 'which-timeline');
    assert.equal(answer.message, 'There are several timelines here: “T” and “U”. Name one of them.');
  });

  it('says what is wrong with a date', () => {
    assert.equal(refusal(tale, { date: '' }).refused, 'bad-date');
    assert.match(
      refusal(tale, { date: '31 April 1145' }).message,
      /^“31 April 1145” cannot be read as a date\. .*April/,
    );
    assert.equal(
      refusal(tale, { date: 'soonish' }).message,
      '“soonish” is no date. Write it as 20 July 1926, July 1926, spring 1926 or 1926-07-20.',
    );
    assert.match(refusal(tale, { date: '26' }).message, /^“26” cannot be read as a date\. A year needs four digits/);
  });

  it('knows files without a timeline, and without a date', () => {
    assert.equal(refusal(tale, { uri: 'nowhere.tl', offset: 3 }).refused, 'unknown-file');
    assert.equal(refusal('timeline: Empty\n', { uri: 'notes.tl', offset: 3 }).refused, 'no-date');
    assert.equal(refusal('', { date: '1145' }).refused, 'no-timeline');
  });
});
