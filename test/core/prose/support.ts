import { wordsOf } from '#server/core/model/names/words.js';
import type { Absence, Role } from '#server/core/model/prose/mention.js';
import { notNarratedSpans } from '#server/core/model/prose/not-narrated.js';
import { roleOf } from '#server/core/model/prose/role.js';
import { type NameKind, Sentence } from '#server/core/model/prose/sentence.js';
import { Stretches } from '#server/core/text/stretches.js';

/** Names the grammar is told of in these tests. */
const names: Readonly<Record<string, NameKind>> = {
  lenin: 'person',
  stalin: 'person',
  rykov: 'person',
  kirov: 'person',
  yagoda: 'person',
  cheka: 'body',
  moscow: 'body',
};

/** The role of the one name between angle brackets: "⟨Lenin⟩ signs". */
export function roleIn(marked: string, absence: Absence = 'past'): Role {
  const start = marked.indexOf('⟨');
  const end = marked.indexOf('⟩') - 1;
  const text = marked.replace('⟨', '').replace('⟩', '');
  const words = wordsOf(text);
  const nameAt = (index: number): NameKind | undefined => names[words[index]?.folded ?? ''];
  const first = words.findIndex((word) => word.start >= start);
  const last = words.findLastIndex((word) => word.end <= end);
  const sentence = new Sentence({
    text,
    span: { start: 0, end: text.length },
    words,
    notNarrated: new Stretches(notNarratedSpans(text, 0, text.length)),
    nameAt,
  });
  return roleOf(sentence, first, last, nameAt(first) ?? 'person', absence);
}
