/** What random workspaces are made of: something for every rule that looks beyond one block. */

/** A small history, so that a thousand analyses are quick. */
export const canon = {
  uri: 'canon:/valley.tl',
  text: `canon: The Valley
  covers: 1800..2000
figure: Anna Reed
  born: 1800
  died: 1850, of a fever
figure: Bors Hale
  born: 1805
  died: 12 May 1852, hanged because The trial of Bors
figure: Quillfeather
  born: 1800
office: Reeve
  exists: 1800..2000
  held by: Anna Reed 1830..1850
  held by: Bors Hale 1850..12 May 1852
group: The Guild
  exists: 1810..1900
place: Reedham
  name: Oldham 1800..1820
place: Halewick
term: lanternism
  coined: 1840
1 May 1852: The trial of Bors
`,
};

/** How a file may begin: a branch, a branch of a branch, more of a branch, a history of its own, notes without a header. */
export const headers = [
  'timeline: T\n  from: The Valley\n  pod: 1840\n',
  'timeline: T\n  from: The Valley\n  pod: The quarrel\n',
  'timeline: T\n',
  'timeline: U\n  from: T\n  pod: 1845\n',
  'timeline: V\n  from: U; T\n  pod: 1846\n',
  'canon: The Valley\n',
  'canon: The Hills\n  covers: 1800..1900\nfigure: Cai Moor\n  born: 1801\n  died: 1839\n',
  'timeline: W\n  from: The Hills\n  pod: 1820\n',
  '\ufeff# 1845\n',
  '',
];

/** Whole blocks. */
export const bodies = [
  '1849: An inner date that never was\n  Prose before it.\n  - 31 June 1849: Too long a month\n',
  '1794: Of the Republic\n  Anna speaks.\n  - 31 Thermidor, Year II: Too long\n  - 9 Thermidor, Year II: In time\n',
  '1830: Early\n  - Anna Reed dies\n',
  '1840: The quarrel\n  Anna Reed speaks. Nobody listens.\n  - Anna Reed meets Bors Hale\n',
  '1839: Ahead\n  Wil Sedge laughs about the quarrel. Cai Moor remembers the trial of Bors.\n',
  '1841: One\n  Prose.\n  because: Two; Three\n',
  '1842: Two\n  More prose.\n  because: One\n',
  '1843: Three\n  because: The quarrel\n  Quilfeather signs. Bors Hale signs too.\n',
  '3 May 1849: Here\n  - Bors Hale visits Reedham\n',
  '3 May 1849: There\n  - Bors Hale visits Halewick\n',
  '1849: Anna Reed dies\n',
  '1850: Anna Reed survives\n',
  '1852: The trial never happens\n  - The trial of Bors never happens\n',
  '1853: Bors Hale survives\n  because: The trial of Bors\n',
  '1855: Late\n  Anna Reed orders the gates shut. Anna Reed, 56, laughs.\n  - Anna Reed becomes Reeve\n',
  '1856: Later\n  - Stranger becomes Reeve\n  - Wil Sedge joins The Guild\n  - Wil Sedge is shot\n',
  '1857: Last\n  allow: acts-after-death of Anna Reed because she only seems dead\n  - Anna Reed meets Wil Sedge in Oldham\n',
  '3 days later: The answer\n  Cai Moor writes of lanternism.\n',
  '- 1858: A bulleted date\n  - Bors Hale leaves The Guild\n',
  '# Part\n',
  '## 1860\n',
  'May: A part of a date\n  - Quillfeather dies\n',
  'figure: Quillfeather\n  also: Quill\n  died: 1859\n',
  'figure: Wil Sedge\n  born: 1820\n  died: 1860 [@chronicle]\n',
  'figure: Anna Reed\n  died: 1870\n',
  'office: Reeve\n  held by: Wil Sedge 1850..1860\n',
  'place: Sedgewick\n  exists: 1850..\n',
  'source: chronicle\n  title: The Chronicle\n',
  'challenge: No trial\n  never: Bors Hale is executed\n',
  '1854: The hanging\n  - Bors Hale is hanged\n  - Bors Hale resigns\n  - Bors Hale meets Anna Reed\n',
  '1854: Succession\n  because: Anna Reed is Reeve\n  - Wil Sedge replaces Bors Hale\n',
  '1848: A name\n  - Reedham is renamed Halebridge\n  - The Guild is dissolved\n',
  '1849: In Oldham\n  Bors Hale waits in Oldham. The Guild meets, and Anna Reed rules as Reeve.\n  with: Bors Hale; Anna Reed\n  in: Reedham\n',
  '1844: A quiet year\n  Wil Sedge mends the gate. Quillfeather signs for Anna Reed.\n',
  '1847: Letters\n  Quillfeather writes from Oldham. Bors Hale answers, and The Guild votes.\n',
  '1853: More letters\n  Wil Sedge laughs. Bors Hale rides to Sedgewick.\n',
  '1838: The duel\n  - Quillfeather dies\n  - Wil Sedge visits Halewick\n',
  '1851: Undone\n  - Anna Reed does not die\n  - Wil Sedge is born\n',
  'group: The Guild\n  part of: Reedham\n  exists: 1810..1855\n',
  'figure: Bors Hale\n  member of: The Guild 1830..1850\n  lived in: Reedham 1840..1850\n',
];

