import { readAsked } from '../../../files/asked/asked.ts';
import { MIME, nameOfType, typeOfEnding } from '../../../files/kinds.ts';
import { exactJson } from '../../../spec/exactJson.ts';
import { formatOf, hasFormat } from '../../../spec/formats.ts';
import { chosenMedium } from '../../../spec/hints.ts';
import type { Arg, Json, Medium, Shape } from '../../../spec/model.ts';
import { asksForSecret } from '../../../spec/names.ts';
import { isSecret } from '../../../spec/secret.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { canMake, ownFile, ownZip, whatIsMade } from './files/make.ts';
import type { Which } from './files/values.ts';
import { zipOf } from './files/words.ts';
import * as words from './words.ts';

/** What an argument can honestly be given, or why nothing can. */
export type OwnInput =
  | {
      readonly what: string;
      readonly why: string;
      readonly make: (which: Which) => Promise<ArgValue>;
      /** Whether the two that can be made differ. */
      readonly differs: boolean;
      /** Of an archive, and of an argument that takes several files: what two inputs at once are. */
      readonly several?: ((order: readonly Which[]) => Promise<ArgValue>) | undefined;
    }
  | { readonly undoable: string };

/** Of an argument that has to be given something, or that is worth it. */
export function ownInput(arg: Arg): OwnInput {
  if (arg.kind === 'file') return ownFileInput(arg);
  if (isSecret(arg) || asksForSecret(arg.name)) return { undoable: words.secret };
  if (arg.holdsJson === true) {
    const inner = arg.inner === undefined ? undefined : plainValue({ ...arg.inner, name: arg.name }, 0);
    return inner === undefined || 'undoable' in inner
      ? { undoable: words.unknownJson }
      : always(exactJson(inner.value), words.valueAsJson, inner.why);
  }
  const first = plainValue(arg, 0);
  if ('undoable' in first) return first;
  const second = plainValue(arg, 1);
  return {
    what: words.value(exactJson(first.value)),
    why: first.why,
    make: (which) => Promise.resolve(which === 1 && 'value' in second ? second.value : first.value),
    differs: 'value' in second && exactJson(second.value) !== exactJson(first.value),
  };
}

function always(value: Json, what: string, why: string): OwnInput {
  return { what, why, make: () => Promise.resolve(value), differs: false };
}

type Plain = { readonly value: Json; readonly why: string } | { readonly undoable: string };

/** Deeper forms are the author's to fill. */
const DEEPEST = 4;

function plainValue(shape: Shape & { readonly name: string }, which: Which, depth = 0): Plain {
  const { choices } = shape;
  const choice = choices[Math.min(which, choices.length - 1)];
  if (choice !== undefined && shape.kind !== 'array') return { value: choice, why: words.aChoice };
  switch (shape.kind) {
    case 'boolean':
      return { value: which === 0, why: words.aBoolean };
    case 'integer':
    case 'number':
      return numberFor(shape, which);
    case 'string':
      return textFor(shape, which);
    case 'array':
      return listFor(shape, which, depth);
    case 'object':
      return objectFor(shape, which, depth);
    case 'file':
    case 'any':
      return { undoable: words.noType };
  }
}

function numberFor(shape: Shape, which: Which): Plain {
  const isWhole = shape.kind === 'integer';
  const step = shape.multipleOf !== undefined && shape.multipleOf > 0 ? shape.multipleOf : isWhole ? 1 : undefined;
  const low = Math.max(shape.minimum ?? -Infinity, shape.exclusiveMinimum ?? -Infinity);
  const high = Math.min(shape.maximum ?? Infinity, shape.exclusiveMaximum ?? Infinity);
  const isBounded = Number.isFinite(low) || Number.isFinite(high);
  const between = Number.isFinite(low) && Number.isFinite(high);
  const share = which === 0 ? 0.5 : 0.25;
  const wanted = between
    ? low + (high - low) * share
    : Number.isFinite(low)
      ? low + 1 + which
      : Number.isFinite(high)
        ? high - 1 - which
        : 1 + which;
  const value = step === undefined ? wanted : Math.round(wanted / step) * step;
  if (!(value >= low && value <= high)) return { undoable: words.noNumber };
  if (value === shape.exclusiveMinimum || value === shape.exclusiveMaximum) return { undoable: words.noNumber };
  return { value, why: isBounded ? words.withinBounds : words.aNumber };
}

/** Words for what only a server or its author knows: a place on its disk, a name in its storage. */
const ELSEWHERE =
  /(?:^|[\s_./-])(?:path|dir|directory|folder|bucket|checkpoint|weights|ckpt|run|experiment|uri|url|link|address|endpoint|host)s?(?:$|[\s_./,;:)-])/i;

/** Names under which one of a few is meant, which only the module's author knows. */
const ONE_OF_THEIRS =
  /(?:^|[_-])(?:model|name|id|identifier|version|timestamp|dataset|project|user|username|class|architecture|backend|device|mode|type)$/i;

