import { grouped } from '../../files/amounts.ts';

export const more = 'more';
export const less = 'less';
export const about = (what: string): string => `about ${what}`;

export const entries = 'entries';
export const showAll = (total: number, noun: string): string => `Show all ${grouped(total)} ${noun}`;
export const showMore = (count: number, total: number): string => `Show ${grouped(count)} more of ${grouped(total)}`;
