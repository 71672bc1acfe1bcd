/** Whether a pattern holds in a world, and what makes it hold. */
import { type Answer, bestAnswer } from '../../time/index.js';
import { wordsAt } from '../origin.js';
import type { Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import { meets } from '../world/lanes.js';
import type { Statement } from '../world/statement.js';
import type { Period, Tenure, World } from '../world/world.js';
import { deathsMeant, isAsMeant, mannerOfDeath } from './manner.js';
import { begin, beginOf, end, endOf, type Part, successorOf, whole } from './parts.js';
import type { Pattern, Who } from './pattern.js';
import { best, type Match, noBetterThan, onDayOf, opposite, type Stretch, together } from './stretch.js';
import { toldMatches } from './told.js';

/** The best answer, and the first in time where several are as good. */
export function match(pattern: Pattern, timeline: Timeline): Match {
  const found = new Matcher(pattern, timeline).run();
  if (!pattern.fact.negated) return found;
  return found.answer === 'yes' ? { ...found, answer: 'no' } : found.answer === 'no' ? { answer: 'yes' } : found;
}

class Matcher {
  readonly #pattern: Pattern;
  readonly #timeline: Timeline;
  readonly #world: World;
  readonly #window: Stretch;

  constructor(pattern: Pattern, timeline: Timeline) {
    this.#pattern = pattern;
    this.#timeline = timeline;
    this.#world = timeline.world;
    const { earliest, latest } = pattern.window;
    this.#window = { from: { earliest, latest: earliest }, to: { earliest: latest, latest } };
  }

  run(): Match {
    const { fact, subjects, objects, office, place, words } = this.#pattern;
    const ended = (tenure: Tenure) => end(tenure, this.#world.deaths.get(tenure.holder), words);
    switch (fact.verb.effect) {
      case 'hold-office':
      case 'keep-office':
        return this.#held(subjects, objects, whole);
      case 'take-office':
        return this.#held(subjects, objects, begin);
      case 'appoint-object':
        return this.#held(objects, office ? [office] : [], begin);
      case 'leave-office':
        return this.#held(subjects, objects, ended);
      case 'leave':
      case 'leave-group':
        return best([this.#held(subjects, objects, ended), this.#member(subjects, objects, ended)]);
      case 'join':
        return this.#member(subjects, objects, begin);
      case 'birth':
        return this.#once(this.#world.births, subjects);
      case 'death':
        return this.#dies(subjects);
      case 'death-of-object':
        return this.#dies(objects);
      case 'replace':
        return this.#succeeds(subjects, objects, office);
      case 'undo-death':
        return this.#survives(subjects);
      case 'visit':
      case 'stay':
        return this.#stays(subjects, place ? [...objects, place] : objects);
      case 'found':
        return this.#bodies(this.#world.existence, subjects, beginOf);
      case 'dissolve':
        return this.#bodies(this.#world.existence, subjects, endOf);
      case 'rename':
        return this.#renamed(subjects);
      case 'happen':
        return this.#happens(subjects);
      case 'undo': {
        const { answer, by } = this.#happens(subjects);
        return answer === 'yes'
          ? { answer: 'no', ...(by ? { by } : {}) }
          : { answer: answer === 'no' ? 'yes' : answer };
      }
      default:
        return best(toldMatches(this.#pattern, this.#timeline).map(({ statement }) => this.#at(statement)));
    }
  }

  #held(whos: readonly Who[], offices: readonly Who[], part: (tenure: Tenure) => Part | undefined): Match {
    return this.#tenures(this.#world.offices, whos, offices, part);
  }

  #member(whos: readonly Who[], groups: readonly Who[], part: (tenure: Tenure) => Part | undefined): Match {
    return this.#tenures(this.#world.groups, whos, groups, part);
  }

  #tenures(
    lanes: ReadonlyMap<Thing, readonly Tenure[]>,
    whos: readonly Who[],
    of: readonly Who[],
    part: (tenure: Tenure) => Part | undefined,
  ): Match {
    const matches = of.flatMap((wanted) =>
      'thing' in wanted
        ? (lanes.get(wanted.thing) ?? []).flatMap((tenure) => {
            const found = part(tenure);
            if (!found) return [];
            const { answer } = this.#during(found, tenure.holder, whos, found.by, tenure.inferredFrom !== undefined);
            return [{ answer: noBetterThan(answer, found.isAsMeant), by: found.by }];
          })
        : [],
    );
    return best(matches);
  }

  /** What the notes tell in the very words of the pattern is so, whatever else is said of that death. */
  #dies(whos: readonly Who[]): Match {
    const { words, fact } = this.#pattern;
    const meant = deathsMeant(words);
    const isNamed = whos.every((who) => 'thing' in who);
    const told = isNamed ? toldMatches(this.#pattern, this.#timeline) : [];
    // Where, and of what: the same death may be told in many words.
    const details = fact.modifiers.filter(({ kind }) => kind === 'place' || kind === 'cause' || kind === 'manner');
    return best(
      [...this.#world.deaths].map(([figure, one]) => {
        const { answer } = this.#during(onDayOf(one), figure, whos, one);
        const line = wordsAt(one.origin).toLowerCase();
        const isSaid = details.every(({ span }) => line.includes(words.slice(span.start, span.end).toLowerCase()));
        const isTold = told.some(({ statement }) => meets(statement.when, one.when));
        const manner = isTold ? 'yes' : isAsMeant(mannerOfDeath(one), meant);
        return { answer: noBetterThan(noBetterThan(answer, manner), isSaid ? 'yes' : 'possibly'), by: one };
      }),
    );
  }

  /** Whoever comes next into the office that somebody has left, on that day or when it has been empty. */
  #succeeds(whos: readonly Who[], formers: readonly Who[], office: Who | undefined): Match {
    const offices = [...this.#world.offices].filter(([one, tenures]) =>
      office
        ? 'thing' in office && office.thing === one
        : tenures.some(({ holder }) => formers.some((who) => 'thing' in who && who.thing === holder)),
    );
    const told = () => best(toldMatches(this.#pattern, this.#timeline).map(({ statement }) => this.#at(statement)));
    if (offices.length === 0) return told();
    const matches = best(
      offices.flatMap(([one, tenures]) =>
        tenures.flatMap((former): Match[] => {
          const next = successorOf(former, tenures);
          if (!next) return [];
          const isHe = this.#isAmong(formers, former.holder, former);
          const { answer } = this.#during({ from: next.from, to: next.from }, next.holder, whos, next.start);
          const isSure = this.#timeline.seatsOf(one) === 1 && offices.length === 1;
          return [
            {
              answer: noBetterThan(noBetterThan(answer, isHe), isSure ? 'yes' : 'possibly'),
              by: next.start,
            },
          ];
        }),
      ),
    );
    return office || matches.answer === 'yes' ? matches : best([matches, told()]);
  }

  #once(lane: ReadonlyMap<Thing, Statement>, whos: readonly Who[]): Match {
    return best([...lane].map(([figure, one]) => this.#during(onDayOf(one), figure, whos, one)));
  }

  /** He is alive to the end of the window, or whenever he dies it is not in it. */
  #survives(whos: readonly Who[]): Match {
    return best(
      whos.flatMap((who): Match[] => {
        if (!('thing' in who)) return [];
        const death = this.#world.deaths.get(who.thing);
        const dies = death ? together([onDayOf(death), this.#window]) : 'no';
        const undo = this.#timeline.statements.find(
          ({ kind, undoes, subject }) => kind === 'undo' && undoes === 'death' && subject === who.thing,
        );
        const by = dies === 'no' ? undo : death;
        return [{ answer: opposite(dies), ...(by ? { by } : {}) }];
      }),
    );
  }

  #stays(whos: readonly Who[], places: readonly Who[]): Match {
    const wanted = places.flatMap((who) => ('thing' in who ? [who.thing] : []));
    const stays = [...this.#world.stays].flatMap(([figure, tenures]) =>
      tenures.flatMap((tenure) =>
        wanted.includes(tenure.of)
          ? [this.#during(tenure, figure, whos, tenure.start, tenure.inferredFrom !== undefined)]
          : [],
      ),
    );
    const visits = this.#world.standing.flatMap((one) =>
      one.kind === 'visit' && one.object && wanted.includes(one.object)
        ? [this.#during(onDayOf(one), one.subject, whos, one)]
        : [],
    );
    return best([...stays, ...visits]);
  }

  #bodies(
    lanes: ReadonlyMap<Thing, readonly Period[]>,
    whos: readonly Who[],
    part: (period: Period) => Statement | undefined,
  ): Match {
    return best(
      whos.flatMap((who) =>
        'thing' in who ? (lanes.get(who.thing) ?? []).flatMap((period) => this.#maybeAt(part(period))) : [],
      ),
    );
  }

  #renamed(whos: readonly Who[]): Match {
    const { fact } = this.#pattern;
    const given = fact.objects[0]?.layers.flat().map(({ name }) => name) ?? [];
    return best(
      whos.flatMap((who) =>
        'thing' in who
          ? (this.#world.names.get(who.thing) ?? []).flatMap(({ name, start }) =>
              given.length === 0 || (name !== undefined && given.includes(name)) ? this.#maybeAt(start) : [],
            )
          : [],
      ),
    );
  }

  #happens(whos: readonly Who[]): Match {
    return best(whos.flatMap((who) => ('thing' in who ? this.#maybeAt(this.#world.happeningOf(who.thing)) : [])));
  }

  #maybeAt(statement: Statement | undefined): Match[] {
    return statement ? [this.#at(statement)] : [];
  }

  #at(by: Statement): Match {
    return { answer: together([onDayOf(by), this.#window]), by };
  }

  /** Whether somebody who is meant does it on some day of the window. */
  #during(stretch: Stretch, figure: Thing, whos: readonly Who[], by: Statement, isInferred = false): Match {
    const answers = whos.map((who): Answer => {
      if ('thing' in who) return who.thing === figure ? together([stretch, this.#window]) : 'no';
      if (!who.anyoneIn) return together([stretch, this.#window]);
      return bestAnswer(
        this.#belongings(figure, who.anyoneIn).map((other) => together([stretch, this.#window, other])),
      );
    });
    const answer = bestAnswer(answers);
    // What goes on only because its end has fallen is no more than likely.
    return { answer: answer === 'yes' && isInferred ? 'possibly' : answer, by };
  }

  /** Whether somebody is meant, while something lasts. */
  #isAmong(whos: readonly Who[], figure: Thing, stretch: Stretch): Answer {
    return bestAnswer(
      whos.map((who): Answer => {
        if ('thing' in who) return who.thing === figure ? 'yes' : 'no';
        if (!who.anyoneIn) return 'yes';
        return bestAnswer(this.#belongings(figure, who.anyoneIn).map((other) => together([stretch, other])));
      }),
    );
  }

  /** The times for which somebody is of a group, holds an office, or is in a place. */
  #belongings(figure: Thing, of: Thing): readonly Stretch[] {
    const { groups, offices, stays } = this.#world;
    return [...(groups.get(of) ?? []), ...(offices.get(of) ?? []), ...(stays.get(figure) ?? [])].filter(
      (tenure) => tenure.holder === figure && tenure.of === of,
    );
  }
}
