/** What random workspaces are made of: something for every rule that looks beyond one block. */

/** A small history, so that a thousand analyses are quick. */
export const canon = {
  uri: 'canon:/valley.tl',
  text: `canon: The Valley
  covers: 1100..1300
figure: Anna Reed
  born: 1100
  died: 1150, of a fever
figure: Bors Hale
  born: 1105
  died: 12 May 1152, hanged because The trial of Bors
figure: Quillfeather
  born: 1100
office: Reeve
  exists: 1100..1300
  held by: Anna Reed 1130..1150
  held by: Bors Hale 1150..12 May 1152
group: The Guild
  exists: 1110..1200
place: Reedham
  name: Oldham 1100..1120
place: Halewick
term: lanternism
  coined: 1140
1 May 1152: The trial of Bors
`,
};

/** How a file may begin: a branch, a branch of a branch, more of a branch, a history of its own, notes without a header. */
export const headers = [
  'timeline: T\n  from: The Valley\n  pod: 1140\n',
  'timeline: T\n  from: The Valley\n  pod: The quarrel\n',
  'timeline: T\n',
  'timeline: U\n  from: T\n  pod: 1145\n',
  'timeline: V\n  from: U; T\n  pod: 1146\n',
  'canon: The Valley\n',
  'canon: The Hills\n  covers: 1100..1200\nfigure: Cai Moor\n  born: 1101\n  died: 1139\n',
  'timeline: W\n  from: The Hills\n  pod: 1120\n',
  '\ufeff# 1145\n',
  '',
];

/** Whole blocks. */
export const bodies = [
  '1130: Early\n  - Anna Reed dies\n',
  '1140: The quarrel\n  Anna Reed speaks. Nobody listens.\n  - Anna Reed meets Bors Hale\n',
  '1139: Ahead\n  Wil Sedge laughs about the quarrel. Cai Moor remembers the trial of Bors.\n',
  '1141: One\n  Prose.\n  because: Two; Three\n',
  '1142: Two\n  More prose.\n  because: One\n',
  '1143: Three\n  because: The quarrel\n  Quilfeather signs. Bors Hale signs too.\n',
  '3 May 1149: Here\n  - Bors Hale visits Reedham\n',
  '3 May 1149: There\n  - Bors Hale visits Halewick\n',
  '1149: Anna Reed dies\n',
  '1150: Anna Reed survives\n',
  '1152: The trial never happens\n  - The trial of Bors never happens\n',
  '1153: Bors Hale survives\n  because: The trial of Bors\n',
  '1155: Late\n  Anna Reed orders the gates shut. Anna Reed, 56, laughs.\n  - Anna Reed becomes Reeve\n',
  '1156: Later\n  - Stranger becomes Reeve\n  - Wil Sedge joins The Guild\n  - Wil Sedge is shot\n',
  '1157: Last\n  allow: acts-after-death of Anna Reed because she only seems dead\n  - Anna Reed meets Wil Sedge in Oldham\n',
  '3 days later: The answer\n  Cai Moor writes of lanternism.\n',
  '- 1158: A bulleted date\n  - Bors Hale leaves The Guild\n',
  '# Part\n',
  '## 1160\n',
  'May: A part of a date\n  - Quillfeather dies\n',
  'figure: Quillfeather\n  also: Quill\n  died: 1159\n',
  'figure: Wil Sedge\n  born: 1120\n  died: 1160 [@chronicle]\n',
  'figure: Anna Reed\n  died: 1170\n',
  'office: Reeve\n  held by: Wil Sedge 1150..1160\n',
  'place: Sedgewick\n  exists: 1150..\n',
  'source: chronicle\n  title: The Chronicle\n',
  'challenge: No trial\n  never: Bors Hale is executed\n',
  '1154: The hanging\n  - Bors Hale is hanged\n  - Bors Hale resigns\n  - Bors Hale meets Anna Reed\n',
  '1154: Succession\n  because: Anna Reed is Reeve\n  - Wil Sedge replaces Bors Hale\n',
  '1148: A name\n  - Reedham is renamed Halebridge\n  - The Guild is dissolved\n',
  '1149: In Oldham\n  Bors Hale waits in Oldham. The Guild meets, and Anna Reed rules as Reeve.\n  with: Bors Hale; Anna Reed\n  in: Reedham\n',
  '1144: A quiet year\n  Wil Sedge mends the gate. Quillfeather signs for Anna Reed.\n',
  '1147: Letters\n  Quillfeather writes from Oldham. Bors Hale answers, and The Guild votes.\n',
  '1153: More letters\n  Wil Sedge laughs. Bors Hale rides to Sedgewick.\n',
  '1138: The duel\n  - Quillfeather dies\n  - Wil Sedge visits Halewick\n',
  '1151: Undone\n  - Anna Reed does not die\n  - Wil Sedge is born\n',
  'group: The Guild\n  part of: Reedham\n  exists: 1110..1155\n',
  'figure: Bors Hale\n  member of: The Guild 1130..1150\n  lived in: Reedham 1140..1150\n',
];

/** Words that can stand for each other. */
export const exchanges = [
  ['Anna Reed', 'Bors Hale', 'Wil Sedge', 'Quillfeather', 'Cai Moor', 'Stranger'],
  ['Reeve', 'The Guild', 'Reedham', 'Halewick', 'Oldham', 'Sedgewick'],
  ['dies', 'survives', 'is hanged', 'resigns', 'becomes Reeve', 'joins The Guild', 'visits Halewick', 'is born'],
  ['meets', 'visits', 'joins', 'leaves', 'becomes', 'replaces', 'succeeds', 'is killed by'],
  ['dies', 'survives', 'is hanged', 'speaks', 'becomes Reeve', 'dissolves The Guild', 'resigns'],
  ['dies on 3 May 1149', 'dies on 3 May 1158', 'dies', 'visits Reedham', 'visits Halewick', 'is killed by Anna Reed'],
  [
    'died: 1159',
    'died: 1170',
    'died: 1160',
    'died: 1145',
    'died: 12 May 1152',
    'born: 1120',
    'exists: 1150..',
    'exists: 1110..1155',
  ],
  ['1130', '1140', '1145', '1149', '1150', '1152', '1155', '1160'],
  ['One', 'Two', 'Three', 'The quarrel', 'The trial of Bors', 'Anna Reed dies', 'Bors Hale is Reeve', 'Nothing'],
  ['pod: 1140', 'pod: 1145', 'pod: 1151', 'pod: The quarrel'],
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
  '1149',
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
  '1155: Bors Hale survives\n',
  'timeline: U\n',
  '# Part\n',
  '// ',
  '@Anna ',
  '[@chronicle]',
  '  // a comment\n',
];
