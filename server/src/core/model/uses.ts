/**
 * Every name that an entry uses: where, for what, at which date and in whose history. The rules look at nothing else of
 * the text, and hover, go-to and colours look at the same list.
 */
import { type BlockContent, contentOf } from '../syntax/content.js';
import { type Span, shift } from '../text/span.js';
import { Stretches } from '../text/stretches.js';
import type { DateValue, Instant } from '../time/index.js';
import { namesInRow } from './claim.js';
import { dateGiven, type Fact } from './fact.js';
import { type LookedOver, lookOver, surveyOf } from './look-over.js';
import { type NameUse, namedBy } from './names/name-use.js';
import { isGuess, nearNames } from './names/near-miss.js';
import { spanOfWords, wordsOf } from './names/words.js';
import { proseUses } from './prose/prose-uses.js';
import { Found, mayTellSums, type Survey } from './prose/survey.js';
import type { Tagger } from './prose/tagger.js';
import { type FactLine, factsOf } from './reading.js';
import { resolveName } from './resolve.js';
import type { Slot } from './slot.js';
import type { NameEntry, Thing, ThingKind } from './thing.js';
import type { Timeline } from './timeline.js';
import type { Effect } from './verbs/table.js';
import { hullOf } from './when.js';
import type { World } from './world/world.js';

/**
 * `there`: a fact, or an `@`, says that it is there. `acts`: prose has it do something. `mention`: it is spoken of.
 * `given`: a name being given, which is no use of it.
 */
export type UseRole = 'there' | 'acts' | 'mention' | 'given';

/** Offsets are those of the block. There are many, and all are made alike: that makes them quick to look at. */
export interface Use {
  readonly span: Span;
  readonly where: 'fact' | 'prose' | 'property';
  readonly role: UseRole;
  /** What it names; absent when nothing of that name is known, or several are and nothing decides. */
  readonly entry: NameEntry | undefined;
  readonly rivals: readonly NameEntry[];
  /** Every candidate, the nearest timeline's first. */
  readonly layers: readonly (readonly NameEntry[])[];
  /** It was not written as declared: what was meant, if only one name is that near. */
  readonly isNearMiss: boolean;
  /** And what was meant is a guess: it may as well be another name. */
  readonly isGuess: boolean;
  /** What kind of thing stands here. */
  readonly wanted: readonly ThingKind[] | undefined;
  /** The date it is checked against; absent where none is known. */
  readonly date: DateValue | undefined;
  readonly when: Instant | undefined;
  /** The world it is checked against: this timeline's, or the parent's where the writer speaks of real history. */
  readonly world: World;
  /** "Foreign Commissar Litvinov": the use of the office before this name. */
  readonly title: Use | undefined;
  /** The fact it stands in, and as what. */
  readonly fact: Fact | undefined;
  readonly part: 'subject' | 'object' | 'modifier' | undefined;
  /** The words around allow an old or a coming name: "the former", "still called". */
  readonly namesLoosely: boolean;
}

export interface SlotUses {
  readonly uses: readonly Use[];
  /** Some sentence needs a tagger to be sure. */
  readonly wantsTagger: boolean;
  /** Ages or counts may be told. */
  readonly hasSums?: true;
  /** It has the title of an entry that is still to come. */
  readonly looksAhead?: true;
}

export function thingOf(use: Use): Thing | undefined {
  return use.rivals.length === 0 ? use.entry?.thing : undefined;
}

/** The uses of a block in the order they stand in. */
export function usesOf(slot: Slot, timeline: Timeline, tagger: Tagger | undefined): SlotUses {
  return new UseReader(slot, timeline, tagger).read();
}

/**
 * The uses among them with which something may be wrong: those in facts and properties, and of prose those in sentences
 * that name somebody who may not be there, or tell an age or a count. `found`: what a look over the block has found.
 */
export function doubtfulUsesOf(
  slot: Slot,
  timeline: Timeline,
  tagger: Tagger | undefined,
  found = lookOver(slot, timeline),
): SlotUses {
  return found.isNothing ? nothing : new UseReader(slot, timeline, tagger, found).read();
}

export const nothing: SlotUses = { uses: [], wantsTagger: false };

class UseReader {
  readonly #slot: Slot;
  readonly #timeline: Timeline;
  readonly #tagger: Tagger | undefined;
  readonly #uses: Use[] = [];
  /** What is looked for, and where it is looked for; nothing where all that is there is read. */
  readonly #found: Found | undefined;
  readonly #survey: Survey | undefined;
  readonly #isProseLookedAt: boolean;
  /** What was found before anything was read. */
  #doubts: Stretches | undefined;
  #wantsTagger = false;

  /** `found`: only what may be wrong is read. */
  constructor(slot: Slot, timeline: Timeline, tagger: Tagger | undefined, found?: LookedOver) {
    this.#isProseLookedAt = found !== undefined && 'inProse' in found;
    if (found instanceof Found) this.#found = found;
    else if (found) {
      this.#found = ('inProse' in found && found.inProse) || new Found();
      this.#survey = surveyOf(timeline);
    }
    this.#slot = slot;
    this.#timeline = timeline;
    this.#tagger = tagger;
  }

