import assert from 'node:assert/strict';
import type { Moment, Outlook } from '#server/core/ide/api.js';
import type { TextEdit } from '#server/core/text/span.js';
import { analysisOf } from '../../support/canon.js';
import { readFixture } from '../../support/fixture.js';

export function outlookOf(document: string, moment: Moment): Outlook {
  const outlook = analysisOf(readFixture(document).files).stillToCome(moment);
  assert.ok(!('refused' in outlook), `refused: ${JSON.stringify(outlook)}`);
  return outlook;
}

export function textsOf(items: readonly { readonly text: string }[]): string[] {
  return items.map(({ text }) => text);
}

export function edited(text: string, { span, text: words }: TextEdit): string {
  return text.slice(0, span.start) + words + text.slice(span.end);
}
