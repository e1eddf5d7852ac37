import { readBytes } from './bytes/readBytes.ts';
import { lazyModule } from './lazyParts.ts';
import type { Medium } from '../spec/model.ts';
import { looksLikeJsonLines } from './json/parseDocument.ts';
import { endingFor, endingOfType, essenceOf, isTextMime, mediumOf, MIME, typeOfEnding, usualType } from './kinds.ts';
import { isAdtsSound, isMpegSound } from './sound/mpeg.ts';
import { readPreamble } from './delimited/preamble.ts';
import { maybeJson } from './json/parseJson.ts';
import { reporting } from './report.ts';
import { bomOf, isControl, plainlyText } from './text.ts';

export interface FileType {
  readonly mime: string;
  /** Without the dot. */
  readonly ext: string;
  readonly medium?: Medium;
}

/** Enough for every signature, for the ID3 tag's header and for the first entries of an archive. */
const HEAD = 64 * 1024;
const BINARY = MIME.binary;

/**
 * What a blob is: by its bytes, then by its label, then unknown. Modules label a JPEG `application/zip`, a PNG
 * `video/mp4`, and DEEPaaS repeats the literal `image/*` that was asked for.
 */
export async function sniff(blob: Blob, declared?: string): Promise<FileType> {
  return sniffHead(await readBytes(blob, 0, HEAD), blob.size <= HEAD, declared);
}

/** The same of bytes that are at hand. */
export function sniffBytes(bytes: Uint8Array, declared?: string): Promise<FileType> {
  return sniffHead(bytes.subarray(0, HEAD), bytes.length <= HEAD, declared);
}

async function sniffHead(head: Uint8Array, whole: boolean, declared: string | undefined): Promise<FileType> {
  const label = readLabel(declared);
  if (head.length === 0) return fileType(label.mime ?? BINARY);
  const text = inUtf16(head) ?? plainlyText(head, whole);
  if (text !== undefined) return fileType(textMime(text, whole, label.mime));
  return (await binaryType(head, label)) ?? fileType(unprovenMime(head, whole, label.mime));
}

/** What the first bytes of a blob prove without a label; undefined where they prove nothing, as those of plain text. */
export async function typeByBytes(blob: Blob): Promise<string | undefined> {
  const head = await readBytes(blob, 0, HEAD);
  const text = inUtf16(head) ?? plainlyText(head, blob.size <= HEAD);
  return text === undefined ? (await binaryType(head, UNLABELLED))?.mime : markedMime(text);
}

interface Label {
  /** A MIME type that can be used as one: no wildcard, no bare word. */
  readonly mime: string | undefined;
  readonly medium: Medium | undefined;
}

const UNLABELLED: Label = { mime: undefined, medium: undefined };

function readLabel(declared: string | undefined): Label {
  const essence = essenceOf(declared ?? '');
  // Some modules say `zip`.
  const mime = typeOfEnding(essence) ?? usualType(essence);
  const usable = mime !== BINARY && /^[a-z]+\/[a-z0-9][a-z0-9.+_-]*$/.test(mime);
  return { mime: usable ? mime : undefined, medium: mediumOf(essence) };
}

/** Text whose order of bytes is marked in front; undefined when there is no mark, or no text behind it. */
function inUtf16(bytes: Uint8Array): string | undefined {
  const marked = bomOf(bytes);
  if (marked === undefined) return undefined;
  const text = new TextDecoder(marked).decode(bytes.subarray(0, bytes.length & ~1), { stream: true });
  // Numbers may begin with these two bytes as well.
  return /[\0-\x08\x0e-\x1a\ufeff\ufffd\ufffe\uffff]/.test(text) ? undefined : text;
}

const TEXT_SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, MIME.pdf],
  [/^\{\\rtf/, MIME.rtf],
  [/^%!PS/, MIME.postscript],
];

/** Text that says what it is by its beginning. */
function markedMime(text: string): string | undefined {
  return TEXT_SIGNATURES.find(([signature]) => signature.test(text))?.[1] ?? markupMime(text);
}

