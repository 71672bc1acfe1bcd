/** How names are found, and which of several is meant. */
import { example, paragraphs } from './markdown.js';

export function names(): string {
  return paragraphs(
    '## Names',
    text,
    example(spellings),
    near,
    example(misspelled),
    dated,
    example(petrograd),
    added,
    example(introduced),
  );
}

const text = `A name is found wherever it stands, the longest first: the full name, what \`also:\` lists, what a place was called
then, initials, with or without accents, with \`'s\` behind it and with a rank or an office before it. A bare
surname that several people share is whoever is known by it: Smirnov is Ivan Nikitich, Kamenev is Lev. If your
timeline declares another Smirnov, the name is his.`;

const spellings = `
March 1927: At the station
  I. N. Smirnov's train is late. Comrade Trotsky waits; Foreign Commissar Chicherin does not.
`;

const near = `What is nearly a known name is taken for it, and marked.`;

const misspelled = `
1925: At home
  At last Dzherzhinsky comes home.
//        ^^^^^^^^^^^^ hint[misspelled-name]: Did you mean “Dzerzhinsky”
`;

const dated = `A place or a body is called by its name of the day. Before its time a name is a warning, after it information, since
old names linger; *the former*, *the future*, *still called*, *what used to be* make it right.`;

const petrograd = `
1930: On the Neva
  In Petrograd it snows. In what used to be Petrograd it snows.
//   ^^^^^^^^^ information[name-not-in-use]: Petrograd was no longer called that in 1930
`;

const added = `A fact may bring somebody in: a person named in full who is nobody else, and whatever *is founded*. Nobody has to
declare them.`;

const introduced = `
timeline: New faces
  from: Soviet Union, 1917–1941
  pod: March 1924

March 1924: The Red League is founded
  - Ambrose Quillfeather joins the Red League

1925: A word
  - Quillfeather visits Moscow
`;
