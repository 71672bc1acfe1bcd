import assert from 'node:assert/strict';
import type { Absence, Role } from '#server/core/model/prose/mention.js';
import { roleIn } from './support.js';

type Cases = Readonly<Record<string, readonly string[]>>;

const ACTS: Cases = {
  'a subject and its verb': [
    '⟨Lenin⟩ signs the decree.',
    '⟨Lenin⟩ signed the decree.',
    '⟨Lenin⟩ quietly signs the decree.',
    '⟨Lenin⟩ has signed the decree.',
    '⟨Lenin⟩ is signing the decree.',
    '⟨Lenin⟩ will sign the decree.',
    '⟨Lenin⟩ has to sign the decree.',
    '⟨Lenin⟩ never once looks up.',
    '⟨Lenin⟩ to sign decree',
    'Comrade ⟨Lenin⟩ signs the decree.',
    'Soviet leader ⟨Lenin⟩ signs the decree.',
  ],
  'ranks of several words': [
    'Marshal of the Soviet Union ⟨Lenin⟩ signs the decree.',
    'The Marshal of the Soviet Union ⟨Lenin⟩ signs the decree.',
    'Army Commander First Rank ⟨Lenin⟩ leads the parade.',
    'Army Commander 1st Rank ⟨Lenin⟩ leads the parade.',
    'Then Army Commissar Second Rank ⟨Lenin⟩ speaks.',
    "People's Commissar ⟨Lenin⟩ signs the decree.",
    "Deputy People's Commissar ⟨Lenin⟩ signs the decree.",
    'Grand Duke ⟨Lenin⟩ leads the parade.',
    'Commissar of State Security First Class ⟨Lenin⟩ signs the order.',
    'Stalin and Marshal of the Soviet Union ⟨Lenin⟩ lead the parade.',
    'Stalin and Army Commander First Rank ⟨Lenin⟩ lead the parade.',
    'The decree is signed by Army Commander Second Rank ⟨Lenin⟩.',
    'Commander of the Red Army ⟨Lenin⟩ leads the parade.',
    'The Leader of the Left Opposition ⟨Lenin⟩ signs the decree.',
    'Then Mayor of Berlin ⟨Lenin⟩ speaks.',
  ],
  'words between him and his verb': [
    '⟨Lenin⟩, pale and tired, signs the decree.',
    '⟨Lenin⟩, who is late, slams the door.',
    '⟨Lenin⟩, backed by the sailors, forms a government.',
    '⟨Lenin⟩ (of all people) abstains.',
    '⟨Lenin⟩ at once signs the decree.',
    '⟨Lenin⟩ and the party decide.',
    '⟨Lenin⟩, Stalin and Rykov vote.',
    'Stalin, Rykov and ⟨Lenin⟩ vote.',
    'The chairman, ⟨Lenin⟩, opens the session.',
  ],
  'words before his clause': [
    'In Moscow, ⟨Lenin⟩ signs the decree.',
    'At his bedside ⟨Lenin⟩ dictated a reply.',
    'That autumn ⟨Lenin⟩ founded a paper.',
    'From now on ⟨Lenin⟩ reads every letter.',
    'After weeks of doubt ⟨Lenin⟩ gives in.',
    'Stalin proposed the date and ⟨Lenin⟩ seconded it.',
    'Stalin is ill, so ⟨Lenin⟩ runs the show.',
    'While ⟨Lenin⟩ drinks his tea, the clerks burn paper.',
    'Everything stops when ⟨Lenin⟩ walks in.',
    'When the telephone rang ⟨Lenin⟩ was playing chess.',
    'The radio announces that ⟨Lenin⟩ has left for the Crimea.',
    'I hear ⟨Lenin⟩ is taking over the railways.',
  ],
  'the plain past of a scene': [
    '⟨Lenin⟩ walked out of the hall.',
    '⟨Lenin⟩ negotiated the treaty yesterday.',
    'After the vote ⟨Lenin⟩ gave up.',
    'Having sold the gold, ⟨Lenin⟩ gave up.',
    'In the ensuing struggle ⟨Lenin⟩ gained the upper hand.',
    '"Sit down," ⟨Lenin⟩ told the engineer.',
    '⟨Lenin⟩ drafted the rules of that winter.',
    'Stalin finds ⟨Lenin⟩ asleep.',
    '⟨Lenin⟩ survives a second attempt on his life.',
  ],
  'the verb first': [
    '"No," said ⟨Lenin⟩.',
    'On the tribune stood Rykov and ⟨Lenin⟩.',
    'Enter ⟨Lenin⟩, coughing.',
    'Does ⟨Lenin⟩ know about it?',
    'Not only did ⟨Lenin⟩ edit the paper, he set the type.',
    'Stalin signs, and so does ⟨Lenin⟩.',
    'The second man through the door was ⟨Lenin⟩.',
    'It is ⟨Lenin⟩ who breaks the silence.',
  ],
  'somebody who has to be there': [
    'Stalin meets ⟨Lenin⟩.',
    'Stalin shakes hands with ⟨Lenin⟩.',
    'Stalin runs into ⟨Lenin⟩ on the stairs.',
    'Stalin hands the report to ⟨Lenin⟩.',
    'Stalin goes to Moscow to consult ⟨Lenin⟩.',
    'Stalin finds ⟨Lenin⟩ standing in the doorway.',
    'Stalin orders ⟨Lenin⟩ arrested.',
    'The decree is signed by ⟨Lenin⟩.',
    'With ⟨Lenin⟩ at the head of the army, nobody objects.',
    'The order comes from ⟨Lenin⟩, who has been listening at the door.',
  ],
  'states and what is done to him': [
    '⟨Lenin⟩ is back in Moscow.',
    '⟨Lenin⟩ is furious.',
    '⟨Lenin⟩ is chairman of the board.',
    '⟨Lenin⟩ was still chairman of the board.',
    '⟨Lenin⟩ is appointed chairman.',
    '⟨Lenin⟩ gets transferred to Moscow.',
    '⟨Lenin⟩ was visited by farmers.',
  ],
  bodies: ['The ⟨Cheka⟩ arrests him.', 'He is arrested by the ⟨Cheka⟩.', 'Moscow hears that the ⟨Cheka⟩ has moved.'],
};

