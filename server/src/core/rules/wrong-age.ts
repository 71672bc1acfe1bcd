import { wordsAt } from '../model/origin.js';
import { dateWithin } from '../model/prose/own-date.js';
import { type AgeRead, mayTellAges, type NamedPerson, readAges } from '../model/sums/ages.js';
import { writeNumber } from '../model/sums/numbers.js';
import { daysNamedIn, type Passage, passagesOf } from '../model/sums/passages.js';
import { isToldNow, looksAhead, looksBack, nearIn } from '../model/sums/tense.js';
import type { Thing } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import { placeIn } from '../text/sorted.js';
import { Stretches } from '../text/stretches.js';
import {
  addYears,
  ageBetween,
  civilFromDay,
  dayFromCivil,
  type Instant,
  isSameInstant,
  readDates,
} from '../time/index.js';
import {
  allowFix,
  onDate,
  onDay,
  quoted,
  relatedTo,
  replaceFix,
  shortName,
  sourceOf,
  whoseHistory,
} from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const wrongAge = defineRule({
  id: 'wrong-age',
  severity: 'warning',
  fixesAll: 'asked',
  summary: 'An age or a birthday that the date of birth contradicts.',
  why: 'Ages are reckoned in the head and left standing when a scene is moved; readers reckon them again. Only what is wrong on every day of the entry, and for every day on which he may have been born, is marked.',
  instead: 'Write the age he has that day, or move the scene to the year in which he has it.',
  examples: {
    bad: [
      `timeline: Leningrad
  from: Soviet Union, 1917–1941

3 November 1934: Smolny
  Kirov, 52, goes to work with a plaster on his ear.
//       ^^ warning[wrong-age]: Sergei Kirov is 48 on 3 November 1934, not 52: born on 27 March 1886
`,
      `timeline: A boy
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
  born: 3 May 1921

March 1926: At school
  Six-year-old Pavel Orlov learns to read.
//^^^ warning[wrong-age]: Pavel Orlov is four in March 1926, not six: born on 3 May 1921
`,
      `1926:
  Lenin died at the age of sixty-three. Kirov is 52 years old.
//                         ^^^^^^^^^^^ warning[wrong-age]: Vladimir Lenin dies at fifty-three, not sixty-three
//                                               ^^ warning[wrong-age]: Sergei Kirov is 39 or 40 in 1926, not 52
`,
      `timeline: A birthday
  from: Soviet Union, 1917–1941
  pod: 1 January 1926

27 March 1926: A horse
  On his fiftieth birthday Kirov is given a horse.
//       ^^^^^^^^ warning[wrong-age]: Sergei Kirov’s birthday in 1926 is the fortieth, not the fiftieth
`,
    ],
    good: [
      `3 November 1934: Smolny
  Kirov, 48, goes to work. Nearly fifty, Kirov goes to work. Kirov (48) goes to work at the age of forty-eight.
`,
      `timeline: A year
  from: Soviet Union, 1917–1941

figure: Anna Orlova
  born: c. 1900

1926: A dance
  Anna Orlova, 25, dances with Kirov, 39. Anna Orlova, 27, sits it out with Kirov, 40.
`,
      `1926:
  Kirov was six when the river froze. In 1904 Kirov, 18, joins the party. “Kirov is 52”, says the porter. Kirov will be fifty in 1936.
`,
      `1926:
  Kirov, 14 delegates and a band come in. The vote: Kirov, 41, Trotsky, 12, Zinoviev, 9. Kirov, 58, 59 and 60 are rooms to let.
`,
      `1926:
  Lenin died at fifty-three. Kirov's cook, 52, snores. The widow of Lenin, 57, writes.
`,
      `timeline: Two dates
  from: Soviet Union, 1917–1941

figure: Ilya Serov
  born: 18 December 1878, officially 21 December 1879

21 December 1929: Ilya Serov, 50, cuts a cake
  On his fiftieth birthday Ilya Serov cuts a cake. The 1926 census is wrong, says Rykov, 48.
`,
    ],
  },
  looksAt: ['sums'],
  *check(context): Iterable<Report> {
    const { slot, content } = context;
    if (slot.block.kind !== 'entry' || !mayTellAges(slot.block.text)) return;
    const others = new Stretches(
      context.uses.filter((use) => use.entry?.thing.kind !== 'figure').map((use) => use.span),
    );
    for (const passage of passagesOf(slot, content)) {
      const { start, end } = passage.span;
      if (!mayTellAges(slot.block.text.slice(start, end))) continue;
      const people = peopleIn(passage, context);
      if (people.length === 0) continue;
      for (const age of readAges(slot.block.text, passage.span, people, others)) {
        const report = passage.isAside(age.span.start) ? undefined : checkAge(age, passage, context);
        if (report) yield report;
      }
    }
  },
});

