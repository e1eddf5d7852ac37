/** Medians of one figure: of the page, and of the peer and curl where they can do the same. */
export interface Medians {
  readonly page: number;
  readonly peer?: number;
  readonly curl?: number;
}

interface Goal {
  readonly words: string;
  readonly isMet: (medians: Medians) => boolean;
}

const ofPeer = (share: number): Goal => ({
  words: `≤ 1/${1 / share} of the peer`,
  isMet: ({ page, peer = Number.NaN }) => page <= peer * share,
});

const atMost = (limit: number, unit = ''): Goal => ({
  words: `≤ ${limit}${unit === '' ? '' : ` ${unit}`}`,
  isMet: ({ page }) => page <= limit,
});

const curlAnd = (milliseconds: number): Goal => ({
  words: `≤ curl + ${milliseconds} ms`,
  isMet: ({ page, curl = Number.NaN }) => page <= curl + milliseconds,
});

const curlTimes = (factor: number): Goal => ({
  words: `≤ ${factor} × curl`,
  isMet: ({ page, curl = Number.NaN }) => page <= curl * factor,
});

const both = (one: Goal, other: Goal): Goal => ({
  words: `${one.words}, ${other.words}`,
  isMet: (medians) => one.isMet(medians) && other.isMet(medians),
});

/** What is aimed at, by figure. Figures without a goal are there to be compared. */
export const GOALS: Readonly<Record<string, Goal>> = {
  'load.loopback.bytesToForm': both(ofPeer(1 / 8), atMost(190, 'kB')),
  'load.slow.bytesToForm': both(ofPeer(1 / 8), atMost(190, 'kB')),
  'load.loopback.requestsToForm': atMost(7),
  'load.slow.requestsToForm': atMost(7),
  'load.loopback.elsewhere': atMost(0),
  'load.slow.elsewhere': atMost(0),
  'load.loopback.form': ofPeer(1 / 4),
  'load.slow.form': ofPeer(1 / 4),
  'load.loopback.longestTask': atMost(50, 'ms'),
  'load.slow.longestTask': atMost(50, 'ms'),
  'answer.json.first': curlAnd(60),
  'answer.json.again': curlAnd(60),
  'answer.image.first': curlAnd(30),
  'answer.image.again': curlAnd(30),
  'upload.time': curlTimes(1.05),
  // A tenth of the file: it isn't held.
  'upload.memory': atMost(50, 'MB'),
};
