/** What is written where when something gets another name. */
import { spellingForms } from '../model/names/spellings.js';
import { foldedName, wordsOf } from '../model/names/words.js';
import { contentOf } from '../syntax/content.js';
import { type Span, shift, span } from '../text/span.js';
import { type Look, wordsIn } from './look.js';
import type { RenameEdit } from './navigation.js';
import { isThing, type Named, type Reference, referencesTo } from './references.js';

export interface Renaming {
  readonly of: Named;
  /** The name that goes, as it is declared, and the one that comes. */
  readonly old: string;
  readonly fresh: string;
  /** `name`: the name it is declared under; else one of its others. */
  readonly what: 'name' | 'also' | 'dated';
  /** Whether the short forms of a person's name ("I. Smirnov") become short forms of the new one. */
  readonly short: boolean;
}

interface Replacement {
  readonly reference: Reference;
  /** In the block. */
  readonly span: Span;
  readonly text: string;
  /** "Engels' works" become "Petrov's": an s behind the apostrophe. */
  readonly wantsS: boolean;
}

/** In the order of the files and in them. */
export function renamingEdits(renaming: Renaming, look: Look): readonly RenameEdit[] {
  const { ownFiles } = look.project;
  const replaced = [...referencesTo(renaming.of, ownFiles, look)].flatMap(
    (reference) => replacementOf(reference, renaming) ?? [],
  );
  const titles = isThing(renaming.of) && renaming.of.kind === 'event' ? [] : titlesAfter(replaced, look);
  return [...replaced, ...titles].flatMap(({ reference, span: where, text, wantsS }) => {
    const at = { uri: reference.slot.file.uri, where: whereOf(reference) };
    const behind = span(where.end + 1, where.end + 1);
    const { start } = reference.slot;
    const edits = [{ ...at, edit: { span: shift(where, start), text } }];
    return wantsS ? [...edits, { ...at, edit: { span: shift(behind, start), text: 's' } }] : edits;
  });
}

function whereOf({ role, use }: Reference): RenameEdit['where'] {
  if (role !== 'use' && role !== 'reference') return 'declaration';
  return use?.where === 'prose' || use?.where === 'fact' ? use.where : 'reference';
}

/** Undefined where another of its names stands. */
function replacementOf(reference: Reference, renaming: Renaming): Replacement | undefined {
  const { slot, span: where, role, entry, use } = reference;
  const words = wordsIn(slot, where);
  if (use?.isNearMiss) return undefined;
  const text =
    role === 'use' || (role === 'name' && isFigure(renaming.of))
      ? nameAfter(words, entry?.rank, renaming)
      : titleAfter(words, role, renaming);
  if (text === undefined) return undefined;
  const wantsS = role === 'use' && bareApostrophe(slot.block.text, where) && !/s$/i.test(text);
  return { reference, span: where, text: shapedAs(words, text), wantsS };
}

function isFigure(of: Named): boolean {
  return isThing(of) && of.kind === 'figure';
}

/** Names in a text: the same spelling of the new name. */
function nameAfter(words: string, rank: string | undefined, { old, fresh, what, short }: Renaming): string | undefined {
  const isWhole = foldedName(words) === foldedName(old);
  if (what !== 'name') return isWhole && rank === what ? fresh : undefined;
  if (isWhole) return fresh;
  const form = spellingForms(old).findIndex((one) => foldedName(one) === foldedName(words));
  if (rank === 'also' || rank === 'dated' || form < 0) return undefined;
  return (short ? spellingForms(fresh)[form] : undefined) ?? fresh;
}

/** Names of blocks, and titles that stand elsewhere: the whole of them, or a beginning that was enough. */
function titleAfter(words: string, role: Reference['role'], { of, old, fresh, what }: Renaming): string | undefined {
  const here = foldedName(words);
  const was = foldedName(old);
  if (here === was) return role === 'reference' || role === what ? fresh : undefined;
  const isBeginning = role === 'reference' && isThing(of) && what === 'name' && was.startsWith(`${here} `);
  return isBeginning ? fresh : undefined;
}

/** "Stalin becomes General Secretary" is a title with a name in it: what follows from it names it by its new words. */
function titlesAfter(replaced: readonly Replacement[], look: Look): Replacement[] {
  return replaced.flatMap((one) => {
    const { slot } = one.reference;
    const { name } = contentOf(slot.block);
    const event = look.project.timelineOf(slot)?.events.get(slot);
    if (!event || one.span.start < name.start || one.reference.span.end > name.end) return [];
    const title = wordsOf(slot.block.text, name.start, name.end);
    const first = title.findIndex(({ start }) => start >= one.reference.span.start);
    const last = title.findLastIndex(({ end }) => end <= one.reference.span.end);
    return [...referencesTo(event, look.project.ownFiles, look)].flatMap((reference) => {
      if (reference.role !== 'reference') return [];
      const words = wordsOf(reference.slot.block.text, reference.span.start, reference.span.end);
      const [from, to] = [words[first], words[last]];
      const isTitle = words.every((word, index) => word.folded === title[index]?.folded);
      if (!isTitle || !from || !to) return [];
      return [{ ...one, reference, span: span(from.start, to.end) }];
    });
  });
}

/** "Engels' works": a possessive that new letters may turn into "Petrov's". Not the end of something in quotes. */
function bareApostrophe(text: string, { start, end }: Span): boolean {
  return (
    /^['’](?![\p{L}\d])/u.test(text.slice(end, end + 2)) &&
    /s$/i.test(text.slice(start, end)) &&
    !/['‘]$/.test(text.slice(0, start))
  );
}

/** Capitals stay capitals, and a name that was broken over two lines stays broken. */
function shapedAs(old: string, fresh: string): string {
  const isLoud = old.length > 2 && old === old.toUpperCase() && old !== old.toLowerCase();
  const text = isLoud ? fresh.toUpperCase() : fresh;
  const gap = /[ \t]*\r?\n[ \t]*/.exec(old)?.[0];
  const at = text.lastIndexOf(' ');
  return gap === undefined || at < 0 ? text : text.slice(0, at) + gap + text.slice(at + 1);
}
