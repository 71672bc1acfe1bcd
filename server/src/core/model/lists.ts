/**
 * Lists by what they are about. Written once, since it is wanted everywhere; where it is done for each of a hundred thousand
 * entries it is written out, for the engine is quicker with one kind of key at a time.
 */

/** Puts something into the list under a key, which it begins where there is none. */
export function addUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The same things in a list to be kept: one that has grown has room for more. */
export function ofJustThisLength<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list.slice();
}

const none: readonly never[] = [];
