/** Which file each input is. */
export interface Paired {
  /** Its place among the files; undefined where none is known to be it. */
  readonly files: readonly (number | undefined)[];
  /** What tells it. */
  readonly by: 'name' | 'order' | 'nothing';
  /** Inputs whose name several files have, or whose file is that of another name as well. */
  readonly twice: readonly number[];
  /** Inputs of whose name there is no file. */
  readonly missing: readonly number[];
  /** Files that are no input, whichever of several an input may be. */
  readonly unused: readonly number[];
}

type KeyOf = (path: string) => string;

/** Ways in which a name is a file's, the surest first: some modules change capitals, or leave the ending out, or write another one. */
const BY_NAME: readonly KeyOf[] = [baseOf, (path) => folded(baseOf(path)), (path) => folded(stemOf(path))];
/** Where names have their folders, one without is at the top. */
const BY_PATH: readonly KeyOf[] = [plainPath, ...BY_NAME];

interface Found {
  readonly file: number;
  readonly way: number;
}

/**
 * Inputs and the files that were sent, by their names; where no name fits, by their order, if there are as many of both.
 * Servers answer with the path at which they unpacked a file, or with its name alone: what both have in common counts. Inputs of one
 * name are of one file, as several animals in a picture are.
 */
export function pairFiles(names: readonly (string | undefined)[], paths: readonly string[]): Paired {
  const ways = names.some((name) => name !== undefined && plainPath(name).includes('/')) ? BY_PATH : BY_NAME;
  const indices = ways.map((keyOf) => indexOf(paths, keyOf));
  const twice: number[] = [];
  const missing: number[] = [];
  const meant = new Set<number>();
  const found = names.map((name, at): Found | undefined => {
    const way = name === undefined ? -1 : ways.findIndex((keyOf, place) => indices[place]?.has(keyOf(name)) === true);
    if (name === undefined || way === -1) {
      missing.push(at);
      return undefined;
    }
    const [file, ...others] = nearest(name, indices[way]?.get(ways[way]?.(name) ?? '') ?? [], paths);
    for (const one of [file, ...others]) if (one !== undefined) meant.add(one);
    if (file !== undefined && others.length === 0) return { file, way };
    twice.push(at);
    return undefined;
  });
  const owners = ownersOf(names, found);
  const files = found.map((one, at) => {
    const owner = one && owners.get(one.file);
    if (one === undefined || owner === undefined || owner.name === names[at]) return one?.file;
    // Another name is more like it, or as much.
    (one.way > owner.way ? missing : twice).push(at);
    return undefined;
  });
  const used = new Set(files);
  const isNamed = used.size > 1 || (used.size === 1 && !used.has(undefined)) || twice.length > 0;
  const allOf = paths.map((_, at) => at);
  if (isNamed) {
    return { files, by: 'name', twice: inOrder(twice), missing: inOrder(missing), unused: allOf.filter((at) => !meant.has(at)) };
  }
  // Nothing tells them apart but their place.
  const isEven = names.length === paths.length && paths.length > 0;
  return {
    files: names.map((_, at) => (isEven ? at : undefined)),
    by: isEven ? 'order' : 'nothing',
    twice: [],
    missing: [],
    unused: isEven ? [] : allOf,
  };
}

interface Owner {
  /** Undefined where several names are as much like it. */
  readonly name: string | undefined;
  readonly way: number;
}

/** By file the name that is the most like it. */
function ownersOf(names: readonly (string | undefined)[], found: readonly (Found | undefined)[]): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  found.forEach((one, at) => {
    if (one === undefined) return;
    const { file, way } = one;
    const name = names[at];
    const before = owners.get(file);
    if (before === undefined || way < before.way) owners.set(file, { name, way });
    else if (way === before.way && name !== before.name) owners.set(file, { name: undefined, way });
  });
  return owners;
}

const inOrder = (places: readonly number[]): readonly number[] => places.toSorted((a, b) => a - b);

function plainPath(name: string): string {
  return name
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}

function baseOf(name: string): string {
  const plain = plainPath(name);
  return plain.slice(plain.lastIndexOf('/') + 1);
}

const stemOf = (name: string): string => baseOf(name).replace(/(?<=[^.])\.[a-z\d]{1,8}$/i, '');

/** Systems write letters with accents as one character or as two. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();

function indexOf(paths: readonly string[], keyOf: (path: string) => string): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  paths.forEach((path, at) => {
    const known = index.get(keyOf(path));
    if (known === undefined) index.set(keyOf(path), [at]);
    else known.push(at);
  });
  return index;
}

/** Of several files the one whose path has most steps in common with the name, counted from its end. */
function nearest(name: string, found: readonly number[], paths: readonly string[]): readonly number[] {
  if (found.length < 2) return found;
  const wanted = stepsOf(name);
  const common = found.map((at) => {
    const steps = stepsOf(paths[at] ?? '');
    const apart = wanted.findIndex((step, place) => step !== steps[place]);
    return apart === -1 ? wanted.length : apart;
  });
  const most = Math.max(...common);
  // The name alone is what all of them have.
  return most > 1 || (wanted.length === 1 && most === 1) ? found.filter((_, place) => common[place] === most) : found;
}

/** From the name up; of the name what the loosest way compares, so that folders count whatever its ending is. */
function stepsOf(path: string): readonly string[] {
  const [, ...folders] = plainPath(path).split('/').toReversed();
  return [folded(stemOf(path)), ...folders];
}
