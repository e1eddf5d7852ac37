import { isJson } from './exactJson.ts';
import type { Arg } from './model.ts';

/** Last words of names under which modules ask for secrets. */
const SECRET = /(?:^|_)(?:password|passwd|pwd|passphrase|secret|token|credentials?|(?:api|access|secret|private|auth)_?key)$/;

/** Whether a name asks for a secret: for DEEPaaS 3, which loses the format `password`, and for authors who forgot it. */
export function asksForSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toLowerCase();
  return SECRET.test(words);
}

/** A title worth showing. FastAPI makes one of every name, which says nothing new. */
export function ownTitle(title: string | undefined, name: string): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return title === undefined || title.trim() === '' || bare(title) === bare(name) ? undefined : title.trim();
}

/** How authors end a description whose text is decoded: `… Type: bool`, as often as not in HTML or Markdown. */
const TYPED = /\btype\W{1,3}(?:bool(?:ean)?|int(?:eger)?|float|number|list|tuple|dict|none)\b(?:\s*(?:,|or|\|)\s*(?:none|null))?\W*$/i;

/** What only JSON writes so, and Python never. */
const ONLY_JSON = /^\s*(?:"[^]*"|true|false|null)\s*$/;

/**
 * Some modules decode every text argument with `json.loads`, so that `True` and a word without quotes fail. They are known by a
 * default or a choice that is a text in quotes, in any of the arguments, or by what ends a description.
 */
export function withJsonTexts(args: readonly Arg[]): Arg[] {
  const texts = args.filter(({ kind }) => kind === 'string');
  const family = texts.some(
    (arg) =>
      [arg.default, ...arg.choices].some(isQuoted) || (isTyped(arg) && typeof arg.default === 'string' && ONLY_JSON.test(arg.default)),
  );
  return args.map((arg) => {
    if (arg.kind !== 'string' || arg.choices.length > 0 || arg.format !== undefined) return arg;
    if (!family && !isTyped(arg)) return arg;
    // A default that is no JSON itself shows that this one isn't decoded.
    return typeof arg.default === 'string' && arg.default.trim() !== '' && !isJson(arg.default) ? arg : { ...arg, holdsJson: true };
  });
}

function isTyped({ description }: Arg): boolean {
  return TYPED.test(description.replace(/<[^<>]*>/g, ' ').replace(/[*`]/g, ''));
}

function isQuoted(value: unknown): boolean {
  return typeof value === 'string' && /^\s*"[^]*"\s*$/.test(value) && isJson(value);
}
