/** Every rule, in the order in which they are tried. A new rule needs its file and a line here. */
import { actsAfterDeath } from './acts-after-death.js';
import { actsBeforeBirth } from './acts-before-birth.js';
import { ambiguousName } from './ambiguous-name.js';
import { bornAfterPod } from './born-after-pod.js';
import { calendarGap } from './calendar-gap.js';
import { causalCircle } from './causal-circle.js';
import { challengeUnmet } from './challenge-unmet.js';
import { changeBeforePod } from './change-before-pod.js';
import { conflictingFacts } from './conflicting-facts.js';
import { duplicateName } from './duplicate-name.js';
import { effectBeforeCause } from './effect-before-cause.js';
import { futureReference } from './future-reference.js';
import { happensAnyway } from './happens-anyway.js';
import { implausibleAge } from './implausible-age.js';
import { incompleteDate } from './incomplete-date.js';
import { invalidDate } from './invalid-date.js';
import { misspelledName } from './misspelled-name.js';
import { nameNotInUse } from './name-not-in-use.js';
import { notAMember } from './not-a-member.js';
import { notInExistence } from './not-in-existence.js';
import { notInOffice } from './not-in-office.js';
import { notTiedToPod } from './not-tied-to-pod.js';
import { nothingToUndo } from './nothing-to-undo.js';
import { outOfOrder } from './out-of-order.js';
import { reliesOnUndoneEvent } from './relies-on-undone-event.js';
import { reversedRange } from './reversed-range.js';
import type { Rule } from './rule.js';
import { syntax } from './syntax.js';
import { termNotCoined } from './term-not-coined.js';
import { twoInOneOffice } from './two-in-one-office.js';
import { twoPlacesAtOnce } from './two-places-at-once.js';
import { undeclaredDivergence } from './undeclared-divergence.js';
import { unknownEvent } from './unknown-event.js';
import { unknownName } from './unknown-name.js';
import { unknownSource } from './unknown-source.js';
import { unreadFact } from './unread-fact.js';
import { unusedAllow } from './unused-allow.js';
import { wrongAge } from './wrong-age.js';
import { wrongCount } from './wrong-count.js';
import { wrongWeekday } from './wrong-weekday.js';

/** Where two find something about one name in one line, the earlier one speaks. */
export const rules: readonly Rule[] = [
  syntax,
  duplicateName,
  invalidDate,
  reversedRange,
  wrongWeekday,
  calendarGap,
  incompleteDate,
  outOfOrder,
  causalCircle,
  effectBeforeCause,
  changeBeforePod,
  actsAfterDeath,
  actsBeforeBirth,
  conflictingFacts,
  twoInOneOffice,
  wrongAge,
  wrongCount,
  implausibleAge,
  notInExistence,
  nameNotInUse,
  notInOffice,
  notAMember,
  twoPlacesAtOnce,
  reliesOnUndoneEvent,
  happensAnyway,
  futureReference,
  unknownName,
  misspelledName,
  termNotCoined,
  ambiguousName,
  unreadFact,
  unknownSource,
  unknownEvent,
  nothingToUndo,
  bornAfterPod,
  challengeUnmet,
  undeclaredDivergence,
  notTiedToPod,
  // The last of all: it asks what the others have found.
  unusedAllow,
];