function markupMime(text: string): string | undefined {
  const declared = /^\s*<\?xml\s[^>]*>/i.exec(text)?.[0] ?? '';
  const start = afterComments(text.slice(declared.length));
  if (/^(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(start)) return MIME.svg;
  // Places on the Earth: by their root elements, since their labels are as often plain XML.
  if (/^<(?:kml:)?kml[\s>]/.test(start)) return MIME.kml;
  if (/^<gpx[\s>]/.test(start)) return MIME.gpx;
  if (declared === '' && /^<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return MIME.html;
  return /^\s*<\?xml\s/.test(text) ? MIME.xml : undefined;
}

/** A loop, since a pattern for any number of comments takes exponential time when what follows them doesn't match. */
function afterComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function textMime(text: string, whole: boolean, label: string | undefined): string {
  const marked = markedMime(text);
  if (marked !== undefined) return marked;
  if (looksLikeJsonLines(text, whole)) return MIME.jsonLines;
  if (looksLikeJson(text, whole)) return MIME.json;
  if (label !== undefined && label !== MIME.text && isTextMime(label)) return label;
  return tableMime(text, whole) ?? MIME.text;
}

/** Lines compared; a table that is one is one at its beginning. */
const LINES = 50;

/** CSV or TSV by shape: every line has as many cells as the first, and in one column at least everything below is a number. */
export function tableMime(text: string, whole: boolean): string | undefined {
  const { rest, separator: told } = readPreamble(text);
  const lines = rest.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/, LINES + 1);
  // The last one may be cut.
  if (!whole || lines.length > LINES) lines.pop();
  const [head = '', ...rows] = lines;
  if (rows.length === 0) return undefined;
  const separator = told ?? ['\t', ';', ','].find((candidate) => head.includes(candidate));
  if (separator === undefined) return undefined;
  const names = cellsOf(head, separator);
  const cells = rows.map((row) => cellsOf(row, separator));
  if (cells.some((row) => row.length !== names.length)) return undefined;
  if (separator === ',' && isProse(names, cells)) return undefined;
  if (!names.some((_, column) => cells.every((row) => isNumeric(row[column] ?? '')))) return undefined;
  return separator === '\t' ? MIME.tsv : MIME.csv;
}

/** Sentences with one comma each: a blank behind it, and several words in front. Single words on the first line are names. */
function isProse(names: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const lines = [names, ...rows];
  if (names.length !== 2 || !lines.every(([, last = '']) => /^\s/.test(last))) return false;
  if (names.every((name) => /^\s*"?[\p{L}_][\p{L}\d_]*"?\s*$/u.test(name))) return false;
  return rows.length < 2 || lines.every(([first = '']) => /\S\s+\S/.test(first));
}

function cellsOf(line: string, separator: string): string[] {
  return line.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(separator, ' ')).split(separator);
}

function isNumeric(cell: string): boolean {
  return /^\s*"?[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?"?\s*$|^\s*(?:nan|-?inf)\s*$/i.test(cell);
}

/** `{` and `[` also begin log lines and Python's `str()` of a dict, so short text has to parse and long text to start like JSON. */
function looksLikeJson(text: string, whole: boolean): boolean {
  if (!/^\s*(?:\{\s*["}]|\[\s*(?:["[\]{\d-]|true|false|null|NaN|Infinity))/.test(text)) return false;
  return !whole || maybeJson(text) !== undefined;
}

const OWN_SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], MIME.npy],
  [[0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a], MIME.hdf5],
  [[0x49, 0x49, 0x2a, 0x00], MIME.tiff],
  [[0x4d, 0x4d, 0x00, 0x2a], MIME.tiff],
  // BigTIFF.
  [[0x49, 0x49, 0x2b, 0x00, 0x08, 0x00], MIME.tiff],
  [[0x4d, 0x4d, 0x00, 0x2b, 0x00, 0x08], MIME.tiff],
  // NetCDF-3: `CDF` and its version.
  [[0x43, 0x44, 0x46, 0x01], MIME.netcdf],
  [[0x43, 0x44, 0x46, 0x02], MIME.netcdf],
  [[0x43, 0x44, 0x46, 0x05], MIME.netcdf],
];

/** Behind a preamble that may hold anything. */
const DICOM_START = 128;
const DICOM_MARK = [0x44, 0x49, 0x43, 0x4d];

/** The beginning of a tag with a title and a performer. */
const TAG: readonly number[] = [0x49, 0x44, 0x33];

const loadFileType = lazyModule(() => import('file-type'));