interface Person extends NamedPerson {
  readonly use: Use;
  readonly thing: Thing;
}

/** Everybody whom a sentence names, those too of whom it is not certain who they are: then nobody else is alone in it. */
function peopleIn({ span }: Passage, { uses }: RuleContext): Person[] {
  const people: Person[] = [];
  for (let at = placeIn(uses, (use) => use.span.start < span.start); at < uses.length; at++) {
    const use = uses[at] as Use;
    if (use.span.start >= span.end) break;
    const thing = use.entry?.thing;
    if (thing?.kind !== 'figure' || use.span.end > span.end) continue;
    people.push({ span: use.span, from: use.title?.span.start ?? use.span.start, use, thing });
  }
  return people;
}

/** What somebody's age is checked against. */
interface Life {
  readonly birth: Statement;
  readonly death: Statement | undefined;
  /** Every date on which he may have been born: of some people two are told. */
  readonly births: readonly Instant[];
}

function checkAge(age: AgeRead<Person>, passage: Passage, context: RuleContext): Report | undefined {
  const { use, thing } = age.person;
  const life = thingOf(use) && !use.isNearMiss ? lifeOf(use, thing) : undefined;
  if (!life || !use.when || !use.date) return undefined;
  const times = timesOf(age, life, passage, use.when);
  const own = passage.ownDate;
  const told = own ? hullOf(own) : use.when;
  const main = age.at === 'death' && life.death ? life.death.when : told;
  const right = rightAges(age, life, main);
  if (!Number.isFinite(right.least) || !Number.isFinite(right.most) || right.most < 0) return undefined;
  if (times.some((time) => fits(age, life, time))) return undefined;
  return isMeant(age, passage, right, context) ? reportOf(age, life, right, main, context) : undefined;
}

function lifeOf(use: Use, figure: Thing): Life | undefined {
  const birth = use.world.births.get(figure);
  if (!birth) return undefined;
  const note = birth.note ?? '';
  const other = dateWithin(note, { start: 0, end: note.length });
  return {
    birth,
    death: use.world.deaths.get(figure),
    births: [birth.when, ...(other ? [hullOf(other)] : [])],
  };
}

/** The days of which the sentence may speak: any of them may make it right, its own as well as its entry's. */
function timesOf(age: AgeRead<Person>, { death }: Life, passage: Passage, entry: Instant): Instant[] {
  const own = daysNamedIn(passage);
  const times = [...own, entry, ...(passage.date ? [hullOf(passage.date)] : [])];
  if (!death) return times;
  if (age.at === 'death') return [death.when, ...times];
  // Who is dead stays as old as he was, or is given the years that he would have.
  return times.map((time) =>
    death.when.earliest <= time.latest
      ? { earliest: Math.min(time.earliest, death.when.earliest), latest: time.latest }
      : time,
  );
}

function fits(age: AgeRead, life: Life, time: Instant): boolean {
  return life.births.some((birth) => {
    const { least, most } = age.at === 'birthday' ? yearsReached(birth, time) : ageBetween(birth, time);
    return Number.isNaN(least) || Number.isNaN(most) || (age.least <= most && least <= age.most);
  });
}

function rightAges(age: AgeRead, { birth }: Life, time: Instant): { least: number; most: number } {
  return age.at === 'birthday' ? yearsReached(birth.when, time) : ageBetween(birth.when, time);
}

/** The birthdays that fall into the years of a date; birthdays are kept some days off, and by two calendars. */
function yearsReached(birth: Instant, time: Instant): { least: number; most: number } {
  const spare = 14;
  if (![birth.earliest, birth.latest, time.earliest, time.latest].every(Number.isFinite))
    return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  const year = (day: number) => civilFromDay(day).year;
  const years = {
    least: year(time.earliest) - year(birth.latest),
    most: year(time.latest) - year(birth.earliest),
  };
  // A birthday of the last days of December is kept in January, and the other way round.
  const first = addYears(birth.latest, years.least - 1) + spare;
  const last = addYears(birth.earliest, years.most + 1) - spare;
  return {
    least: first >= time.earliest ? years.least - 1 : years.least,
    most: last <= time.latest ? years.most + 1 : years.most,
  };
}

