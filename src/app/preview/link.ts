import { deflateText, inflateText } from '../../files/packed/deflateText.ts';
import { maybeJson } from '../../files/json/parseJson.ts';
import { asArray, asObject, asString } from '../../spec/loose.ts';
import { PREVIEW_HASH } from '../page/route.ts';
import { MOST_FILES, type NamedText } from './sourceFiles.ts';

/** What a preview is made of. */
export interface Previewed {
  /** `swagger.json`, or files of Python: one at least, which may be empty. */
  readonly files: readonly NamedText[];
  /** An answer that was pasted; empty without one. */
  readonly answer: string;
  /** Under which type it came. */
  readonly type: string;
}

/** Characters of a link. Browsers take more, the form of an issue takes 65,536 in one field. */
export const LONGEST_LINK = 30_000;

/** Bytes that a link's text may have when it is unpacked: the longest public description has a twentieth. */
const MOST = 2_000_000;

/** The hash that holds it all; undefined when it would be longer than a link may be. */
export function writePreviewHash({ files, answer, type }: Previewed): string | undefined {
  const [first = { name: '', text: '' }, ...beside] = files;
  const held = {
    description: first.text,
    ...(first.name !== '' && { name: first.name }),
    ...(beside.length > 0 && { beside }),
    ...(answer !== '' && { answer, type }),
  };
  const packed = deflateText(JSON.stringify(held));
  if (packed.length > LONGEST_LINK) return undefined;
  let bytes = '';
  for (const byte of packed) bytes += String.fromCharCode(byte);
  const written = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const hash = `#${PREVIEW_HASH}?d=${written}`;
  return hash.length > LONGEST_LINK ? undefined : hash;
}

/** What a hash holds: nothing, or something that is no preview (`broken`). A link may be anybody's. */
export function readPreviewHash(hash: string): Previewed | 'broken' | undefined {
  const written = /\?d=(?<written>[^&]*)/.exec(hash)?.groups?.written;
  if (written === undefined || written === '') return undefined;
  if (written.length > LONGEST_LINK || !/^[\w-]+$/.test(written)) return 'broken';
  const bytes = decoded(written);
  const text = bytes && inflateText(bytes, MOST);
  const held = asObject(text === undefined ? undefined : maybeJson(text));
  const description = asString(held?.description);
  if (description === undefined) return 'broken';
  const beside = asArray(held?.beside).slice(0, MOST_FILES).flatMap(sourceIn);
  return {
    files: [{ name: nameIn(held?.name), text: description }, ...beside],
    answer: asString(held?.answer) ?? '',
    type: asString(held?.type)?.slice(0, 200) ?? '',
  };
}

function sourceIn(held: unknown): NamedText[] {
  const file = asObject(held);
  const text = asString(file?.text);
  return text === undefined ? [] : [{ name: nameIn(file?.name), text }];
}

function nameIn(held: unknown): string {
  return asString(held)?.slice(0, 200) ?? '';
}

function decoded(written: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    // A length that base64 never has: the link was cut.
    return undefined;
  }
}
