import type { Json } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { Group } from './detection.ts';
import { geometryKind, isTimes, memberNamed, plain, PLURALS, SCORES } from './names.ts';

/** Lists of things that were looked for. */
const FOUND = /^(?:detections?|(?:detected)?objects|instances|annotations|faces|persons|people|found|findings|matches|hits)$/;
/** Names that an answer has as a whole. */
const ENVELOPE = /^(?:|body|predictions?|results?|outputs?)$/;

export const TITLES = ['filename', 'imagename', 'imagepath', 'file', 'image', 'title', 'source', 'frame', 'frameid', 'path'];

/** Whether an empty list of this name says that there was nothing to be found. */
export function isFindings(name: string): boolean {
  const kind = geometryKind(name);
  // Pieces of a sound have this name too: where nobody spoke, nothing was looked for in a picture.
  if (isTimes(name)) return false;
  return FOUND.test(plain(name)) || kind === 'box' || kind === 'polygon' || kind === 'points';
}

const SAYS_FOUND =
  /\bdetect(?:ions?|ed)\b|\bb(?:ounding )?box(?:es)?\b|\bobjects?\b|\binstances? found\b|\bkey ?points?\b|\bfound in the (?:image|picture|photo|frame)/i;

/** Whether a description says of a list that it holds what was found. */
export function saysFindings(description: string): boolean {
  return SAYS_FOUND.test(description);
}

export interface NothingFound {
  readonly groups: readonly Group[];
  readonly members?: readonly string[];
}

/** An answer of a detector that found nothing: empty lists where boxes would be. Undefined for anything else. */
export function nothingIn(value: Json, name: string): NothingFound | undefined {
  if (isObject(value)) {
    const entries = Object.entries(value);
    const isEmpty = (inner: Json | undefined) => Array.isArray(inner) && inner.length === 0;
    if (entries.length > 0 && entries.every(([key, inner]) => /\.[a-z]{3,4}$/i.test(key) && isEmpty(inner))) {
      return { groups: entries.map(([title]) => ({ title, items: [] })) };
    }
    const lists = entries.filter(([key, inner]) => isBare(inner) && isFindings(key)).map(([key]) => key);
    const kinds = new Set([...PLURALS, ...SCORES]);
    const beside = entries.filter(([key, inner]) => isEmpty(inner) && !lists.includes(key) && kinds.has(memberWord(key)));
    // Of two lists of things one may be full; what is drawn of it says more than that the other is empty.
    if (lists.length === 0 || entries.some(([key, inner]) => isFindings(key) && !isBare(inner))) return undefined;
    const title = memberNamed(value, TITLES, (inner) => typeof inner === 'string' && inner.length < 300);
    const named = title === undefined ? undefined : (value[title] as string);
    const members = [...lists, ...beside.map(([key]) => key), ...(title === undefined ? [] : [title])];
    return { groups: [{ title: named, items: [] }], members };
  }
  if (!Array.isArray(value) || !(ENVELOPE.test(plain(name)) || isFindings(name))) return undefined;
  if (isBare(value))
    return { groups: value.length < 2 ? [{ title: undefined, items: [] }] : value.map(() => ({ title: undefined, items: [] })) };
  const groups: Group[] = [];
  for (const entry of value) {
    const inner = isObject(entry) ? nothingIn(entry, '') : undefined;
    // What else an image has would be lost with its name alone. The first such entry decides: a table may have very many rows.
    if (!isObject(entry) || inner?.members === undefined || Object.keys(entry).length !== inner.members.length) return undefined;
    groups.push(...inner.groups);
  }
  return groups.length > 0 ? { groups } : undefined;
}

const memberWord = (key: string) => plain(key).replace(/^detection(?=.{3})/, '');

/** `[]`, `[[]]`, `[[], []]` */
function isBare(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every((entry) => Array.isArray(entry) && entry.length === 0);
}
