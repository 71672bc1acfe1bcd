/** EDTF's sets: `[1667,1668,1670..1672]` is one of them, `{1960,1961-12}` all of them. */
import type { Precision } from './date.js';
import { readEdtf } from './edtf.js';
import { type Moment, reckon } from './moment.js';
import type { DateProblem } from './problem.js';
import type { Scanner } from './scan.js';
import { coarser } from './written.js';

export interface DateSet {
  /** The first and the last member; one of them is all there is of `[1926]`. */
  readonly from: Moment;
  readonly to: Moment;
  readonly all: boolean;
  /** As one moment, somewhere from the first to the last. */
  readonly moment: Moment;
}

/** The set that opens at `at`, read to its closing bracket. */
export function readSet(scanner: Scanner, at: number): DateSet | undefined {
  const open = scanner.at(at);
  const close = open.text === '[' ? ']' : open.text === '{' ? '}' : undefined;
  if (open.kind !== 'mark' || close === undefined) return undefined;
  const members: Moment[] = [];
  let end = open.end;
  for (;;) {
    const member = readMember(scanner, end, members);
    if (member === undefined) return undefined;
    const mark = scanner.at(member);
    if (mark.kind !== 'mark') return undefined;
    end = mark.end;
    if (mark.text === close) return setOf(members, open.start, end, open.text === '{');
    if (mark.text !== ',') return undefined;
  }
}

/** One date, or two with dots between, or one with dots on a side: pushed onto `members`. The offset behind. */
function readMember(scanner: Scanner, at: number, members: Moment[]): number | undefined {
  const dots = scanner.mark(at, '..');
  const first = readEdtf(scanner.text, scanner.at(dots?.end ?? at).start, scanner.to);
  if (first === undefined) return undefined;
  members.push(dots === undefined ? first : openMoment(first, -Infinity));
  const then = dots === undefined ? scanner.mark(first.end, '..') : undefined;
  if (then === undefined) return first.end;
  const second = readEdtf(scanner.text, scanner.at(then.end).start, scanner.to);
  members.push(second ?? openMoment(first, Infinity));
  return second?.end ?? then.end;
}

function openMoment(moment: Moment, side: number): Moment {
  const { earliest, latest, precision } = reckon(moment);
  const fixed = side < 0 ? { earliest: side, latest } : { earliest, latest: side };
  return { start: moment.start, end: moment.end, unit: precision, fixed };
}

function setOf(members: readonly Moment[], start: number, end: number, all: boolean): DateSet {
  let from = members[0] as Moment;
  let to = from;
  let precision: Precision = 'day';
  const problems: DateProblem[] = [];
  let [earliest, latest] = [Infinity, -Infinity];
  for (const member of members) {
    const bounds = reckon(member);
    problems.push(...bounds.problems);
    precision = coarser(precision, bounds.precision);
    if (bounds.earliest < earliest) {
      earliest = bounds.earliest;
      from = member;
    }
    if (bounds.latest > latest) {
      latest = bounds.latest;
      to = member;
    }
  }
  const doubts = {
    uncertain: members.some((member) => member.uncertain === true),
    approximate: members.some((member) => member.approximate === true),
  };
  return {
    from,
    to,
    all,
    moment: { start, end, iso: true, unit: precision, fixed: { earliest, latest }, problems, ...doubts },
  };
}
