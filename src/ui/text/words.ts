export const more = 'more';
export const less = 'less';
export const about = (what: string): string => `about ${what}`;

export const entries = 'entries';
export const showAll = (total: number, noun: string): string => `Show all ${total.toLocaleString('en')} ${noun}`;
export const showMore = (count: number, total: number): string =>
  `Show ${count.toLocaleString('en')} more of ${total.toLocaleString('en')}`;
