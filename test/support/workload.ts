/**
 * Generated notes for the bench: entries of about 260 bytes over a shipped canon, the same for the same seed. A thousand
 * names are in use; of every hundred entries ten hold a fact, five name somebody dead, two hold a finding.
 */
import { Random } from './workload/random.js';
import { facts, type Letters, slips, type Words, words } from './workload/words.js';

export type { Letters } from './workload/words.js';

export interface WorkloadOptions {
  /** A multiple of 100, so that the shares are exact. */
  readonly entries: number;
  /** Into how many files the entries are cut. */
  readonly files: number;
  readonly letters: Letters;
  readonly lineEnd: '\n' | '\r\n';
  readonly seed?: number;
}

/** What an entry was made to hold. */
export interface EntryPlan {
  readonly holdsFact: boolean;
  readonly namesDead: boolean;
  readonly holdsFinding: boolean;
  readonly namesHub: boolean;
}

export interface WorkloadFile {
  readonly uri: string;
  readonly text: string;
}

export interface Workload {
  readonly files: readonly WorkloadFile[];
  readonly plans: readonly EntryPlan[];
  readonly names: readonly string[];
  /** Of the whole workspace, in UTF-8. */
  readonly bytes: number;
  /**
   * A fact about somebody whom up to a thousand entries have act: as `alive` stands in the text he outlives all of them,
   * with one digit changed to that of `dead` he dies before the first.
   */
  readonly hub: { readonly uri: string; readonly offset: number; readonly alive: string; readonly dead: string };
}

const PEOPLE = 760;
const DEAD = 100;
const PLACES = 60;
const GROUPS = 50;
const OFFICES = 29;
const FIRST_DAY = Date.UTC(1926, 0, 2);
const DAYS = 28 * 365;
const TARGET_BYTES = 260;
/** How much of the last line is, on average, too much. */
const OVERSHOOT = 60;
const HUB_FACT = { before: '  - ', after: ' dies on 3 May 19', alive: '5', dead: '2', end: '6' };

export function workload(options: WorkloadOptions): Workload {
  if (options.entries % 100 !== 0) throw new RangeError('The shares are exact only for hundreds of entries.');
  const random = new Random(options.seed ?? 6);
  const cast = castOf(random, options.letters);
  const plans = plansOf(random, options.entries);
  const texts = plans.map((plan, index) => entryOf(random, cast, options, plan, index));
  const files = filesOf(options, cast, texts);
  const first = files[0] as WorkloadFile;
  const fact = HUB_FACT.before + cast.hub + HUB_FACT.after;
  return {
    files,
    plans,
    names: [cast.hub, ...cast.living, ...cast.dead, ...cast.places, ...cast.groups, ...cast.offices],
    bytes: files.reduce((sum, file) => sum + bytesOf(file.text), 0),
    hub: { uri: first.uri, offset: first.text.indexOf(fact) + fact.length, alive: HUB_FACT.alive, dead: HUB_FACT.dead },
  };
}

interface Cast {
  readonly words: Words;
  readonly hub: string;
  readonly living: readonly string[];
  readonly dead: readonly string[];
  readonly places: readonly string[];
  readonly groups: readonly string[];
  readonly offices: readonly string[];
}

function castOf(random: Random, letters: Letters): Cast {
  const dictionary = words[letters];
  const stems = random.shuffled(stemsOf(dictionary.syllables));
  const take = (count: number) => stems.splice(0, count);
  const ending = letters === 'ascii' ? 'nov' : 'нов';
  const town = letters === 'ascii' ? 'grad' : 'град';
  const person = (stem: string) => `${random.pick(dictionary.given)} ${stem}${ending}`;
  const [hub, ...living] = take(PEOPLE + 1).map(person) as [string, ...string[]];
  return {
    words: dictionary,
    hub,
    living,
    dead: take(DEAD).map(person),
    places: take(PLACES).map((stem) => stem + town),
    groups: take(GROUPS).map((stem) => `${stem} ${random.pick(dictionary.groups)}`),
    // Offices keep an English word: the language knows a holder by the verb, and the verbs are English.
    offices: take(OFFICES).map((stem) => `Warden of ${stem}`),
  };
}

/** Every three syllables whose sounds are all different, so that no name is nearly another. */
function stemsOf(syllables: readonly string[]): string[] {
  const stems: string[] = [];
  for (const [a, one] of syllables.entries()) {
    for (const [b, two] of syllables.entries()) {
      for (const [c, three] of syllables.entries()) {
        // Any two stems with the same third part differ in both others or in neither.
        if (a !== b && b !== c && a !== c && (a + b + c) % 3 === 0) stems.push(capital(one) + two + three);
      }
    }
  }
  return stems;
}

