/** Turns what the blocks of a timeline say, properties and facts, into statements. */
import { contentOf } from '../syntax/content.js';
import { type Span, span } from '../text/span.js';
import type { DateValue, Instant } from '../time/index.js';
import { causesOf } from './causes.js';
import { type Claim, claimsOf } from './claim.js';
import type { Fact } from './fact.js';
import type { Slot } from './file-model.js';
import type { NameUse } from './names/name-use.js';
import { originAt } from './origin.js';
import { type FactLine, factsOf } from './reading.js';
import { resolveName } from './resolve.js';
import type { Thing, ThingKind } from './thing.js';
import type { Timeline } from './timeline.js';
import { hullOf, instantsOf, isOpenEnd } from './when.js';
import type { Origin, Statement, StatementKind } from './world/statement.js';

/** All statements of a timeline, in the order they are written. Its parents' worlds and its names must be ready. */
export function statementsOf(timeline: Timeline): Statement[] {
  return new Builder(timeline).build();
}

/** The world before this timeline: names are resolved against what its parents know. */
class Builder {
  readonly #timeline: Timeline;
  readonly #statements: Statement[] = [];

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  build(): Statement[] {
    for (const { thing, slot } of this.#timeline.declarations) {
      let index = -1;
      let property: unknown;
      for (const claim of claimsOf(slot.block)) {
        index = this.#propertyIndex(slot, claim, property, index);
        property = claim;
        this.#claim(thing, slot, claim, index);
      }
    }
    for (const slot of this.#timeline.slots) if (slot.block.kind === 'entry') this.#entry(slot);
    return this.#statements;
  }

  #propertyIndex(slot: Slot, claim: Claim, _before: unknown, from: number): number {
    const { properties } = contentOf(slot.block);
    const found = properties.findIndex(({ value }) => value.start <= claim.span.start && claim.span.end <= value.end);
    return found < 0 ? from : found;
  }