  read(): SlotUses {
    const { block } = this.#slot;
    const content = contentOf(block);
    if (block.kind === 'entry') {
      for (const line of factsOf(block, this.#timeline.names)) {
        const date = this.#dateOf(line.inner);
        if (line.fact) this.#fact(line.fact, date);
        else this.#prose(line.span, date, line.source === 'title');
        if (line.fact && this.#found) this.#found.hasSums ||= tellsSums(block.text, line, content);
      }
      for (const property of content.properties) {
        if (property.key === 'in') this.#listed(property.value, ['place']);
        else if (property.key === 'with') this.#listed(property.value, ['figure']);
      }
    } else if (block.kind === 'heading') this.#prose(content.name, undefined);
    else if (!this.#found) this.#declared();
    for (const paragraph of content.paragraphs) {
      this.#prose(paragraph.span, block.kind === 'entry' ? this.#dateOf(paragraph.inner) : undefined, true);
    }
    for (const property of content.properties) if (property.key === 'note') this.#prose(property.value, undefined);
    if (!isInOrder(this.#uses)) this.#uses.sort((a, b) => a.span.start - b.span.start);
    const hasSums = this.#found?.hasSums === true;
    const looksAhead = this.#found?.looksAhead === true;
    if (this.#found && !hasSums && !looksAhead && this.#uses.length === 0 && !this.#wantsTagger) return nothing;
    return {
      uses: this.#uses,
      wantsTagger: this.#wantsTagger,
      ...(hasSums ? { hasSums } : {}),
      ...(looksAhead ? { looksAhead } : {}),
    };
  }

  #dateOf(inner: number): DateValue | undefined {
    return inner >= 0 ? (this.#slot.inner[inner] ?? this.#slot.date) : this.#slot.date;
  }

  /** `isOfProse`: it is the title or a paragraph, at which the look over the block may have looked already. */
  #prose(where: Span, date: DateValue | undefined, isOfProse = false): void {
    const { text } = this.#slot.block;
    const doubts = this.#doubtsIn(where, date, isOfProse && this.#isProseLookedAt);
    if (doubts && !doubts.beginIn(where)) return;
    const title = this.#titleOver(where);
    const input = { text, where, title, timeline: this.#timeline, date, tagger: this.#tagger };
    const { uses, wantsTagger } = proseUses(input, doubts);
    // A pasted book in one line has more names than a call takes arguments.
    for (const use of uses) this.#uses.push(use);
    this.#wantsTagger ||= wantsTagger;
  }

  /** The title of the entry in whose prose a stretch lies. */
  #titleOver(where: Span): Span | undefined {
    const { block } = this.#slot;
    if (block.kind !== 'entry') return undefined;
    const { name } = contentOf(block);
    return name.end <= where.start ? name : undefined;
  }

  /** What may be wrong in a stretch of prose, and maybe elsewhere; undefined where all is read. */
  #doubtsIn(where: Span, date: DateValue | undefined, isLookedAt: boolean): Stretches | undefined {
    const found = this.#found;
    if (!found) return undefined;
    if (!this.#survey || isLookedAt) {
      this.#doubts ??= inOrder(found.doubts);
      return this.#doubts;
    }
    const before = found.doubts.length;
    // A part of a text is slower to look at than the text it is a part of.
    const { source, sourceStart } = this.#slot.block;
    const start = sourceStart + where.start;
    this.#survey.look(source, start, sourceStart + where.end, date, found, sourceStart, false);
    return inOrder(found.doubts.slice(before));
  }

  #fact(fact: Fact, entryDate: DateValue | undefined): void {
    const date = dateGiven(fact, 'date') ?? entryDate;
    const subject: UseRole =
      fact.negated || remembers.has(fact.verb.effect)
        ? 'mention'
        : introduces.has(fact.verb.effect)
          ? 'given'
          : 'there';
    for (const use of fact.subjects) this.#named(use, subject, fact.verb.subject, date, fact, 'subject');
    // A name that is not given is no use of it either.
    const object: UseRole =
      fact.verb.objectIs === 'text' || (fact.verb.effect === 'birth-of-object' && !fact.negated)
        ? 'given'
        : fact.negated || fact.verb.effect === 'replace'
          ? 'mention'
          : 'there';
    const wanted = fact.verb.objectIs === 'text' ? renamed : (fact.verb.object ?? none);
    for (const use of fact.objects) this.#named(use, object, wanted, date, fact, 'object');
    for (const modifier of fact.modifiers) {
      const role: UseRole =
        fact.negated || modifier.kind === 'cause' || modifier.kind === 'peril' ? 'mention' : 'there';
      const wanted: readonly ThingKind[] =
        modifier.kind === 'place' ? ['place'] : modifier.kind === 'office' ? ['office'] : ['figure', 'group'];
      for (const use of modifier.names) this.#named(use, role, wanted, date, fact, 'modifier');
    }
    if (fact.rest) this.#prose(fact.rest, date);
  }

  #named(
    name: NameUse,
    role: UseRole,
    wanted: readonly ThingKind[] | undefined,
    date: DateValue | undefined,
    fact?: Fact,
    part?: Use['part'],
  ): void {
    const near = name.layers.length === 0 ? this.#nearest(name, wanted) : [];
    const meant = near.length > 0 ? { ...name, layers: [near] } : name;
    this.#uses.push(
      resolvedUse({
        name: meant,
        role,
        where: fact ? 'fact' : 'property',
        wanted,
        date,
        timeline: this.#timeline,
        isNearMiss: near.length > 0,
        isGuess: near.length > 0 && isGuess(this.#slot.block.text.slice(name.span.start, name.span.end), near),
        fact,
        part,
      }),
    );
  }

  /** What an unknown name may have been meant for: a slip in a bare name, or in the surname of a full one. */
  #nearest(name: NameUse, wanted: readonly ThingKind[] | undefined): readonly NameEntry[] {
    const words = this.#slot.block.text.slice(name.span.start, name.span.end).split(/\s+/);
    if (words.length > 1) return [];
    return nearNames(words[0] as string, this.#timeline.names).filter(
      (entry) => !wanted || wanted.includes(entry.thing.kind),
    );
  }

  /** Names of a property. */
  #listed(value: Span, wanted: readonly ThingKind[]): void {
    const { text } = this.#slot.block;
    for (const where of namesInRow(text, value, this.#timeline.names)) {
      const name = namedBy(text.slice(where.start, where.end), this.#timeline.names);
      this.#named({ span: shift(name.span, where.start), layers: name.layers }, 'there', wanted, this.#slot.date);
    }
  }

  /** In a declaration every known name is a mention: for hover and go-to. */
  #declared(): void {
    const { block } = this.#slot;
    const content = contentOf(block);
    const parts = [
      content.name,
      ...content.properties.filter(({ key }) => !wordsOnly.has(key)).map(({ value }) => value),
    ];
    for (const part of parts) {
      const words = wordsOf(block.text, part.start, part.end);
      for (const hit of this.#timeline.names.scan(block.text, words)) {
        const where = spanOfWords(block.text, words, hit.first, hit.count);
        this.#named({ span: where, layers: hit.layers }, 'mention', undefined, undefined);
      }
    }
  }
}

function isInOrder(uses: readonly Use[]): boolean {
  return uses.every(({ span }, index) => index === 0 || (uses[index - 1] as Use).span.start <= span.start);
}

function inOrder(doubts: readonly Span[]): Stretches {
  return doubts.length === 0 ? Stretches.none : new Stretches([...doubts].sort((a, b) => a.start - b.start));
}

/** Whether the title or the bullet in which a fact stands tells an age or a count. */
function tellsSums(text: string, { source, bullet, inner }: FactLine, content: BlockContent): boolean {
  const line = source === 'bullet' ? content.bullets[bullet]?.value : (content.inner[inner]?.title ?? content.name);
  return line !== undefined && mayTellSums(text.slice(line.start, line.end));
}

/** What a name is given to. */
const renamed: readonly ThingKind[] = ['place', 'group', 'office'];

/** Properties of which the value is no name of a thing. */
const wordsOnly: ReadonlySet<string> = new Set([
  'note',
  'also',
  'url',
  'title',
  'author',
  'allow',
  'born',
  'sex',
  'seats',
]);

/** Resolves a name at a date, and its title with it. */
export function resolvedUse(input: {
  readonly name: NameUse;
  readonly role: UseRole;
  readonly where: Use['where'];
  readonly wanted: readonly ThingKind[] | undefined;
  readonly date: DateValue | undefined;
  readonly timeline: Timeline;
  readonly world?: World;
  readonly isNearMiss?: boolean;
  readonly isGuess?: boolean;
  readonly namesLoosely?: boolean;
  readonly fact?: Fact | undefined;
  readonly part?: Use['part'];
}): Use {
  const { name, role, where, wanted, date, timeline } = input;
  const world = input.world ?? timeline.world;
  const when = date && hullOf(date);
  const resolution = resolveName(name.layers, wanted, when, world);
  const title =
    name.title &&
    resolvedUse({ name: name.title, role: roleOfTitle(role), where, wanted: ['office'], date, timeline, world });
  return {
    span: name.span,
    where,
    role,
    entry: resolution?.entry,
    rivals: resolution?.rivals ?? none,
    layers: name.layers,
    isNearMiss: input.isNearMiss === true,
    isGuess: input.isGuess === true,
    wanted,
    date,
    when,
    world,
    title,
    fact: input.fact,
    part: input.part,
    namesLoosely: input.namesLoosely === true,
  };
}

/** The same name in another role. */
export function inRole(use: Use, role: UseRole): Use {
  return { ...use, role, title: use.title && { ...use.title, role: roleOfTitle(role) } };
}

function roleOfTitle(role: UseRole): UseRole {
  return role === 'acts' ? 'there' : role;
}

const none: readonly never[] = [];

/** Facts about somebody who need not be alive, or there yet. */
const remembers: ReadonlySet<Effect> = new Set(['undo-death', 'undo-stay', 'undo']);
const introduces: ReadonlySet<Effect> = new Set(['birth', 'found']);