/** Words that can stand for each other. */
export const exchanges = [
  ['Anna Reed', 'Bors Hale', 'Wil Sedge', 'Quillfeather', 'Cai Moor', 'Stranger'],
  ['Reeve', 'The Guild', 'Reedham', 'Halewick', 'Oldham', 'Sedgewick'],
  ['dies', 'survives', 'is hanged', 'resigns', 'becomes Reeve', 'joins The Guild', 'visits Halewick', 'is born'],
  ['meets', 'visits', 'joins', 'leaves', 'becomes', 'replaces', 'succeeds', 'is killed by'],
  ['dies', 'survives', 'is hanged', 'speaks', 'becomes Reeve', 'dissolves The Guild', 'resigns'],
  ['dies on 3 May 1849', 'dies on 3 May 1858', 'dies', 'visits Reedham', 'visits Halewick', 'is killed by Anna Reed'],
  [
    'died: 1859',
    'died: 1870',
    'died: 1860',
    'died: 1845',
    'died: 12 May 1852',
    'born: 1820',
    'exists: 1850..',
    'exists: 1810..1855',
  ],
  ['1830', '1840', '1845', '1849', '1850', '1852', '1855', '1860'],
  ['One', 'Two', 'Three', 'The quarrel', 'The trial of Bors', 'Anna Reed dies', 'Bors Hale is Reeve', 'Nothing'],
  ['pod: 1840', 'pod: 1845', 'pod: 1851', 'pod: The quarrel'],
  ['because: ', 'with: ', 'in: ', 'note: ', 'also: ', '- '],
  ['died: ', 'born: ', 'exists: ', 'held by: Wil Sedge ', 'name: Oldham ', 'note: '],
  ['figure: ', 'place: ', 'group: ', 'term: '],
] as const;

/** What is typed, pasted or mistyped between them. */
export const scraps = [
  'x',
  'e',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '1',
  '1849',
  ':',
  ';',
  '-',
  '..',
  '😀',
  '\ufeff',
  'Rain. ',
  'Anna Reed signs. ',
  'Bors Hale',
  'Quill',
  '  because: One\n',
  '  because: ',
  '  - Bors Hale dies\n',
  '  - Anna Reed is killed by Bors Hale\n',
  '  also: The quarrel\n',
  '1855: Bors Hale survives\n',
  'timeline: U\n',
  '# Part\n',
  '// ',
  '@Anna ',
  '[@chronicle]',
  '  // a comment\n',
];
