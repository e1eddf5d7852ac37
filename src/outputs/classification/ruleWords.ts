export const tab = 'Classes';
/** As in “Shown as…”. */
export const shownAs = 'bars';
export const pairExpected = (labels: string, scores: string): string =>
  `“${labels}” and “${scores}” are drawn together when they have one length: as bars where they name classes that compete, else as a table`;