async function binaryType(head: Uint8Array, label: Label): Promise<FileType | undefined> {
  // Before a TIFF's, since a file may be both, and whoever has it calls it DICOM.
  if (startsWith(head.subarray(DICOM_START), DICOM_MARK)) return fileType(MIME.dicom);
  const own = OWN_SIGNATURES.find(([signature]) => startsWith(head, signature));
  if (own !== undefined) return fileType(own[1]);
  const found = await foundIn(head);
  const isTagged = startsWith(head, TAG);
  // It stands before MP3 nearly always, and now and then before another sound.
  if (isTagged && mediumOf(found?.mime ?? '') !== 'audio') return fileType(MIME.mp3);
  if (found === undefined || (!isTagged && isByChance(found.mime, head, label))) return undefined;
  return refine(essenceOf(found.mime), found.ext, head, label);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

async function foundIn(head: Uint8Array): Promise<{ readonly mime: string; readonly ext: string } | undefined> {
  // Without the library the label has to do.
  const library = await loadFileType().catch(reporting('Reading what a file is'));
  try {
    return await library?.fileTypeFromBuffer(head);
  } catch {
    // A file that breaks off inside its header proves nothing.
    return undefined;
  }
}

/** Types whose mark is of a few bits only: numbers begin with it as well, so that more has to fit. */
function isByChance(mime: string, head: Uint8Array, label: Label): boolean {
  if (mime === MIME.mp3) return label.medium !== 'audio' && !isMpegSound(head);
  if (mime === MIME.aac) return label.medium !== 'audio' && !isAdtsSound(head);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  // Where the header ends the first picture begins; the header itself has one of the lengths that there are.
  if (mime === MIME.ico) return head.length < 22 || view.getUint32(18, true) !== 6 + 16 * view.getUint16(4, true);
  return mime === MIME.bmp && (head.length < 18 || ![12, 40, 52, 56, 64, 108, 124].includes(view.getUint32(14, true)));
}

/** An MP4 whose list of tracks is at its beginning, without a film among them. */
function hasSoundOnly(head: Uint8Array): boolean {
  const atoms = new TextDecoder('latin1').decode(head);
  return atoms.includes('moov') && atoms.includes('soun') && !atoms.includes('vide');
}

/** MP4, WebM and Ogg hold sound or film alike; the signature says film, so tracks and label decide. */
function refine(mime: string, ext: string, head: Uint8Array, label: Label): FileType {
  if (mime === MIME.ogg) return fileType(label.medium === 'video' ? MIME.oggFilm : MIME.oggSound);
  if (mime === MIME.webm || usualType(mime) === MIME.matroska) {
    const tracks = new TextDecoder('latin1').decode(head);
    const silent = /V_(?:VP|AV1|MPEG|THEORA)/.test(tracks);
    if (!silent && (/A_(?:OPUS|VORBIS|AAC|FLAC|PCM)/.test(tracks) || label.medium === 'audio')) return fileType(MIME.webmSound);
  }
  if (mime === MIME.mp4 && (label.medium === 'audio' || hasSoundOnly(head))) return fileType(MIME.mp4Sound);
  // The shell of old workbooks, and of those with a password, is that of many documents.
  if (mime === MIME.compound && (label.mime === MIME.xls || label.mime === MIME.xlsx)) return fileType(label.mime);
  const usual = usualType(mime);
  return fileType(usual, endingOfType(usual) ?? ext);
}

/** Types whose signature is known for certain: without it the label is wrong. */
const PROVABLE: ReadonlySet<string> = new Set([
  MIME.png,
  MIME.jpeg,
  MIME.gif,
  MIME.webp,
  MIME.bmp,
  MIME.tiff,
  MIME.svg,
  MIME.zip,
  MIME.pdf,
  MIME.gzip,
]);

/** No text goes on for so long without a blank, a line break or any other sign of ASCII; numbers such as -1 do. */
const LINE = 400;

function unprovenMime(head: Uint8Array, whole: boolean, label: string | undefined): string {
  if (label === undefined || PROVABLE.has(label)) return BINARY;
  if (!isTextMime(label)) return label;
  if (head.some(isControl) || (head.length >= LINE && head.slice(0, LINE).every((byte) => byte > 127))) return BINARY;
  // Text in an old encoding is text too, when its label says so; of a table the signs between its cells are the same in all.
  const mime = textMime(new TextDecoder('windows-1252').decode(head), whole, label);
  return isJson(mime) ? MIME.text : mime;
}

/** Has to be UTF-8. */
function isJson(mime: string): boolean {
  return mime === MIME.jsonLines || mime === MIME.json;
}

export function fileType(mime: string, ext = endingFor(mime)): FileType {
  const medium = mediumOf(mime);
  return { mime, ext, ...(medium !== undefined && { medium }) };
}
