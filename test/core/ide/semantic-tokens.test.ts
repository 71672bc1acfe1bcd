import assert from 'node:assert/strict';
import type { SemanticToken } from '#server/core/ide/api.js';
import { LineIndex } from '#server/core/text/line-index.js';
import { analysisOf } from '../../support/canon.js';

/**
 * Under each line stand the names in it, what they name, and what is said of it; a name at the start of a line is drawn
 * as in other fixtures. Every name that is not drawn is one too many.
 *
 *       - Dzerzhinsky reorganises the camps
 *     //  ^^^^^^^^^^^ figure.dead
 */
function checkColours(document: string): void {
  const text = document.replace(marks, '');
  const tokens = analysisOf({ 'notes.tl': text }).semanticTokens('notes.tl');
  assert.equal(drawn(text, tokens), document);
}

const marks = /^\/\/ *(?:\^+|<-+) [a-z.]+\n/gm;

function drawn(text: string, tokens: readonly SemanticToken[]): string {
  const lines = new LineIndex(text);
  const below = (line: number) => tokens.filter((token) => lines.positionAt(token.span.start).line === line);
  return text
    .split('\n')
    .flatMap((words, line) => [words, ...below(line).map((token) => mark(token, lines.lineStart(line)))])
    .join('\n');
}

function mark(token: SemanticToken, lineStart: number): string {
  const from = token.span.start - lineStart;
  const length = token.span.end - token.span.start;
  const line = from < 2 ? `// <${'-'.repeat(from + length)}` : `//${' '.repeat(from - 2)}${'^'.repeat(length)}`;
  return `${line} ${labelOf(token)}`;
}

function labelOf({ kind, modifiers }: SemanticToken): string {
  return [kind, ...modifiers].join('.');
}

/** Each token as the words it stands on and what it is: for what cannot be drawn. */
function coloursOf(text: string, from = 0, to = text.length): string[] {
  return analysisOf({ 'notes.tl': text })
    .semanticTokens('notes.tl', { start: from, end: to })
    .map((token) => `${text.slice(token.span.start, token.span.end)} ${labelOf(token)}`);
}

