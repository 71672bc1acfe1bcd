import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analysisOf } from '../../support/canon.js';
import { readFixture } from '../../support/fixture.js';

/** The card under `<|>`, as Markdown. */
function hoverOf(document: string): string | undefined {
  const { files, cursor } = readFixture(document);
  assert.ok(cursor, 'the document needs a cursor');
  return analysisOf(files).hover(cursor.uri, cursor.offset)?.markdown;
}

describe('Hover', () => {
  it('says of a person in a fact who he is, how old that day and in what office', () => {
    const card = hoverOf('May 1925: A meeting\n  - Dzer<|>zhinsky visits Moscow\n') ?? '';
    assert.match(card, /\*\*Felix Edmundovich Dzerzhinsky\*\* \(11 September 1877 – 20 July 1926\)/);
    assert.match(card, /47 years old in May 1925/);
    assert.match(card, /Offices that day: .*Chairman of the OGPU/);
    assert.match(card, /Source: /);
  });

  it('says it in prose too, and that somebody is dead by then', () => {
    assert.match(
      hoverOf('May 1927:\n  Nobody misses Dzerzh<|>insky.\n') ?? '',
      /Not alive in May 1927: died on 20 July 1926, of a heart attack/,
    );
  });

  it('says what became of real history where the notes differ', () => {
    const sample = readFileSync('samples/the-smirnov-dictatorship.tl', 'utf8');
    const card = hoverOf(sample.replace('Smirnov reviews', 'Smir<|>nov reviews')) ?? '';
    assert.match(card, /56 years old on 25 August 1937/);
    assert.match(card, /Offices that day: General Secretary/);
    assert.match(
      card,
      /In real history: died on 25 August 1936, shot; here it never comes to that: it followed from “Trial of the Sixteen”, and “The Stalinite coup” \(/,
    );
  });

  it('goes down to the line of the notes that began it', () => {
    const card = hoverOf(`timeline: No Stalin
  from: Soviet Union, 1917–1941

3 April 1922: Stalin does not become General Secretary

1937: Smir<|>nov visits London
`);
    assert.match(
      card ?? '',
      /never comes to that: it followed from “Trial of the Sixteen”, and “Stalin does not become General Secretary” \(3 April 1922\) put an end to that/,
    );
  });

  it('says who holds an office that day, here and in our history', () => {
    const card =
      hoverOf(
        'timeline: T\n  from: Soviet Union, 1917–1941\n\nMay 1926: Bukharin becomes General Secretary\n\nMay 1927:\n  The General Secre<|>tary is late.\n',
      ) ?? '';
    assert.match(card, /Held in May 1927 by: Nikolai Bukharin/);
    assert.match(card, /In real history: Joseph Stalin/);
  });

  it('says what a place is called that day', () => {
    assert.match(hoverOf('1920: Hunger\n  There is no bread in Petro<|>grad.\n') ?? '', /Called Petrograd in 1920/);
  });

  it('says where somebody stays by the name that the place had that day', () => {
    assert.match(hoverOf('21 January 1924:\n  Zino<|>viev waits.\n') ?? '', /Staying in: Petrograd/);
    assert.match(hoverOf('21 February 1924:\n  Zino<|>viev waits.\n') ?? '', /Staying in: Leningrad/);
    assert.match(hoverOf('March 1929:\n  Trot<|>sky waits.\n') ?? '', /Staying in: Constantinople/);
  });

  it('names who makes a claim beside the claim, and not among what the facts rest on', () => {
    const card = hoverOf('May 1925:\n  Zino<|>viev waits.\n') ?? '';
    assert.match(card, /Kazakhstan\. \(source: a post by Wolfpaw\)/);
    assert.doesNotMatch(/^Source: .*$/m.exec(card)?.[0] ?? '', /Wolfpaw/);
  });

  it('reads a date: how it was understood, which weekday it was', () => {
    assert.match(hoverOf('<|>20 July 1926: A speech\n') ?? '', /\*\*20 July 1926\*\*[\s\S]*a Tuesday/);
    assert.match(
      hoverOf('## 1926\nJu<|>ly: A speech\n') ?? '',
      /\*\*July 1926\*\*[\s\S]*from 1 July 1926 to 31 July 1926/,
    );
  });

  it('explains a property', () => {
    assert.match(hoverOf('figure: X\n  bo<|>rn: 1881\n') ?? '', /Date of birth/);
  });

  it('has nothing to say about other words, empty files and the end of a file', () => {
    assert.equal(hoverOf('May 1927:\n  The rain <|>falls.\n'), undefined);
    assert.equal(hoverOf('<|>'), undefined);
    assert.equal(hoverOf('May 1927: The rain falls.\n\n<|>'), undefined);
  });

  it('shows what a writer typed as text, never as a link, an image or HTML', () => {
    const card =
      hoverOf(
        'figure: <img src=x> [a](command:b) *c*\n  also: Evil\n  note: <script>alert(1)</script> https://example.org\n\nMay 1927:\n  Ev<|>il is here.\n',
      ) ?? '';
    assert.doesNotMatch(card, /<img|<script|\[a\]\(|https:\/\//);
    assert.match(card, /&lt;img src=x&gt;/);
  });
});
