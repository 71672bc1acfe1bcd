import { checkFindings } from '../../support/fixture.js';

/** A league that real history ends in 1180. */
const history = `//- history.tl
canon: The Valley
  covers: 1100..1300
group: The League
  exists: 1120..1180
figure: Emma Stone
  born: 1130
  died: 1200
//- notes.tl
`;

describe('A body whose name begins with an article', () => {
  it('is meant by that name in the middle of a sentence too', () =>
    checkFindings(`${history}timeline: T
  from: The Valley
  pod: 1150

1155: Emma Stone joins the League

1187: Too late
  - Emma Stone leads the League
//                   ^^^^^^^^^^ error[not-in-existence]: The League no longer existed in 1187: it ended in 1180
`));

  it('is no longer joined once the timeline has ended it', () =>
    checkFindings(`${history}timeline: T
  from: The Valley
  pod: The League is dissolved

1156: The League is dissolved

1157: Too late
  - Emma Stone joins the League
//                   ^^^^^^^^^^ error[not-in-existence]: The League no longer existed in 1157: it ended in 1156
`));
});
