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
office: Captain
  of: The League
  exists: 1120..
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

describe('The offices of a body', () => {
  const ended = `${history}timeline: T
  from: The Valley
  pod: The League is dissolved

1156: The League is dissolved

`;

  it('cannot be held once the timeline has ended it', () =>
    checkFindings(`${ended}1158: Too late
  - Emma Stone becomes Captain
//                     ^^^^^^^ error[not-in-existence]: The office Captain no longer existed in 1158: it ended in 1156
`));

  it('are there again when it is founded again', () =>
    checkFindings(`${ended}1157: The League is founded
  because: The League is dissolved

1158: In time
  because: The League is founded
  - Emma Stone becomes Captain
`));

  it('outlast it where real history says so', () =>
    checkFindings(`${history}timeline: T
  from: The Valley
  pod: 1182

1182: A title that lingers
  - Emma Stone becomes Captain
`));
});