const REMEMBERED: Cases = {
  'the present of what somebody left behind': [
    '⟨Lenin⟩ still speaks to the young.',
    '⟨Lenin⟩ divides the party even now.',
    'When ⟨Lenin⟩ speaks of peace he means bread.',
    'As ⟨Lenin⟩ tells it, the peasants came first.',
    '⟨Lenin⟩ goes on sale in two volumes.',
    '⟨Lenin⟩ has become an industry.',
    '⟨Lenin⟩ plays no part in the new histories.',
    '⟨Lenin⟩ comes out on top in the new textbooks.',
    '⟨Lenin⟩ says it best.',
    '⟨Lenin⟩ (the ship) leaves port.',
    '⟨Lenin⟩ must be spinning.',
  ],
  'the plain past of a life': [
    '⟨Lenin⟩ commanded loyalty.',
    '⟨Lenin⟩ praised the canal.',
    '⟨Lenin⟩ signed death warrants with a red pencil.',
    '⟨Lenin⟩ shouted at everyone.',
    '⟨Lenin⟩ took Moscow by wading through the river.',
    '⟨Lenin⟩ left the daily work to Stalin.',
    '⟨Lenin⟩ was too proud to count, and lost because of it.',
    '⟨Lenin⟩ wrote three letters to Stalin.',
    '⟨Lenin⟩ sells.',
  ],
  'names of other things': [
    "⟨Lenin⟩'s death changed everything.",
    '⟨Lenin⟩ Square is full.',
    'The ⟨Lenin⟩ Levy brings them in.',
    'A ⟨Lenin⟩-like silence follows.',
    'The anti-⟨Lenin⟩ faction votes no.',
    'The icebreaker ⟨Lenin⟩ ploughs on.',
    '⟨Lenin⟩ (1870–1924) founded the state.',
    'A sister of ⟨Lenin⟩ edits the letters.',
    'The younger ⟨Kirov⟩ signs.',
    'The office cat, ⟨Lenin⟩, stole a herring.',
  ],
  'ranks of several words': [
    'The late Marshal of the Soviet Union ⟨Lenin⟩ signs nothing.',
    'Marshal of the Soviet Union ⟨Lenin⟩ had signed the decree.',
    'The widow of Army Commander First Rank ⟨Lenin⟩ writes a letter.',
    'They rename the street after Army Commander First Rank ⟨Lenin⟩.',
    'He wears no uniform of the Soviet Union ⟨Lenin⟩ founded.',
    'He keeps the first rank ⟨Lenin⟩ gave him.',
    "A portrait of People's Commissar ⟨Lenin⟩ hangs in the hall.",
    'The party buries Army Commander First Rank ⟨Lenin⟩.',
    'A portrait of the Commander of the Red Army ⟨Lenin⟩ hangs in the hall.',
    'The widow of the Leader of the Left Opposition ⟨Lenin⟩ writes a letter.',
    'As leader of Leningrad ⟨Lenin⟩ was loved.',
    'The people of the Red Army ⟨Lenin⟩ led sign nothing.',
  ],
  'other times': [
    '⟨Lenin⟩ had signed the decree.',
    '⟨Lenin⟩ had marched to the Volga and lost.',
    'Never had ⟨Lenin⟩ waited for him.',
    '⟨Lenin⟩ once lived here.',
    '⟨Lenin⟩ always said the same.',
    'The state ⟨Lenin⟩ founded was old.',
    'In the house ⟨Lenin⟩ built nobody slept.',
    'When ⟨Lenin⟩ ran the office, it had thirty clerks.',
    'Since ⟨Lenin⟩ died, nothing works.',
    '⟨Lenin⟩ believed that the state would wither away.',
    'It was ⟨Lenin⟩ who founded the state.',
    'The men who met ⟨Lenin⟩ are old.',
  ],
  'not so, or not told as so': [
    '⟨Lenin⟩ does not attend.',
    "⟨Lenin⟩ isn't here.",
    '⟨Lenin⟩ never saw it.',
    '⟨Lenin⟩ no longer decides.',
    'Neither Rykov nor ⟨Lenin⟩ lived to see it.',
    '⟨Lenin⟩ would laugh.',
    '⟨Lenin⟩ might have stopped it.',
    'Had ⟨Lenin⟩ lived, who knows?',
    'If ⟨Lenin⟩ signs, all is lost.',
    'Suppose ⟨Lenin⟩ signs.',
    'He dreamt that ⟨Lenin⟩ was sitting on the bed.',
    'A paper claims that ⟨Lenin⟩ still governs.',
    'Legend has it that ⟨Lenin⟩ lived on bread.',
    '⟨Lenin⟩ is said to be alive.',
    'Iron ⟨Lenin⟩ still guards us, wrote the poets.',
    'He rose as if ⟨Lenin⟩ himself had walked in.',
  ],
  'pictures, plays and graves': [
    'In the photograph ⟨Lenin⟩ laughs.',
    'In the second act ⟨Lenin⟩ wears a hat.',
    'From the wall ⟨Lenin⟩ looked down on her.',
    '⟨Lenin⟩ looks down from every wall.',
    'A bronze ⟨Lenin⟩ strides over the square.',
    '⟨Lenin⟩ is spinning in his mausoleum.',
    'In the second confession ⟨Lenin⟩ names eleven men.',
  ],
  'authority and comparison': [
    'As ⟨Lenin⟩ wrote, one must retreat.',
    '⟨Lenin⟩ teaches that politics come first.',
    '⟨Lenin⟩ says in *State and Revolution* that cooks must govern.',
    'According to ⟨Lenin⟩, the state withers.',
    'Like ⟨Lenin⟩, Stalin forgot no name.',
    'He is even more stubborn than ⟨Lenin⟩.',
    'The thesis was argued by ⟨Lenin⟩.',
  ],
  'objects that need not be there': [
    'Stalin quotes ⟨Lenin⟩.',
    'Stalin succeeds ⟨Lenin⟩ as chairman.',
    'They drank to ⟨Lenin⟩.',
    'Stalin sends flowers for ⟨Lenin⟩.',
    'Nobody since ⟨Lenin⟩ has dared it.',
    'With ⟨Lenin⟩ dead, the party quarrels.',
  ],
  'what is said of the dead': [
    '⟨Lenin⟩ is dead.',
    '⟨Lenin⟩ dies.',
    '⟨Lenin⟩ lies in the Mausoleum.',
    '⟨Lenin⟩ was loved by all.',
    '⟨Lenin⟩ is remembered today.',
    '⟨Lenin⟩ is named after nobody.',
    '⟨Lenin⟩ casts a long shadow.',
    '⟨Lenin⟩ has become a city.',
    '⟨Lenin⟩ has been dead for years.',
  ],
  "other people's words": [
    'The order read: "⟨Lenin⟩ forbids smoking."',
    'He reads [⟨Lenin⟩ leaves Gorki](https://example.org/a).',
    '*⟨Lenin⟩ in October* opens on Friday.',
  ],
};

