import { essenceOf, nameOfType } from './kinds.ts';

/** A short name for a result format: without its family, prefixes and makers, and never longer than a word. */
export function formatName(mime: string): string {
  const essence = essenceOf(mime);
  const known = nameOfType(essence);
  if (known !== undefined) return known;
  const [family = '', subtype = ''] = essence.split('/');
  if (subtype === '' || subtype === '*') return mime;
  const last =
    subtype
      .replace(/^(?:x-|vnd\.)+/, '')
      .split('.')
      .at(-1) ?? subtype;
  const [base = last, suffix] = last.split('+');
  // `geo+json` is read as both words; of a long name the suffix tells more.
  const name = suffix === undefined ? base : base.length <= 8 ? `${base} ${suffix}` : suffix;
  const short = name.length > 14 ? `${name.slice(0, 13)}…` : name;
  return ['image', 'audio', 'video', 'application'].includes(family) && short.length <= 14 ? short.toUpperCase() : short;
}

/** The names of several formats; those that would share one are told apart by all of their MIME types. */
export function formatNames(mimes: readonly string[]): string[] {
  const names = mimes.map(formatName);
  return names.map((name, index) => (names.indexOf(name) === names.lastIndexOf(name) ? name : (mimes[index] ?? name)));
}
