/** Collects garbage, and tells what is left. */
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many of these are still there once all that can be collected has been. */
export async function leftOf(things: readonly WeakRef<object>[]): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // A collection that had begun before ends with what was in use then.
  for (let round = 0; round < 10 && things.some((one) => one.deref()); round++) {
    await setTimeout(0);
    collect();
  }
  return things.filter((one) => one.deref()).length;
}