/** Whether the number can hardly be anything but his age, and the sentence hardly speak of another time. */
function isMeant(
  age: AgeRead,
  passage: Passage,
  right: { least: number; most: number },
  { slot }: RuleContext,
): boolean {
  const { text } = slot.block;
  const isYounger = age.most < right.least;
  const gap = isYounger ? right.least - age.most : age.least - right.most;
  // "Smirnov, 7," of a man of fifty is some other number.
  if (age.isBare && (age.most < 13 ? right.most > 25 : age.least > 105)) return false;
  if (age.isBare && isYearOf(age, passage)) return false;
  const around = nearIn(passage.span, age.whole);
  if (age.at === 'death') return !looksAhead(text, around);
  if (isYounger ? looksBack(text, around) : looksAhead(text, around)) return false;
  // A paragraph that goes back to somebody's youth need not say so in every sentence.
  if (isYounger && gap > 10 && passage.isAmongMemories) return false;
  if (age.at === 'beside') return true;
  if (isYounger) return gap <= 10 && isToldNow(text, around);
  return true;
}

/** "Smirnov (26)" in 1926. */
function isYearOf(age: AgeRead, { date }: Passage): boolean {
  if (!date) return false;
  const years = [hullOf(date).earliest, hullOf(date).latest].map((day) => civilFromDay(day).year % 100);
  return years.includes(age.number.value);
}

function reportOf(
  age: AgeRead<Person>,
  life: Life,
  right: { least: number; most: number },
  main: Instant,
  context: RuleContext,
): Report {
  const { thing } = age.person;
  const { project } = context;
  const isOne = right.least === right.most;
  const isUnique = isOne && right.least > 0 && age.least === age.most;
  const words = (value: number) => (value > 0 ? writeNumber(value, age.number).toLowerCase() : String(value));
  const joint = right.most - right.least === 1 ? 'or' : 'to';
  const rightWords = isOne ? words(right.least) : `${words(right.least)} ${joint} ${words(right.most)}`;
  const advice = isUnique
    ? `Write “${rightWords}”, or move this to another time.`
    : 'Change the age, or move this to another time.';
  const write = isUnique ? writeNumber(right.least, age.number) : '';
  return {
    span: age.span,
    about: thing,
    message: `${whatIsWrong(age, life, rightWords, main, context)} ${advice}`,
    related: [
      relatedTo(life.birth, `${whoseHistory(life.birth, project)}: ${quoted(life.birth)}`),
      ...(age.at === 'death' && life.death
        ? [relatedTo(life.death, `${whoseHistory(life.death, project)}: ${quoted(life.death)}`)]
        : []),
    ],
    fixes: [
      ...(isUnique ? [replaceFix(context, `Write “${write}”`, age.span, write)] : []),
      allowFix(context, 'wrong-age', shortName(thing)),
    ],
  };
}

/** "Sergei Kirov is 48 on 3 December 1934, not 52: born on 27 March 1886." */
function whatIsWrong(
  age: AgeRead<Person>,
  { birth, death }: Life,
  right: string,
  main: Instant,
  { project, slot }: RuleContext,
): string {
  const { use, thing } = age.person;
  const name = shortName(thing);
  const born = `born ${whenBorn(birth)}${sourceOf(birth, project)}`;
  const { text } = slot.block;
  // "Nearly fifty" is quoted whole, with what hedges it.
  const written =
    age.least === age.most ? age.number.text.toLowerCase() : `“${text.slice(age.whole.start, age.whole.end)}”`;
  const date = use.date && use.when && isSameInstant(use.when, main) ? onDate(use.date) : onDay(main);
  if (age.at === 'death' && death)
    return `${name} dies at ${right}, not ${written}: ${born}, died ${onDay(death.when)}${sourceOf(death, project)}.`;
  if (age.at !== 'birthday') return `${name} is ${right} ${date}, not ${written}: ${born}.`;
  const years = [...new Set([main.earliest, main.latest].map((day) => onDay(yearOf(day))))].join(' or ');
  return age.number.kind === 'ordinal'
    ? `${name}’s birthday ${years} is the ${right}, not the ${written}: ${born}.`
    : `${name} turns ${right} ${years}, not ${written}: ${born}.`;
}

/** "on 27 March 1886"; a date that is not sure as its writer put it: "c. 1052". */
function whenBorn(birth: Statement): string {
  const words = wordsAt(birth.origin).trim();
  const reading = birth.kind === 'birth' && /^between /.test(onDay(birth.when)) ? readDates(words, 0)[0] : undefined;
  return reading ? words.slice(0, reading.end) : onDay(birth.when);
}

function yearOf(day: number): Instant {
  const { year } = civilFromDay(day);
  return { earliest: dayFromCivil(year, 1, 1), latest: dayFromCivil(year, 12, 31) };
}
