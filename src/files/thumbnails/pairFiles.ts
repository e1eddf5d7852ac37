/** Which file each input is. */
export interface Paired {
  /** Its place among the files; undefined where none is known to be it. */
  readonly files: readonly (number | undefined)[];
  /** What tells it. */
  readonly by: 'name' | 'order' | 'nothing';
  /** Inputs whose name several files have, or several inputs. */
  readonly twice: readonly number[];
  /** Inputs of whose name there is no file. */
  readonly missing: readonly number[];
}

/**
 * Inputs and the files that were sent, by their names; where no name fits, by their order, if there are as many of both.
 * Servers answer with the path at which they unpacked a file, or with its name alone: what both have in common counts.
 */
export function pairFiles(names: readonly (string | undefined)[], paths: readonly string[]): Paired {
  const byName = indexOf(paths, baseOf);
  const byStem = indexOf(paths, stemOf);
  const twice: number[] = [];
  const missing: number[] = [];
  const found = names.map((name, at): number | undefined => {
    const same = name === undefined ? [] : (byName.get(baseOf(name)) ?? byStem.get(stemOf(name)));
    if (same === undefined) missing.push(at);
    const best = name === undefined || same === undefined ? [] : nearest(name, same, paths);
    if (best.length > 1) twice.push(at);
    return best.length === 1 ? best[0] : undefined;
  });
  const uses = new Map<number, number>();
  for (const file of found) if (file !== undefined) uses.set(file, (uses.get(file) ?? 0) + 1);
  const files = found.map((file, at) => {
    if (file === undefined || uses.get(file) === 1) return file;
    twice.push(at);
    return undefined;
  });
  const isNamed = files.some((file) => file !== undefined) || twice.length > 0;
  if (isNamed) return { files, by: 'name', twice: twice.toSorted((a, b) => a - b), missing };
  // Nothing tells them apart but their place.
  const isEven = names.length === paths.length;
  return { files: names.map((_, at) => (isEven ? at : undefined)), by: isEven ? 'order' : 'nothing', twice: [], missing: [] };
}

const plainPath = (name: string): string =>
  name
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');

function baseOf(name: string): string {
  const plain = plainPath(name);
  return plain.slice(plain.lastIndexOf('/') + 1);
}

/** Without its ending: some modules leave it out, or write another one. */
const stemOf = (name: string): string => baseOf(name).replace(/(?<=[^.])\.[a-z\d]{1,8}$/i, '');

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
  if (found.length === 1) return found;
  const wanted = plainPath(name).split('/').toReversed();
  const common = found.map((at) => {
    const steps = plainPath(paths[at] ?? '')
      .split('/')
      .toReversed();
    const apart = wanted.findIndex((step, place) => step !== steps[place]);
    return apart === -1 ? wanted.length : apart;
  });
  const most = Math.max(...common);
  // The name alone is what all of them have.
  return most > 1 || wanted.length === 1 ? found.filter((_, place) => common[place] === most) : found;
}