  #claim(thing: Thing, slot: Slot, claim: Claim, index: number): void {
    const date = claim.date?.expr.kind === 'absolute' ? claim.date.expr.value : undefined;
    const origin = originAt(slot, 'property', index, claim.span);
    const base = {
      origin,
      citations: claim.citations,
      causes: this.#causes(slot, claim),
      ...(claim.note ? { note: claim.note } : {}),
    };
    const range = (
      start: StatementKind,
      end: StatementKind,
      subject: Thing,
      rest: { object?: Thing; name?: string },
    ) => {
      if (!date) return;
      const { from, to } = instantsOf(date);
      const begin: Statement = { ...base, ...rest, kind: start, subject, when: from };
      this.#statements.push(begin);
      if (!isOpenEnd(to))
        this.#statements.push({ ...base, ...rest, causes: [], kind: end, subject, when: to, ends: begin });
    };
    const named = (kinds: readonly ThingKind[]) => claim.name && this.#named(slot, claim.name, kinds, date);
    switch (claim.key) {
      case 'born':
      case 'died': {
        if (!date) return;
        const own = this.#timeline.kind === 'canon' ? {} : { replaces: true as const };
        this.#statements.push({
          ...base,
          ...own,
          kind: claim.key === 'born' ? 'birth' : 'death',
          subject: thing,
          when: hullOf(date),
        });
        return;
      }
      case 'held by': {
        const holder = named(['figure']);
        if (holder) range('take', 'leave', holder, { object: thing });
        return;
      }
      case 'held': {
        const office = named(['office']);
        if (office) range('take', 'leave', thing, { object: office });
        return;
      }
      case 'member of': {
        const group = named(['group', 'office']);
        if (group) range('join', 'part', thing, { object: group });
        return;
      }
      case 'lived in': {
        const place = named(['place']);
        if (place) range('stay', 'unstay', thing, { object: place });
        return;
      }
      case 'exists':
        range('found', 'end', thing, {});
        return;
      case 'coined':
        if (date) this.#statements.push({ ...base, kind: 'found', subject: thing, when: hullOf(date) });
        return;
      case 'name':
        if (claim.name)
          range('name', 'unname', thing, { name: slot.block.text.slice(claim.name.start, claim.name.end) });
        return;
    }
  }

  #causes(slot: Slot, claim: Claim): Statement['causes'] {
    return claim.because.length === 0 ? [] : [claim.because.map((where) => causesOf(this.#timeline, slot, where))];
  }

  #named(slot: Slot, where: Span, kinds: readonly ThingKind[], date: DateValue | undefined): Thing | undefined {
    const layers = this.#timeline.names.named(slot.block.text.slice(where.start, where.end));
    const entry = resolveName(layers, kinds, date && hullOf(date), this.#timeline.world)?.entry;
    return entry && kinds.includes(entry.thing.kind) ? entry.thing : undefined;
  }

  #entry(slot: Slot): void {
    const event = this.#timeline.events.get(slot);
    if (!event || !slot.date) return;
    const content = contentOf(slot.block);
    const reasons = claimsOf(slot.block).filter((claim) => claim.key === 'because');
    const said: Statement[] = [];
    const at = this.#statements.length;
    let bullet = 0;
    let inner = 0;
    for (const line of factsOf(slot.block, this.#timeline.names)) {
      const part: Origin['part'] = line.source === 'bullet' ? 'bullet' : line.inner < 0 ? 'head' : 'inner';
      const index = part === 'bullet' ? bullet++ : part === 'inner' ? inner++ : 0;
      if (!line.fact) continue;
      const facts = this.#fact(slot, event, line, line.fact, part, part === 'inner' ? line.inner : index);
      this.#statements.push(...facts);
      if (part === 'head') said.push(...facts);
    }
    this.#statements.splice(at, 0, {
      kind: 'happen',
      subject: event,
      when: hullOf(slot.date),
      causes: reasons.map((claim) => claim.because.map((where) => causesOf(this.#timeline, slot, where))),
      citations: [],
      origin: originAt(
        slot,
        'head',
        0,
        content.name.end > content.name.start ? content.name : (content.head?.date ?? span(0, 0)),
      ),
      ...(said.length > 0 ? { says: said } : {}),
    });
  }

  /** One statement for each subject that a fact changes something of. */
  #fact(slot: Slot, event: Thing, line: FactLine, fact: Fact, part: Origin['part'], index: number): Statement[] {
    const own = fact.modifiers.find((modifier) => modifier.kind === 'date')?.date?.expr;
    const date =
      own?.kind === 'absolute' ? own.value : line.inner >= 0 ? (slot.inner[line.inner] ?? slot.date) : slot.date;
    if (!date) return [];
    const when = hullOf(date);
    const base = {
      when,
      within: event,
      causes: [],
      citations: line.citations,
      origin: originAt(slot, part, index, fact.span),
    };
    const things = (uses: readonly NameUse[], kinds: readonly ThingKind[]) =>
      uses.flatMap((use) => this.#use(use, kinds, when) ?? []);
    const place = fact.modifiers.find((modifier) => modifier.kind === 'place');
    const office = fact.modifiers.find((modifier) => modifier.kind === 'office');
    const subjects = things(fact.subjects, fact.verb.subject);
    const objects = things(fact.objects, fact.verb.object ?? []);
    const inPlace = things(place?.names ?? [], ['place'])[0];
    const inOffice = things(office?.names ?? [], ['office'])[0];
    const make = (
      kind: StatementKind,
      subject: Thing,
      more: { object?: Thing | undefined; name?: string; undoes?: StatementKind; when?: Instant } = {},
    ): Statement => {
      const { object, ...rest } = more;
      return { ...base, kind, subject, ...(object ? { object } : {}), ...rest };
    };
    if (fact.negated) return this.#negated(fact, subjects, objects, make);
    return subjects.flatMap((subject): Statement[] => {
      switch (fact.verb.effect) {
        case 'birth':
          return [make('birth', subject)];
        case 'birth-of-object':
          return objects.map((child) => make('birth', child));
        case 'death':
          return [make('death', subject)];
        case 'death-of-object':
          return objects.map((victim) => make('death', victim));
        case 'take-office':
          return objects.map((object) => make('take', subject, { object }));
        case 'appoint-object':
          return inOffice ? objects.map((figure) => make('take', figure, { object: inOffice })) : [];
        case 'hold-office': {
          if (date.kind !== 'range') return [];
          const { from, to } = instantsOf(date);
          return objects.flatMap((object) => {
            const begin = make('take', subject, { object, when: from });
            return isOpenEnd(to) ? [begin] : [begin, { ...make('leave', subject, { object, when: to }), ends: begin }];
          });
        }
        case 'leave-office':
          return this.#left(subject, objects, when).map((object) => make('leave', subject, { object }));
        case 'leave': {
          const object = objects[0];
          if (object?.kind === 'group') return [make('part', subject, { object })];
          return object?.kind === 'office' ? [make('leave', subject, { object })] : [make('unstay', subject)];
        }
        case 'replace': {
          const left = inOffice ? [inOffice] : this.#left(objects[0], [], when);
          return left.length === 1 ? left.map((object) => make('take', subject, { object })) : [];
        }
        case 'join':
          return objects.map((object) => make('join', subject, { object }));
        case 'leave-group':
          return objects.map((object) => make('part', subject, { object }));
        case 'visit':
          return [make('visit', subject, { object: objects.find((object) => object.kind === 'place') ?? inPlace })];
        case 'stay':
          return [make('stay', subject, { object: objects[0] ?? inPlace })];
        case 'end-stay':
          return [make('unstay', subject)];
        case 'found':
          return [make('found', subject)];
        case 'dissolve':
          return [make('end', subject)];
        case 'rename': {
          const given = fact.objects[0];
          return given
            ? [make('name', subject, { name: slot.block.text.slice(given.span.start, given.span.end) })]
            : [];
        }
        case 'undo-death':
          return [make('undo', subject, { undoes: 'death' })];
        case 'undo':
          return [make('undo', subject, { undoes: 'happen' })];
        case 'none':
          return [];
      }
    });
  }

  /** "does not die", "is never appointed General Secretary": what real history says of it does not happen. */
  #negated(
    fact: Fact,
    subjects: readonly Thing[],
    objects: readonly Thing[],
    make: (kind: StatementKind, subject: Thing, more: { object?: Thing; undoes: StatementKind }) => Statement,
  ): Statement[] {
    const undoes = undoneBy[fact.verb.effect];
    if (!undoes) return [];
    return subjects.map((subject) => make('undo', subject, { undoes, ...(objects[0] ? { object: objects[0] } : {}) }));
  }

  /** The offices meant by "resigns": the one named, or all he holds that day in the parents' worlds and here. */
  #left(figure: Thing | undefined, named: readonly Thing[], when: Instant): readonly Thing[] {
    if (named.length > 0 || !figure) return named;
    const held = new Set<Thing>();
    for (const parent of this.#timeline.parents)
      for (const { tenure } of parent.world.officesOf(figure, when)) held.add(tenure.of);
    for (const other of this.#statements)
      if (other.kind === 'take' && other.subject === figure && other.object && other.when.earliest <= when.latest)
        held.add(other.object);
    return [...held];
  }

  #use(use: NameUse, kinds: readonly ThingKind[], when: Instant): Thing | undefined {
    const world = this.#timeline.parents[0]?.world ?? this.#timeline.world;
    const resolved = resolveName(use.layers, kinds, when, world);
    return resolved && resolved.rivals.length === 0 && kinds.includes(resolved.entry.thing.kind)
      ? resolved.entry.thing
      : undefined;
  }
}

const undoneBy: Partial<Record<Fact['verb']['effect'], StatementKind>> = {
  death: 'death',
  'take-office': 'take',
  'leave-office': 'leave',
  join: 'join',
  'leave-group': 'part',
  stay: 'stay',
  found: 'found',
  dissolve: 'end',
  rename: 'name',
  undo: 'happen',
  birth: 'birth',
};