describe('Names in colours', () => {
  it('tells people, offices, groups, places and words apart, in facts and in prose', () => {
    checkColours(`December 1926: Smirnov comes to Moscow
//             ^^^^^^^ figure
//                              ^^^^^^ place
  in: Leningrad
//    ^^^^^^^^^ place
  The OGPU is quiet. Nobody speaks of Stalinites any more.
//    ^^^^ group
//                                    ^^^^^^^^^^ term
  - Smirnov becomes General Secretary
//  ^^^^^^^ figure
//                  ^^^^^^^^^^^^^^^^^ office
  - Tomsky is expelled from the Communist Party
//  ^^^^^^ figure
//                              ^^^^^^^^^^^^^^^ group
`);
  });

  it('shows who is dead and who is not born yet, whatever the sentence has them do', () => {
    checkColours(`May 1927: The camps
  Nobody misses Dzerzhinsky, least of all Menzhinsky.
//              ^^^^^^^^^^^ figure.dead
//                                        ^^^^^^^^^^ figure
  - Dzerzhinsky reorganises the camps
//  ^^^^^^^^^^^ figure.dead

1860: Long before
  - Lenin arrives in London
//  ^^^^^ figure.unborn
//                   ^^^^^^ place
`);
  });

  it('calls nobody dead on the day of his death, or where some reading of the date has him alive', () => {
    checkColours(`20 July 1926: Dzerzhinsky dies
//            ^^^^^^^^^^^ figure

1926: A year
  Dzerzhinsky works too much.
//^^^^^^^^^^^ figure
`);
  });

  it('follows the history of the notes: who is spared there is alive, who is shot there is dead', () => {
    checkColours(`timeline: Another Stalin
  from: Soviet Union, 1917–1941
  pod: The shot
//     ^^^^^^^^ event

1925-01-05: The shot
  - Stalin is executed
//  ^^^^^^ figure
  - Dzerzhinsky survives
//  ^^^^^^^^^^^ figure

1926-07-20: Dzerzhinsky survives
//          ^^^^^^^^^^^ figure

1927: Later
  because: The shot
//         ^^^^^^^^ event
  Dzerzhinsky remembers Stalin.
//^^^^^^^^^^^ figure
//                      ^^^^^^ figure.dead
  In our history Dzerzhinsky is remembered by Stalin.
//               ^^^^^^^^^^^ figure.dead
//                                            ^^^^^^ figure
`);
  });

  it('marks where a name is declared, and the names that stand in declarations', () => {
    checkColours(`timeline: The Lenin Years
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
//      ^^^^^^^^^^^ figure.declaration
  also: Orlov; the Eagle
//      ^^^^^ figure.declaration
//             ^^^^^^^^^ figure.declaration
  born: 1890 in Moscow
//              ^^^^^^ place
  died: 1930, shot because The trial
//                         ^^^^^^^^^ event
  member of: Communist Party 1912..1930
//           ^^^^^^^^^^^^^^^ group

place: Orlovgrad
//     ^^^^^^^^^ place.declaration
  name: Orlovsk 1920..1931
//      ^^^^^^^ place.declaration

1929: The trial
  because: Stalin is General Secretary
//         ^^^^^^ figure
//                   ^^^^^^^^^^^^^^^^^ office
  The Eagle sits in Orlovsk.
//^^^^^^^^^ figure
//                  ^^^^^^^ place
`);
  });

  it('knows what a fact founds, where it is founded and afterwards', () => {
    checkColours(`timeline: Another International
  from: Soviet Union, 1917–1941

1930: A congress
  - The Balkan Front is founded in Paris
//      ^^^^^^^^^^^^ group.declaration
//                                 ^^^^^ place

1931: Later
  Trotsky leads the Balkan Front.
//^^^^^^^ figure
//                  ^^^^^^^^^^^^ group
`);
  });

  it('colours a title before a name by itself', () => {
    checkColours(`May 1925: A speech
  Foreign Commissar Chicherin speaks.
//^^^^^^^^^^^^^^^^^ office
//                  ^^^^^^^^^ figure
`);
  });

  it('splits a name that is broken over two lines', () => {
    assert.deepEqual(coloursOf('May 1927:\n  Long live Felix\n  Dzerzhinsky!\n'), [
      'Felix figure.dead',
      'Dzerzhinsky figure.dead',
    ]);
    assert.deepEqual(coloursOf('May 1927:\r\n  Long live Felix\r\n  Dzerzhinsky!\r\n'), [
      'Felix figure.dead',
      'Dzerzhinsky figure.dead',
    ]);
  });

  it('answers for a part of a file with the names there', () => {
    const text = '1925: One\n  - Stalin visits Moscow\n\n1926: Two\n  - Trotsky visits London\n';
    const second = text.indexOf('1926');
    assert.deepEqual(coloursOf(text, second), ['Trotsky figure', 'London place']);
    assert.deepEqual(coloursOf(text, 0, second), ['Stalin figure', 'Moscow place']);
    assert.deepEqual(coloursOf(text, text.indexOf('Moscow') + 2, second), ['Moscow place']);
    assert.deepEqual(coloursOf(text, text.length), []);
    assert.deepEqual(coloursOf('', 0, 0), []);
  });

  it('puts no name over another, and none over the end of a line, whatever is typed', () => {
    for (let at = 0; at < everything.length; at += 3) {
      const typed = everything.slice(0, at) + everything.slice(at + 1);
      const analysis = analysisOf({ 'notes.tl': typed });
      let end = 0;
      for (const { span } of analysis.semanticTokens('notes.tl')) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= typed.length);
        assert.doesNotMatch(typed.slice(span.start, span.end), /[\r\n]/);
        ({ end } = span);
      }
    }
  });
});

const everything = `figure: Ivan Smirnov
  also: Smirnov
1927: Foreign Commissar
 Litvinov
  because: Stalin dies; x
  - Smirnov is shot
`;
