import { asArray, asString } from '../spec/loose.ts';

/** A way to reach somebody, or an address to read: as it is shown, and where it leads when it can be followed. */
export interface Contact {
  readonly text: string;
  /** Only ever `https:`, `http:` or `mailto:`. */
  readonly url: string | undefined;
}

/** What an accessibility statement has to say that only the operator knows. All of it is plain text. */
export interface AccessibilityFacts {
  /** Who is responsible, by name. */
  readonly body: string;
  readonly contact: Contact | undefined;
  /** The national law that transposes Directive (EU) 2016/2102. */
  readonly law: string | undefined;
  /** Days, as `2026-11-29`. */
  readonly prepared: string | undefined;
  readonly reviewed: string | undefined;
  /** How it was evaluated, beside the tests of the page itself. */
  readonly method: string | undefined;
  readonly report: Contact | undefined;
  /** What else isn't accessible, such as the operator's examples. */
  readonly gaps: readonly string[];
  /** What is left out as a disproportionate burden. */
  readonly burden: readonly string[];
  readonly alternatives: string | undefined;
  /** When people may expect an answer. */
  readonly response: string | undefined;
  readonly enforcement: Contact | undefined;
  readonly enforcementBody: string | undefined;
}

/** What a privacy page has to say that only the operator knows. All of it is plain text. */
export interface PrivacyFacts {
  readonly controller: string | undefined;
  readonly contact: Contact | undefined;
  /** The data protection officer. */
  readonly officer: Contact | undefined;
  readonly policy: Contact | undefined;
  /** What is in front of the page, how long logs are kept, what the model's machine stores. */
  readonly notes: readonly string[];
  /** Whether the files of `deploy/` serve the page; only then it can speak of their logs. */
  readonly ownProxy: boolean;
}

/** @param given with a body and a contact, which `config.ts` has made sure of */
export function parseAccessibility(given: Readonly<Record<string, unknown>>): AccessibilityFacts {
  return {
    body: line(given.body) ?? '',
    contact: contactOf(given.contact),
    law: line(given.law),
    prepared: dayOf(given.prepared),
    reviewed: dayOf(given.reviewed),
    method: line(given.method),
    report: contactOf(given.report),
    gaps: lines(given.gaps),
    burden: lines(given.burden),
    alternatives: line(given.alternatives),
    response: line(given.response),
    enforcement: contactOf(given.enforcement),
    enforcementBody: line(given.enforcementBody),
  };
}

/** An empty object is enough: the rest of the page is true of the software. */
export function parsePrivacy(given: Readonly<Record<string, unknown>>): PrivacyFacts {
  return {
    controller: line(given.controller),
    contact: contactOf(given.contact),
    officer: contactOf(given.officer),
    policy: contactOf(given.policy),
    notes: lines(given.notes),
    ownProxy: given.ownProxy === true,
  };
}

/** More than this is no sentence of a statement, but a mistake; its beginning tells which. */
const LONGEST = 4000;

function line(value: unknown): string | undefined {
  const text = asString(value)?.trim().slice(0, LONGEST);
  return text === '' ? undefined : text;
}

/** A list, or one text; of a text each line counts. */
function lines(value: unknown): readonly string[] {
  const given = typeof value === 'string' ? value.split('\n') : asArray(value);
  return given.flatMap((entry) => line(entry) ?? []);
}

/** A day that exists. */
function dayOf(value: unknown): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(line(value) ?? '')?.[0];
  const at = Date.parse(`${day}T00:00:00Z`);
  return day === undefined || Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day.slice(8)) ? undefined : day;
}

const MAIL = /^[^\s@<>"?&#%:/]+@[^\s@<>"?&#%:/]+\.[^\s@<>"?&#%:/]+$/;

/** An e-mail address, a web address, or any other words, such as those of a letter or a telephone. */
function contactOf(value: unknown): Contact | undefined {
  const text = line(value);
  if (text === undefined) return undefined;
  const address = text.replace(/^mailto:/i, '');
  if (MAIL.test(address)) return { text: address, url: `mailto:${address}` };
  return { text, url: /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) ? text : undefined };
}
