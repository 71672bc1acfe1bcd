/** What an editor shows beside the words of a file. Offsets are those of the file. */
import type { Finding, Fix } from '../model/finding.js';
import type { Location } from '../model/thing.js';
import type { Span } from '../text/span.js';
import { inlaysIn } from './inlays.js';
import { lensesIn, lensText, parting, pasted } from './lenses.js';
import type { Look } from './look.js';

/** Faint words behind an offset. */
export interface Inlay {
  readonly at: number;
  readonly text: string;
  readonly tooltip: string;
}

export const INLAY_KINDS = ['ages', 'dates', 'newStyle', 'weekdays'] as const;
export const LENS_KINDS = ['consequences', 'differences', 'notes', 'challenges'] as const;
export type InlayChoice = Readonly<Record<(typeof INLAY_KINDS)[number], boolean>>;
export type LensChoice = Readonly<Record<(typeof LENS_KINDS)[number], boolean>>;

/** A line of words above the line of a span. */
export interface Lens {
  readonly kind: (typeof LENS_KINDS)[number];
  readonly span: Span;
}

export interface LensText {
  readonly title: string;
  /** What it counts. */
  readonly places: readonly Location[];
}

export interface PastedText extends LensText {
  /** Behind a line that counts them already: "Show them". */
  readonly short: string;
}

export interface Hints {
  inlays(uri: string, within: Span, choice: InlayChoice): readonly Inlay[];
  /** Where there is something to say; cheap, for what is said is worked out by `lensText`. */
  lenses(uri: string, choice: LensChoice): readonly Lens[];
  lensText(uri: string, lens: Pick<Lens, 'kind'> & { readonly offset: number }): LensText | undefined;
  /** How much there is to look at in some places that hold back what was found there; absent where there is nothing. */
  pasted(uri: string, isHeld: (finding: Finding) => boolean): PastedText | undefined;
  /** The header that notes without one would get, as the edits that write it. */
  parting(uri: string): Fix | undefined;
}

export function hintsOf(look: Look, findings: (uri: string) => readonly Finding[]): Hints {
  return {
    inlays: (uri, within, choice) => inlaysIn(uri, within, choice, look),
    lenses: (uri, choice) => lensesIn(uri, choice, look),
    lensText: (uri, { kind, offset }) => lensText(kind, look.spotAt(uri, offset), look, findings),
    pasted: (uri, isHeld) => pasted(uri, findings(uri).filter(isHeld)),
    parting: (uri) => parting(findings(uri)),
  };
}