describe('Prose: who acts', () => {
  expectRole('acts', ACTS);
  expectRole('remembered', REMEMBERED);

  it('remembers nobody who is yet to be born', () => {
    for (const text of [
      '⟨Lenin⟩ wrote a book.',
      'When ⟨Lenin⟩ ran the office, it had clerks.',
      '⟨Lenin⟩ was a teacher.',
    ]) {
      assert.equal(roleIn(text, 'past' satisfies Absence), 'remembered', text);
      assert.equal(roleIn(text, 'future'), 'acts', text);
    }
  });

  it('is unsure of a word it does not know behind the name', () => {
    assert.equal(roleIn('⟨Lenin⟩ loyalists riot.'), 'unsure');
    assert.equal(roleIn('⟨Lenin⟩ blorfs loudly.'), 'unsure');
  });

  it('takes any word with an object for a deed, and “burns” only with one', () => {
    assert.equal(roleIn('⟨Lenin⟩ blorfs the decree.'), 'acts');
    assert.equal(roleIn('⟨Lenin⟩ proofreads our pages.'), 'acts');
    assert.equal(roleIn('⟨Lenin⟩ burns the letter.'), 'acts');
    assert.equal(roleIn('⟨Lenin⟩ burns in every heart.'), 'remembered');
    assert.equal(roleIn('⟨Lenin⟩ hangs on the wall.'), 'remembered');
  });
});

function expectRole(role: Role, cases: Cases): void {
  for (const [construction, sentences] of Object.entries(cases)) {
    it(`${role}: ${construction}`, () => {
      const wrong = sentences.filter((text) => roleIn(text) !== role).map((text) => `${roleIn(text)}: ${text}`);
      assert.deepEqual(wrong, []);
    });
  }
}
