import { asObject } from '../spec/loose.ts';
import type { Metadata } from './metadata.ts';
import * as say from './words.ts';

/** Where a module's author hears of a fault: the issues beside its source, or a mail. */
export type AuthorContact =
  | { readonly kind: 'github' | 'gitlab'; /** As people write it: `github.com/owner/name`. */ readonly place: string }
  | { readonly kind: 'mail'; readonly place: string };

/** What a model's metadata say of that, the best first; nothing where they name neither. */
export function contactsOf({ links, contact }: Pick<Metadata, 'links' | 'contact'>): AuthorContact[] {
  const places = links
    .map(({ label, url }) => ({ label, found: issuesAt(url) }))
    .filter(({ found }) => found !== undefined)
    // A module may link its paper's code, too.
    .toSorted((a, b) => rank(a.label) - rank(b.label));
  const issues = places[0]?.found;
  const addresses = addressesIn(contact);
  return [
    ...(issues === undefined ? [] : [issues]),
    ...(addresses.length === 0 ? [] : [{ kind: 'mail' as const, place: addresses.join(', ') }]),
  ];
}

function rank(label: string): number {
  if (/issue|bug|tracker/i.test(label)) return 0;
  return /source|code|repo|git/i.test(label) ? 1 : 2;
}

/** What GitHub has at the place of an owner. */
const NO_OWNERS: ReadonlySet<string> = new Set(
  'about apps codespaces collections contact customer-stories enterprise explore features issues join login marketplace new notifications orgs organizations pricing pulls search security settings signup site sponsors stars topics trending users'.split(
    ' ',
  ),
);

/** The project that an address of its source, or anything below it, belongs to; undefined where nothing says that there are issues. */
function issuesAt(address: string): AuthorContact | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { username, password, port, hostname } = url;
  if (username !== '' || password !== '' || port !== '') return undefined;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (/^(?:www\.)?github\.com$/.test(hostname)) return gitHub(segments);
  if (hostname === 'gitlab.com') return gitLab(hostname, segments);
  // Of a place of one's own only its name can tell what answers there; without TLS anybody could.
  return url.protocol === 'https:' && hostname.split('.').slice(0, -1).some(isGitLab) ? gitLab(hostname, segments) : undefined;
}

const isGitLab = (label: string): boolean => /^(?:[\w-]*-)?gitlab(?:-[\w-]*)?$/.test(label);

function gitHub([owner = '', name = '']: readonly string[]): AuthorContact | undefined {
  const project = name.replace(/\.git$/i, '');
  if (!/^[a-z\d](?:[a-z\d-]{0,38})$/i.test(owner) || NO_OWNERS.has(owner.toLowerCase()) || !isName(project)) return undefined;
  return { kind: 'github', place: `github.com/${owner}/${project}` };
}

/** Groups lie in groups; what is below a project stands behind a dash today, and behind these words in old addresses. */
function gitLab(host: string, segments: readonly string[]): AuthorContact | undefined {
  const end = segments.findIndex((segment, at) => segment === '-' || (at >= 2 && /^(?:blob|issues|raw|tree|wikis)$/.test(segment)));
  const path = (end === -1 ? segments : segments.slice(0, end)).map((segment) => segment.replace(/\.git$/i, ''));
  if (path.length < 2 || path.join('/').length > 1000 || !path.every(isName)) return undefined;
  return { kind: 'gitlab', place: [host, ...path].join('/') };
}

function isName(segment: string): boolean {
  return /^[\w.-]{1,255}$/.test(segment) && !/^\.{1,2}$/.test(segment);
}

/** More are a list of everybody who ever helped. */
const MOST_ADDRESSES = 3;
const ADDRESS = /^[\w.'+-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

/** Those in a text, in a list, or on either side of `{name: address}`; each once. */
function addressesIn(contact: unknown, depth = 0): string[] {
  if (typeof contact === 'string') {
    const words = contact.slice(0, 2000).split(/[\s,;:<>()[\]"]+/);
    return [...new Set(words.filter((word) => word.length <= 254 && ADDRESS.test(word)))].slice(0, MOST_ADDRESSES);
  }
  if (depth > 3) return [];
  const members = Array.isArray(contact) ? contact : Object.entries(asObject(contact) ?? {}).flat();
  const found = new Set<string>();
  for (const member of members.slice(0, 100) as readonly unknown[])
    for (const address of addressesIn(member, depth + 1)) found.add(address);
  return [...found].slice(0, MOST_ADDRESSES);
}

/** Longer addresses are refused: by GitHub and GitLab from about 8 kB on, by programs for mail on Windows above 2 kB. */
const LONGEST = { github: 7500, gitlab: 7500, mail: 1900 } as const;
const LONGEST_TITLE = 200;

export interface ReportLink {
  readonly href: string;
  /** How many letters of the text had no room in it; it says so itself. */
  readonly left: number;
}

/** The address that opens an issue, or a mail, with this in it. Whoever follows it sends it, or doesn't. */
export function reportLink(contact: AuthorContact, title: string, text: string): ReportLink {
  const limit = LONGEST[contact.kind];
  const heading = titleWithin(title, limit / 3);
  const hrefOf = (body: string) => addressFor(contact, heading, body);
  // A letter takes one place at least.
  const letters = lettersOf(text, limit);
  if (letters.join('').length === text.length && hrefOf(text).length <= limit) return { href: hrefOf(text), left: 0 };
  const total = countOf(text);
  const cut = (kept: number) => hrefOf(`${letters.slice(0, kept).join('')}\n\n${say.cutReport(total - kept)}`);
  let fits = 0;
  for (let step = 2 ** Math.ceil(Math.log2(letters.length + 1)); step >= 1; step /= 2)
    if (fits + step <= letters.length && cut(fits + step).length <= limit) fits += step;
  return { href: cut(fits), left: total - fits };
}

/** As much of a title as may be in it, so that there is room for what it is about. */
function titleWithin(title: string, limit: number): string {
  let heading = '';
  let length = 0;
  for (const letter of lettersOf(title, LONGEST_TITLE)) {
    length += encodeURIComponent(letter).length;
    if (length > limit) break;
    heading += letter;
  }
  return heading;
}

/** Whole ones, of the first of a text; half a pair is none. */
function lettersOf(text: string, most: number): string[] {
  return Array.from(text.slice(0, 2 * most).toWellFormed()).slice(0, most);
}

function countOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function addressFor({ kind, place }: AuthorContact, title: string, body: string): string {
  const [first, second] = [title, body].map((words) => encodeURIComponent(words.toWellFormed()));
  if (kind === 'github') return `https://${place}/issues/new?title=${first}&body=${second}`;
  if (kind === 'gitlab') return `https://${place}/-/issues/new?issue%5Btitle%5D=${first}&issue%5Bdescription%5D=${second}`;
  const to = place.split(', ').map((address) => encodeURIComponent(address).replace('%40', '@'));
  // Lines of a mail end in both.
  const lines = encodeURIComponent(body.toWellFormed().replace(/\r?\n/g, '\r\n'));
  return `mailto:${to.join(',')}?subject=${first}&body=${lines}`;
}
