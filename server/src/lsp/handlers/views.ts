/** What the views of our own client show. They are no part of the protocol, so each has a request of its own. */
import type { Location, Range, TextDocumentIdentifier, TextDocumentPositionParams } from 'vscode-languageserver/node';
import type {
  EntryCard,
  Evidence,
  Fallen,
  MomentCard,
  OfficeAt,
  PersonAt,
  PlaceAt,
  Refusal,
  Suggestion,
  TimelineCard,
  ToCome,
} from '../../core/ide/api.js';
import { civilFromDay } from '../../core/time/index.js';
import type { Context } from '../context.js';
import { isPasted } from '../held-findings.js';
import { placeOf } from './place.js';

interface ShownEvidence extends Pick<Evidence, 'text' | 'date' | 'source'> {
  readonly location: Location;
}

interface ShownSuggestion {
  readonly title: string;
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** The text has placeholders. */
  readonly isSnippet: boolean;
}

type Shown = Pick<ToCome, 'kind' | 'text' | 'headline' | 'date' | 'history' | 'isPossible'> & {
  /** That it begins in. */
  readonly year: number;
  readonly evidence: ShownEvidence;
  readonly suggestion?: ShownSuggestion;
};

export interface ShownWorld {
  readonly timeline: string;
  readonly date: string;
  readonly people: readonly PersonAt[];
  /** How many others of real history are alive. */
  readonly others: number;
  readonly offices: readonly OfficeAt[];
  readonly places: readonly PlaceAt[];
  readonly groups: readonly PlaceAt[];
  readonly stillToCome: readonly (Shown & Pick<ToCome, 'because'>)[];
  readonly fallen: readonly (Shown & { readonly chain: readonly ShownEvidence[] })[];
}

/** The world on the day at the cursor, what is still to come and what has fallen. */
export function world(context: Context, params: TextDocumentPositionParams): ShownWorld | Refusal | null {
  const place = placeOf(context, params);
  const answer = place && context.workspace.analysis.worldAt({ uri: place.key, offset: place.offset });
  if (!answer || 'refused' in answer) return answer;
  const people = answer.people.filter(({ isOfTheNotes }) => isOfTheNotes);
  return {
    timeline: answer.timeline.name,
    date: answer.date,
    people,
    others: answer.people.length - people.length,
    offices: answer.offices.filter(({ isOfTheNotes, isOtherwise }) => isOfTheNotes || isOtherwise),
    places: answer.places,
    groups: answer.groups,
    stillToCome: answer.stillToCome.map((one) => ({ ...shown(context, one), because: one.because })),
    fallen: answer.fallen.map((one) => ({
      ...shown(context, one),
      chain: one.chain.map((link) => shownEvidence(context, link)),
    })),
  };
}

export interface ShownMoment extends MomentCard {
  /** How much is found in what was pasted into the file, and waits there. */
  readonly held: number;
}

export function moment(context: Context, params: TextDocumentPositionParams): ShownMoment | null {
  const place = placeOf(context, params);
  const card = place && context.workspace.analysis.overview.moment(place.key, place.offset);
  if (!place || !card) return null;
  const { workspace, withheld } = context;
  const isHolding = withheld.pasted.heldIn(place.key).length > 0;
  const held = isHolding ? workspace.analysis.findings(place.key).filter(isPasted(context, place.key)).length : 0;
  return { ...card, held };
}

export async function timelines({
  workspace,
  converter,
  complete,
}: Context): Promise<(Omit<TimelineCard, 'uri' | 'span'> & { readonly location: Location })[]> {
  await complete;
  return workspace.analysis.overview
    .timelines()
    .map(({ uri, span, ...card }) => ({ ...card, location: converter.location(uri, span) }));
}

export function entries(
  { workspace, converter }: Context,
  { textDocument }: { readonly textDocument: TextDocumentIdentifier },
): (Omit<EntryCard, 'uri' | 'span'> & { readonly location: Location })[] {
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  return workspace.analysis.overview
    .entries(key)
    .map(({ uri, span, ...card }) => ({ ...card, location: converter.location(uri, span) }));
}

function shown(context: Context, one: ToCome | Fallen): Shown {
  const { kind, text, headline, date, history } = one;
  return {
    ...{ kind, text, headline, date, history },
    year: civilFromDay(one.when.earliest).year,
    evidence: shownEvidence(context, one.evidence),
    ...(one.isPossible && { isPossible: true }),
    ...(one.suggestion && { suggestion: shownSuggestion(context, one.suggestion) }),
  };
}

function shownEvidence({ converter }: Context, { text, date, source, uri, span }: Evidence): ShownEvidence {
  return { text, date, ...(source && { source }), location: converter.location(uri, span) };
}

function shownSuggestion({ converter }: Context, { title, uri, edit, snippet }: Suggestion): ShownSuggestion {
  const { range, uri: there } = converter.location(uri, edit.span);
  return { title, uri: there, range, text: edit.text, isSnippet: snippet === true };
}