function plansOf(random: Random, entries: number): EntryPlan[] {
  const hubEvery = Math.max(10, Math.round(entries / 1_000));
  const plans: EntryPlan[] = [];
  while (plans.length < entries) {
    for (const place of random.shuffled(Array.from({ length: 100 }, (_, at) => at))) {
      const dead = place < 5;
      // One slip in prose; the other, a dead man's deed or a word of two meanings by turns, is a fact.
      const finding = place < 1 || place === (plans.length % 200 < 100 ? 1 : 5);
      const fact = place === 1 || (place >= 5 && place < 14);
      const hub = plans.length % hubEvery === 0;
      plans.push({ namesDead: dead, holdsFinding: finding, holdsFact: fact, namesHub: hub });
    }
  }
  return plans;
}

function entryOf(random: Random, cast: Cast, options: WorkloadOptions, plan: EntryPlan, index: number): string {
  const day = new Date(FIRST_DAY + Math.floor((index * DAYS) / options.entries) * 86_400_000);
  const fill = (sentence: string) => filled(random, cast, sentence);
  const lines = [`${day.toISOString().slice(0, 10)}: ${fill(random.pick(cast.words.titles))}`];
  if (plan.namesHub) lines.push(`  ${cast.hub} reads the report aloud.`);
  if (plan.namesDead) {
    const slip = plan.holdsFinding && !plan.holdsFact;
    lines.push(`  ${fill(random.pick(slip ? slips.prose : cast.words.remembering))}`);
  }
  const bullet = plan.holdsFact ? `  - ${fill(random.pick(factsFor(plan)))}` : undefined;
  const wanted = TARGET_BYTES - (bullet ? bytesOf(bullet) : 0);
  while (bytesOf(lines.join('\n')) < wanted - OVERSHOOT) lines.push(`  ${fill(random.pick(cast.words.sentences))}`);
  if (bullet) lines.push(bullet);
  return [...lines, '', ''].join(options.lineEnd);
}

function factsFor(plan: EntryPlan): readonly string[] {
  if (!plan.holdsFinding) return facts;
  return plan.namesDead ? slips.fact : slips.unclear;
}

function filled(random: Random, cast: Cast, sentence: string): string {
  return sentence.replace(/\{([abdpgonj])\}/g, (_, hole: string) => {
    switch (hole) {
      case 'd':
        return shortOrFull(random, random.pick(cast.dead));
      case 'p':
        return random.pick(cast.places);
      case 'g':
        return random.pick(cast.groups);
      case 'o':
        return random.pick(cast.offices);
      case 'n':
        return random.pick(cast.words.nouns);
      case 'j':
        return random.pick(cast.words.adjectives);
      default:
        return shortOrFull(random, random.pick(cast.living));
    }
  });
}

/** "Antonov" as often as "Boris Antonov". */
function shortOrFull(random: Random, name: string): string {
  return random.below(2) === 0 ? name : (name.split(' ').at(-1) as string);
}

function filesOf(options: WorkloadOptions, cast: Cast, entries: readonly string[]): WorkloadFile[] {
  const { lineEnd } = options;
  const header = 'timeline: The Long Winter';
  const perFile = Math.ceil(entries.length / options.files);
  return Array.from({ length: options.files }, (_, at) => {
    const own = entries.slice(at * perFile, (at + 1) * perFile).join('');
    const top = at === 0 ? [header, ...declarations(cast)] : [header, '', ''];
    return { uri: `file:///notes/part-${String(at + 1).padStart(4, '0')}.tl`, text: top.join(lineEnd) + own };
  });
}

function declarations(cast: Cast): string[] {
  const also = (name: string) => `  also: ${name.split(' ').at(-1)}`;
  return [
    '  from: Soviet Union, 1917–1941',
    '  pod: 1 January 1926',
    '',
    ...[cast.hub, ...cast.living].flatMap((name, at) => [`figure: ${name}`, also(name), `  born: ${1890 + (at % 15)}`]),
    ...cast.dead.flatMap((name, at) => [
      `figure: ${name}`,
      also(name),
      `  born: ${1860 + (at % 15)}`,
      `  died: ${1910 + (at % 15)}`,
    ]),
    ...cast.places.map((name) => `place: ${name}`),
    ...cast.groups.map((name) => `group: ${name}`),
    ...cast.offices.map((name) => `office: ${name}`),
    '',
    '1 January 1926: The turn of the year',
    `${HUB_FACT.before}${cast.hub}${HUB_FACT.after}${HUB_FACT.alive}${HUB_FACT.end}`,
    '',
    '',
  ];
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
