import { isTextMime, typeOfEnding } from '../files/kinds.ts';
import { familyOf, isMarkedEnding, isTextEnding, isWrapping } from '../files/traits.ts';
import type { FileType } from '../files/sniff.ts';
import { utf8Of } from '../files/text.ts';

/** `filename*` of RFC 5987, `filename` in quotes with escapes, or bare. */
const EXTENDED = /(?:^|;)\s*filename\*\s*=\s*"?([\w-]*)'[^']*'([^;"]*)/i;
const PLAIN = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/i;

const LONGEST = 120;

/**
 * The name that a module gave its file, fit to be one on every system; undefined when it gave none. A name without an
 * ending is none: those come from temporary files, `tmpgy0zcywp`.
 */
export function ownName(contentDisposition: string | undefined): string | undefined {
  const name = safe(lastOf(sentName(contentDisposition ?? '')));
  return extensionOf(name) === undefined ? undefined : name;
}

function sentName(header: string): string {
  const [, charset = '', encoded] = EXTENDED.exec(header) ?? [];
  const extended = encoded === undefined ? undefined : decodePercent(encoded.trim(), charset);
  if (extended !== undefined) return extended;
  const [, quoted, bare = ''] = PLAIN.exec(header) ?? [];
  // A path of Windows has the same sign as an escape; only quotes and the sign itself need one.
  const name = quoted?.replace(/\\(["\\])/g, '$1') ?? bare.trim();
  return decodePercent(decodeUtf8(name), 'utf-8') ?? name;
}

/** Undefined when the text isn’t percent-encoded in this charset. */
function decodePercent(text: string, charset: string): string | undefined {
  if (!/^(?:utf-?8|iso-8859-1|)$/i.test(charset)) return undefined;
  try {
    return /^iso/i.test(charset)
      ? text.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : decodeURIComponent(text);
  } catch {
    // A name with a percent sign of its own.
    return undefined;
  }
}

/** Headers come as Latin-1; most servers write UTF-8 into them. */
function decodeUtf8(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  return utf8Of(Uint8Array.from(text, (character) => character.charCodeAt(0))) ?? text;
}

function lastOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}

/** Without what a system refuses, what is invisible, or what hides the file. The ending of a long name stays. */
function safe(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean.length <= LONGEST) return clean;
  const end = `.${extensionOf(clean) ?? ''}`;
  return clean.slice(0, LONGEST - end.length) + end;
}

/** Lower case, without the dot; of a compressed file also what was compressed. */
export function extensionOf(name: string): string | undefined {
  const [, inner, last] = /.\.(?:([a-z][a-z0-9]{0,5})\.)?((?=\d*[a-z])[a-z0-9]{1,10})$/i.exec(name.toLowerCase()) ?? [];
  return inner !== undefined && last !== undefined && isWrapping(last) ? `${inner}.${last}` : last;
}

/**
 * Whether a name with this ending would lie about a file whose bytes have proved to be of another format. A format that is
 * kept inside of a known one is no lie: `.npz`, `.pt` and `.kmz` are ZIP archives, `.geojson` is JSON.
 */
export function liesAbout(extension: string, { mime, ext }: FileType): boolean {
  const last = extension.split('.').at(-1) ?? extension;
  // Of no kind that is known.
  if (ext === 'bin') return false;
  const isProvable = isMarkedEnding(last);
  if (isTextMime(mime)) return isProvable;
  return isProvable ? familyOf(typeOfEnding(last) ?? '') !== familyOf(mime) : isTextEnding(last);
}
