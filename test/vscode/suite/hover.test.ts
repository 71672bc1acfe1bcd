// A hover says who somebody is on the date of the entry, in prose too.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, rangeOf } from './support/editor.js';
import { hoverText } from './support/language.js';

describe('hover', () => {
  afterEach(closeAll);

  it('says who Smirnov is in August 1937: alive, 56 and in office', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const text = await hoverText(document.uri, rangeOf(document, 'Smirnov', 'Smirnov reviews the parade').start);
    assert.match(text, /Ivan (Nikitich )?Smirnov/);
    assert.match(text, /\b56 years old\b/);
    assert.doesNotMatch(text, /\bdead\b|not alive/i);
    assert.match(text, /General Secretary/);
  });

  it('says that Dzerzhinsky is dead in May 1927', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const text = await hoverText(document.uri, rangeOf(document, 'Dzerzhinsky', '- Dzerzhinsky reorganises').start);
    assert.match(text, /Dzerzhinsky/);
    assert.match(text, /\bdead\b|not alive/i);
    assert.match(text, /20 July 1926/);
  });

  it('says what an office is', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const text = await hoverText(
      document.uri,
      rangeOf(document, 'General Secretary', 'becomes General Secretary').start,
    );
    assert.match(text, /General Secretary/);
    assert.match(text, /Communist Party|Central Committee|party/i);
  });

  it('says of a date what day it was and who holds what, of an entry what follows', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const date = await hoverText(document.uri, rangeOf(document, '25 August 1937').start);
    assert.match(date, /a Wednesday/);
    assert.match(date, /11 years after your point of divergence/);
    assert.match(date, /Ivan Smirnov \(“Smirnov becomes General Secretary”, line 34\)/);
    const entry = await hoverText(
      document.uri,
      rangeOf(document, 'The Stalinite coup', 'because: The Stalinite coup').start,
    );
    assert.match(entry, /What follows:\s+- The compromise candidate/);
  });

  it('explains verbs and keywords', async () => {
    const { document } = await open(MAIN_SAMPLE);
    assert.match(
      await hoverText(document.uri, rangeOf(document, 'executed', 'Stalin is executed').start),
      /is executed/,
    );
    assert.match(await hoverText(document.uri, new vscode.Position(0, 2)), /point of divergence/);
  });
});