function textFor(shape: Shape & { readonly name: string }, which: Which): Plain {
  if (hasFormat(shape, 'url', 'uri', 'iri')) return { undoable: words.anAddress };
  const format = formatOf(shape);
  if (format !== undefined) return { value: format.example, why: words.ofFormat(shape.format ?? '') };
  if (shape.pattern !== undefined) return { undoable: words.ofPattern(shape.pattern) };
  if (ONE_OF_THEIRS.test(shape.name)) return { undoable: words.oneOfTheirs };
  if (ELSEWHERE.test(shape.name) || ELSEWHERE.test(shape.description)) return { undoable: words.ofTheServer };
  const text = words.shortTexts[which];
  const { minLength = 0, maxLength = Infinity } = shape;
  const long = text.length < minLength ? text.repeat(Math.ceil(minLength / text.length)) : text;
  return { value: long.slice(0, Math.min(maxLength, Math.max(minLength, text.length))), why: words.anyText };
}

function listFor(shape: Shape & { readonly name: string }, which: Which, depth: number): Plain {
  const count = Math.min(shape.maxItems ?? Infinity, Math.max(1, shape.minItems ?? 1), 1000);
  if (shape.choices.length > 0) return { value: shape.choices.slice(0, count), why: words.aChoice };
  if (shape.items === undefined || depth >= DEEPEST) return { undoable: words.noItems };
  const entry = plainValue({ ...shape.items, name: shape.name }, which, depth + 1);
  return 'undoable' in entry ? entry : { value: Array.from({ length: count }, () => entry.value), why: entry.why };
}

function objectFor(shape: Shape, which: Which, depth: number): Plain {
  const needed = shape.properties.filter(({ required }) => required);
  const members = (needed.length > 0 ? needed : shape.properties).map(
    (property) => [property.name, plainValue(property, which, depth + 1)] as const,
  );
  if (members.length === 0 || depth >= DEEPEST) return { undoable: words.noMembers };
  const undoable = members.find(([, member]) => 'undoable' in member)?.[1];
  if (undoable !== undefined && 'undoable' in undoable) return undoable;
  return {
    value: Object.fromEntries(members.map(([name, member]) => [name, 'value' in member ? member.value : null])),
    why: words.itsMembers,
  };
}

/** What is made for a medium, where nothing plainer is said. */
const OF_MEDIUM: Readonly<Record<Medium, readonly string[]>> = {
  image: [MIME.png, MIME.jpeg, MIME.tiff],
  audio: [MIME.wav],
  video: [MIME.mp4],
};

/** Names of arguments say what a description left out. */
const BY_NAME: readonly (readonly [RegExp, Medium])[] = [
  [/image|img|picture|photo/i, 'image'],
  [/audio|sound|recording|voice/i, 'audio'],
  [/video|film|movie/i, 'video'],
];

function ownFileInput(arg: Arg): OwnInput {
  const asked = readAsked(arg.description, chosenMedium(arg.hints));
  for (const { medium, endings } of asked.media) {
    const usual = OF_MEDIUM[medium];
    const named = endings.flatMap((ending) => typeOfEnding(ending) ?? []);
    const mime = named.length === 0 ? usual[0] : (usual.find((one) => named.includes(one)) ?? named.find(canMake));
    if (mime !== undefined)
      return filesOf(arg, mime, named.length === 0 ? words.saysMedium(medium) : words.saysKind(nameOfType(mime) ?? mime));
  }
  const types = asked.endings.flatMap((ending) => typeOfEnding(ending) ?? []);
  const mime = types.find((one) => canMake(one) || one === MIME.zip);
  if (mime === MIME.zip) return zipFor(arg, asked.mentioned);
  if (mime !== undefined) return filesOf(arg, mime, words.saysKind(nameOfType(mime) ?? mime));
  if (asked.media.length > 0 || asked.endings.length > 0)
    return { undoable: words.cantBeMade([...asked.media.flatMap(({ endings }) => endings), ...asked.endings].join(', ')) };
  const medium = arg.hints.media[0] ?? BY_NAME.find(([pattern]) => pattern.test(arg.name))?.[1];
  const usual = medium && OF_MEDIUM[medium][0];
  if (medium === undefined || usual === undefined) return { undoable: words.unknownFile };
  return filesOf(arg, usual, arg.hints.media.length > 0 ? words.saysMedium(medium) : words.namedSo(medium));
}

function filesOf(arg: Arg, mime: string, why: string): OwnInput {
  const give = async (order: readonly Which[]): Promise<ArgValue> => {
    const files = await Promise.all(order.map((which) => ownFile(mime, which)));
    return arg.multiple ? files : files[0];
  };
  const zips = readAsked(arg.description).endings.includes(ZIP);
  const several = arg.multiple ? give : zips ? (order: readonly Which[]) => ownZip(mime, order) : undefined;
  return { what: whatIsMade(mime), why, make: (which) => give([which]), differs: true, several };
}

const ZIP = 'zip';

/** What is in it the description has to say, too. */
function zipFor(arg: Arg, mentioned: readonly string[]): OwnInput {
  const inside = mentioned.flatMap((ending) => typeOfEnding(ending) ?? []).find((mime) => canMake(mime));
  const medium = arg.hints.media[0];
  const mime = medium === undefined ? inside : (OF_MEDIUM[medium].find((one) => one === inside) ?? OF_MEDIUM[medium][0]);
  if (mime === undefined) return { undoable: words.unknownContent };
  const give = (order: readonly Which[]) => ownZip(mime, order);
  return {
    what: zipOf(whatIsMade(mime)),
    why: words.saysKind(nameOfType(MIME.zip) ?? ZIP),
    make: (which) => give(which === 0 ? [0, 1] : [1, 0]),
    differs: true,
    several: give,
  };
}
