import { checkFindings } from './fixture.js';

/** A small history of its own, so that a story can be told in a dozen lines: the notes follow it. */
export const valley = `//- history.tl
canon: The Valley
  covers: 1100..1300

source: chronicle
  title: The Chronicle of Reedham

figure: Anna Reed
  born: 1100
  died: 1150, of a fever [@chronicle]
figure: Bors Hale
  born: 1105
  died: 12 May 1152, hanged because The trial of Bors
figure: Cara Voss
  born: 1110
  died: 1190
figure: Dora Lind
  born: 1120
  died: 1199

place: Reedham
  name: Reedham ..1160
  name: Vosston 1160..

office: Reeve
  exists: 1100..1300
  held by: Anna Reed 1130..1150
  held by: Bors Hale 1150..12 May 1152
  held by: Cara Voss 12 May 1152..1190

1 May 1152: The trial of Bors
  because: Bors Hale is Reeve
  with: Bors Hale

1 June 1152: The wake
  because: The trial of Bors
  with: Cara Voss
//- notes.tl
`;

/** A story told in the valley: its findings are those that its carets name, and no others. */
export function story(notes: string): () => void {
  return () => checkFindings(valley + notes);
}
