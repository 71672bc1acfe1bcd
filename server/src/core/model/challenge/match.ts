/** Whether a pattern holds in a world, and what makes it hold. */
import type { Answer, Instant } from '../../time/index.js';
import type { Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';
import { always, never, type Period, type Tenure, type World } from '../world/world.js';
import type { Pattern, Who } from './pattern.js';
import { toldMatches } from './told.js';

/** `by`: the statement that makes it so, or for `survives` the one that takes the death back. */
export interface Match {
  readonly answer: Answer;
  readonly by?: Statement;
}

/** The best answer, and the first in time where several are as good. */
export function match(pattern: Pattern, timeline: Timeline): Match {
  const found = new Matcher(pattern, timeline).run();
  if (!pattern.fact.negated) return found;
  return found.answer === 'yes' ? { ...found, answer: 'no' } : found.answer === 'no' ? { answer: 'yes' } : found;
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
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
    const { fact, subjects, objects, office, place } = this.#pattern;
    switch (fact.verb.effect) {
      case 'hold-office':
      case 'keep-office':
        return this.#held(subjects, objects, (tenure) => tenure);
      case 'take-office':
        return this.#held(subjects, objects, begin);
      case 'appoint-object':
        return this.#held(objects, office ? [office] : [], begin);
      case 'leave-office':
        return this.#held(subjects, objects, end);
      case 'leave':
      case 'leave-group':
        return best([this.#held(subjects, objects, end), this.#member(subjects, objects, end)]);
      case 'join':
        return this.#member(subjects, objects, begin);
      case 'birth':
        return this.#once(this.#world.births, subjects);
      case 'death':
        return this.#once(this.#world.deaths, subjects);
      case 'death-of-object':
        return this.#once(this.#world.deaths, objects);
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

  #held(whos: readonly Who[], offices: readonly Who[], part: (tenure: Tenure) => Stretch | undefined): Match {
    return this.#tenures(this.#world.offices, whos, offices, part);
  }

  #member(whos: readonly Who[], groups: readonly Who[], part: (tenure: Tenure) => Stretch | undefined): Match {
    return this.#tenures(this.#world.groups, whos, groups, part);
  }

  #tenures(
    lanes: ReadonlyMap<Thing, readonly Tenure[]>,
    whos: readonly Who[],
    of: readonly Who[],
    part: (tenure: Tenure) => Stretch | undefined,
  ): Match {
    const matches = of.flatMap((wanted) =>
      'thing' in wanted
        ? (lanes.get(wanted.thing) ?? []).flatMap((tenure) => {
            const stretch = part(tenure);
            return stretch
              ? [this.#during(stretch, tenure.holder, whos, tenure.start, tenure.inferredFrom !== undefined)]
              : [];
          })
        : [],
    );
    return best(matches);
  }

  #once(lane: ReadonlyMap<Thing, Statement>, whos: readonly Who[]): Match {
    return best([...lane].map(([figure, one]) => this.#during({ from: one.when, to: one.when }, figure, whos, one)));
  }

  /** He is alive to the end of the window, or whenever he dies it is not in it. */
  #survives(whos: readonly Who[]): Match {
    return best(
      whos.flatMap((who): Match[] => {
        if (!('thing' in who)) return [];
        const death = this.#world.deaths.get(who.thing);
        const dies = death ? together([{ from: death.when, to: death.when }, this.#window]) : 'no';
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
        ? [this.#during({ from: one.when, to: one.when }, one.subject, whos, one)]
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
    return { answer: together([{ from: by.when, to: by.when }, this.#window]), by };
  }

  /** Whether somebody who is meant does it on some day of the window. */
  #during(stretch: Stretch, figure: Thing, whos: readonly Who[], by: Statement, isInferred = false): Match {
    const answers = whos.map((who): Answer => {
      if ('thing' in who) return who.thing === figure ? together([stretch, this.#window]) : 'no';
      if (!who.anyoneIn) return together([stretch, this.#window]);
      return bestOf(this.#belongings(figure, who.anyoneIn).map((other) => together([stretch, this.#window, other])));
    });
    const answer = bestOf(answers);
    // What goes on only because its end has fallen is no more than likely.
    return { answer: answer === 'yes' && isInferred ? 'possibly' : answer, by };
  }

  /** The times for which somebody is of a group, holds an office, or is in a place. */
  #belongings(figure: Thing, of: Thing): readonly Stretch[] {
    const { groups, offices, stays } = this.#world;
    return [...(groups.get(of) ?? []), ...(offices.get(of) ?? []), ...(stays.get(figure) ?? [])].filter(
      (tenure) => tenure.holder === figure && tenure.of === of,
    );
  }
}

function begin({ from }: Tenure): Stretch {
  return { from, to: from };
}

function end({ to }: Tenure): Stretch | undefined {
  return to === never ? undefined : { from: to, to };
}

function beginOf({ start, from }: Period): Statement | undefined {
  return from === always ? undefined : start;
}

function endOf({ end: last }: Period): Statement | undefined {
  return last;
}

/** Whether all of these hold on one day: in every reading of their dates, in some, in none. */
function together(stretches: readonly Stretch[]): Answer {
  if (Math.max(...stretches.map(({ from }) => from.earliest)) > Math.min(...stretches.map(({ to }) => to.latest)))
    return 'no';
  const vague = stretches.filter(({ from, to }) => from === to && from.earliest < from.latest);
  const [point] = vague;
  // One day of which only the bounds are known meets the others surely if every day between its bounds does.
  const isSure = point
    ? vague.length === 1 && stretches.every((one) => one === point || holdsOver(one, point.from))
    : Math.max(...stretches.map(({ from }) => from.latest)) <= Math.min(...stretches.map(({ to }) => to.earliest));
  return isSure ? 'yes' : 'possibly';
}

function holdsOver({ from, to }: Stretch, days: Instant): boolean {
  return from.latest <= days.earliest && days.latest <= to.earliest;
}

function opposite(answer: Answer): Answer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'possibly';
}

function bestOf(answers: readonly Answer[]): Answer {
  return answers.includes('yes') ? 'yes' : answers.includes('possibly') ? 'possibly' : 'no';
}

function best(matches: readonly Match[]): Match {
  const answer = bestOf(matches.map((one) => one.answer));
  const first = matches
    .filter((one) => one.answer === answer && answer !== 'no')
    .reduce<Match | undefined>(
      (a, b) => ((a?.by?.when.earliest ?? Infinity) <= (b.by?.when.earliest ?? Infinity) ? a : b),
      undefined,
    );
  return first ?? { answer };
}
