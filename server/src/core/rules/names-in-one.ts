/** `also: Annie, Reed the Red`: commas are part of a name ("John, Duke of Bedford"), but seldom meant so. */
import { claimsOf, itemsOf } from '../model/claim.js';
import { foldedName } from '../model/names/words.js';
import { isDeclarationKind } from '../syntax/keywords.js';
import type { Span } from '../text/span.js';
import { replaceFix, wordsOfSpan } from './evidence.js';
import type { Report, RuleContext } from './rule.js';

export function* namesInOne(context: RuleContext): Iterable<Report> {
  const { block } = context.slot;
  if (!isDeclarationKind(block.kind)) return;
  for (const claim of claimsOf(block)) {
    if (claim.key !== 'also') continue;
    for (const item of itemsOf(block.text, claim.span)) {
      const parts = partsOf(item, context);
      if (!parts) continue;
      const words = wordsOfSpan(context, item);
      const several = parts.join('; ');
      yield {
        span: item,
        // A person whose names are not found is a person of whom nothing is checked.
        severity: block.kind === 'figure' ? 'warning' : 'hint',
        message: `“${words}” is read as one name. Where these are several, part them with semicolons: “${several}”.`,
        fixes: [replaceFix(context, `Write “${several}”`, item, several)],
      };
    }
  }
}

/** The names that an item seems to be a list of; undefined where its commas may well belong to one name. */
function partsOf(item: Span, context: RuleContext): string[] | undefined {
  const parts = wordsOfSpan(context, item)
    .split(',')
    .map((part) => part.trim());
  if (parts.length < 2 || !parts.every((part) => /^\p{Lu}[^()[\]]*$/u.test(part) && part.split(' ').length < 4))
    return undefined;
  if (parts.slice(1).some((part) => titles.test(part))) return undefined;
  return parts.length === 2 && isOneName(parts, context) ? undefined : parts;
}

/** "Reed, Anna" of Anna Reed, and "Springfield, Illinois". */
function isOneName(parts: readonly string[], { content, slot, timeline }: RuleContext): boolean {
  const last = parts.at(-1) as string;
  if (timeline.names.named(last).some((layer) => layer.some(({ thing }) => thing.kind === 'place'))) return true;
  const name = slot.block.text.slice(content.name.start, content.name.end);
  return sortedWords(parts.join(' ')) === sortedWords(name);
}

function sortedWords(name: string): string {
  return foldedName(name).split(' ').sort().join(' ');
}

const titles =
  /^(?:the|of|and|or|jr|sr|junior|senior|esq|sir|saint|st|(?:grand |arch)?duke|(?:grand |arch)?duchess|earl|count|countess|baron|baroness|lord|lady|king|queen|prince|princess|tsar|emperor|empress|marquess|marquis|marquise|viscount|bishop|archbishop|abbot|pope|knight|comte|graf|freiherr|[ivx]+)(?!\p{L})/iu;
