import assert from 'node:assert/strict';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PULL, quitServers } from './editor.js';
import { MENDED, NOTES } from './notes.js';

const COUP = `timeline: The Coup
  from: Soviet Union, 1917–1941
  pod: Stalin strikes too early

14 March 1926: Stalin strikes too early
  - Trotsky is arrested in Moscow

1926-11-07: The coup
  because: Stalin strikes too early
  - Stalin is executed

August 1937: A parade
  - Ivan Smirnov visits Moscow
  - Rykov visits Moscow
`;
const PARADE = { line: 11, character: 3 };

interface Row {
  readonly text: string;
  readonly date: string;
  readonly suggestion?: {
    readonly uri: string;
    readonly range: object;
    readonly text: string;
    readonly isSnippet: boolean;
  };
  readonly chain?: readonly { readonly text: string; readonly location: { readonly uri: string } }[];
}

interface World {
  readonly timeline: string;
  readonly date: string;
  readonly people: readonly { readonly name: string; readonly isAlive: string; readonly inRealHistory?: string }[];
  readonly others: number;
  readonly stillToCome: readonly Row[];
  readonly fallen: readonly Row[];
}

describe('the server tells the views', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  async function start(files: Readonly<Record<string, string>>): Promise<Editor> {
    return (await Editor.start(folderOf(files), PULL)).editor;
  }

  function about(editor: Editor, method: string, uri: string, position: object): Promise<unknown> {
    return editor.connection.sendRequest(`uchronia/${method}`, { textDocument: { uri }, position });
  }

  it('who lives on the day at the cursor, and what that is in real history', async () => {
    const editor = await start({ 'coup.tl': COUP });
    const world = (await about(editor, 'world', await editor.open('coup.tl'), PARADE)) as World;
    assert.equal(world.date, 'August 1937');
    const of = (name: string) => world.people.find((one) => one.name === name);
    assert.equal(of('Ivan Smirnov')?.isAlive, 'yes');
    assert.match(of('Ivan Smirnov')?.inRealHistory ?? '', /25 August 1936/);
    assert.equal(of('Joseph Stalin')?.isAlive, 'no');
    assert.ok(world.others > 100, 'people of real history are counted, not sent');
    assert.ok(
      world.people.every(({ name }) => /Smirnov|Stalin|Rykov|Trotsky/.test(name)),
      world.people.map(({ name }) => name).join(),
    );
  });

  it('what is still to come and what has fallen, each with the line that settles it', async () => {
    const editor = await start({ 'coup.tl': COUP });
    const uri = await editor.open('coup.tl');
    const before = (await about(editor, 'world', uri, { line: 4, character: 0 })) as World;
    const plenum = before.stillToCome.find(({ text }) => /April plenum/.test(text));
    assert.equal(plenum?.suggestion?.uri, uri);
    assert.match(plenum.suggestion.text, /April plenum/);
    const after = (await about(editor, 'world', uri, PARADE)) as World;
    const removal = after.fallen.find(({ text }) => /Trotsky.* Central Committee/.test(text));
    assert.ok(removal?.chain?.some(({ text, location }) => location.uri === uri && /Stalin/.test(text)));
    assert.ok(removal?.suggestion?.isSnippet, 'the reason is left to the writer');
  });

  it('the date at the cursor and how far it is from the point of divergence', async () => {
    const editor = await start({ 'coup.tl': COUP, 'empty.tl': '' });
    const uri = await editor.open('coup.tl');
    assert.deepEqual(await about(editor, 'moment', uri, PARADE), {
      timeline: 'The Coup',
      date: 'August 1937',
      distance: '11 years after the point of divergence',
      held: 0,
    });
    const coup = (await about(editor, 'moment', uri, { line: 8, character: 0 })) as { distance: string };
    assert.equal(coup.distance, '7 months after the point of divergence');
    const pod = (await about(editor, 'moment', uri, { line: 4, character: 0 })) as { distance: string };
    assert.equal(pod.distance, 'at the point of divergence');
    assert.equal(await about(editor, 'moment', await editor.open('empty.tl'), { line: 0, character: 0 }), null);
  });

  it('the timelines, what each branches from, and that real history ships', async () => {
    const branch = 'timeline: A branch\n  from: The Coup\n\n1938: Later\n';
    const editor = await start({ 'a.tl': branch, 'coup.tl': COUP });
    const cards = (await editor.connection.sendRequest('uchronia/timelines')) as {
      name: string;
      parents: number[];
      isShipped: boolean;
      days?: string;
    }[];
    const at = (name: string) => cards.findIndex((card) => card.name === name);
    assert.deepEqual(cards[at('A branch')]?.parents, [at('The Coup')]);
    assert.deepEqual(cards[at('The Coup')]?.parents, [at('Soviet Union, 1917–1941')]);
    assert.equal(cards[at('Soviet Union, 1917–1941')]?.isShipped, true);
    assert.equal(cards[at('The Coup')]?.days, '14 March 1926 to August 1937');
  });

  it('the entries of a timeline in order of time, those of its other files too', async () => {
    const more = 'timeline: The Coup\n\n1930: Between\n  Prose of 1930. More.\n\n1925\n  Before it all.\n';
    const editor = await start({ 'coup.tl': COUP, 'more.tl': more });
    const uri = await editor.open('coup.tl');
    await editor.connection.sendRequest('uchronia/timelines');
    const cards = (await about(editor, 'entries', uri, PARADE)) as { title: string; date: string; year: number }[];
    assert.deepEqual(
      cards.map(({ title, year }) => `${year} ${title}`),
      ['1925 Before it all.', '1926 Stalin strikes too early', '1926 The coup', '1930 Between', '1937 A parade'],
    );
  });

  it('how much there is to mend in the whole workspace, and how far it has come', async () => {
    const editor = await start({ 'a.tl': NOTES, 'b.tl': MENDED });
    const steps: { kind: string }[] = [];
    editor.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      if (token === 'mine') steps.push(value);
    });
    const counts = (await editor.connection.sendRequest('uchronia/check', { workDoneToken: 'mine' })) as {
      files: number;
      errors: number;
    };
    assert.equal(counts.files, 2);
    assert.equal(counts.errors, 1);
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['begin', 'report', 'report', 'end'],
    );
  });

  it('nothing where there is nothing to tell', async () => {
    const editor = await start({ 'empty.tl': '', 'undated.tl': 'figure: Ivan Petrov\n' });
    for (const name of ['empty.tl', 'undated.tl']) {
      const uri = await editor.open(name);
      const world = (await about(editor, 'world', uri, { line: 0, character: 0 })) as { refused?: string };
      assert.ok(world.refused, name);
      assert.deepEqual(await about(editor, 'entries', uri, { line: 0, character: 0 }), []);
    }
    assert.equal(await about(editor, 'world', editor.uri('gone.tl'), { line: 0, character: 0 }), null);
  });
});
