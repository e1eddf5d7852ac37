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
  return /.\.((?:[a-z][a-z0-9]{0,5}\.)?(?:gz|bz2|xz|zst|lz4)|(?=\d*[a-z])[a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
}

/** Endings whose files are known by their bytes, those of one format together. */
const PROVEN: readonly string[] = [
  'png apng',
  'jpg jpeg jfif',
  'gif',
  'bmp',
  'webp',
  'tif tiff',
  'pdf',
  'zip',
  'tar',
  'gz tgz',
  'npy',
  'wav',
  'mp3',
  'flac',
  'ogg oga ogv opus',
  'mp4 m4v m4a mov',
  'avi',
  'webm weba mkv mka',
  'lz4',
  'zst',
  '7z',
];
const TEXT = 'txt csv tsv json geojson ndjson jsonl xml html htm md yaml yml log';

/**
 * Whether a name with this ending would lie about a file whose bytes have proved to be of another format. A format that is
 * kept inside of a known one is no lie: `.npz`, `.pt` and `.kmz` are ZIP archives, `.geojson` is JSON.
 */
export function liesAbout(extension: string, proven: string, isText: boolean): boolean {
  const last = extension.split('.').at(-1) ?? extension;
  const formatOf = (ending: string) => PROVEN.find((endings) => endings.split(' ').includes(ending));
  if (proven === 'bin') return false;
  const claimed = formatOf(last);
  if (isText) return claimed !== undefined;
  return claimed === undefined ? TEXT.split(' ').includes(last) : claimed !== formatOf(proven);
}
