import { recall, remember } from './storage.ts';

/*
 * From when on work at an address is work that may be lost: since the first visit, for what is older was brought here in a
 * file, or since everything was last saved.
 */
const VISITED = 'visited';
const SAVED = 'saved';

/** For browsers that block storage: there it is remembered as long as the page. */
const here = new Map<string, number>();

/** @param place address of the API */
export function noteVisit(place: string, at: number): void {
  if (momentOf(VISITED, place) === undefined) note(VISITED, place, at);
}

/**
 * @param at when saving began: what ended later may not be in the file
 * @param lastRun the end of the last run on this page, if it is in the file
 */
export function noteSave(place: string, at: number, lastRun?: number): void {
  note(SAVED, place, at);
  if (lastRun !== undefined) savedHere = lastRun;
}

/** What ended later has been neither saved nor brought here. */
export function savedUntil(place: string): number {
  return Math.max(momentOf(VISITED, place) ?? 0, momentOf(SAVED, place) ?? 0);
}

let ranHere: number | undefined;
let savedHere: number | undefined;

/** The end of a run on this page, kept or not. */
export function noteRun(at: number): void {
  ranHere = at;
}

export function lastRunHere(): number | undefined {
  return ranHere;
}

/** The same while no file has it. */
export function unsavedRunHere(): number | undefined {
  return ranHere === savedHere ? undefined : ranHere;
}

function note(what: string, place: string, at: number): void {
  const key = `${what}:${place}`;
  here.set(key, at);
  remember(key, String(at));
}

function momentOf(what: string, place: string): number | undefined {
  const key = `${what}:${place}`;
  // As stored now: another tab may have saved meanwhile.
  const stored = Number(recall(key) ?? NaN);
  return Number.isFinite(stored) ? stored : here.get(key);
}
