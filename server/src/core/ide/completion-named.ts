/** What a line names already. */
import type { NameIndex } from '../model/names/name-index.js';
import { readName } from '../model/names/name-use.js';
import { wordsOf } from '../model/names/words.js';
import { resolveName } from '../model/resolve.js';
import type { Thing, ThingKind } from '../model/thing.js';
import type { World } from '../model/world/world.js';
import type { Instant } from '../time/index.js';

/** In the order they stand; `kinds` are those preferred where a name may mean several things. */
export function thingsNamed(
  line: string,
  kinds: readonly ThingKind[],
  { names, world }: { readonly names: NameIndex; readonly world: World },
  when: Instant | undefined,
): Thing[] {
  const words = wordsOf(line);
  const things: Thing[] = [];
  for (let at = 0; at < words.length; ) {
    const found = readName(line, words, at, names);
    const thing = found && resolveName(found.use.layers, kinds, when, world)?.entry.thing;
    if (thing && kinds.includes(thing.kind)) things.push(thing);
    at = Math.max(found?.next ?? 0, at + 1);
  }
  return things;
}
