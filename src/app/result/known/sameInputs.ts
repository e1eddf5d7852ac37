import type { Example } from '../../../api/examples.ts';
import { byKey, firstFormat, toSettings } from '../../../request/settings.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { plainValue } from '../../../spec/jsonText/inside.ts';
import type { Arg, JsonObject, Predict } from '../../../spec/model.ts';
import { same } from '../../../spec/value.ts';
import { fetchFile, nameInUrl } from '../../../ui/fetchFile.ts';
import { sameBytes } from '../../../outputs/compare/sameBytes.ts';
import { addressOfFile } from '../../form/examples/addressOfFile.ts';
import { readExample, type ReadExample } from '../../form/examples/readExample.ts';

type Ran = Pick<FinishedRun, 'settings' | 'files'>;

/** The examples with a known answer whose inputs a run may have had: by its settings, and by the names of its files. */
export function likelyExamples(examples: readonly Example[], predict: Predict, run: Ran): readonly Example[] {
  return examples.filter((example) => {
    if (example.answer === undefined) return false;
    const read = readExample(predict, example);
    return read.problems.length === 0 && sameSettings(predict, read, run) && pairsOf(read, run) !== undefined;
  });
}

/** The first of them whose files are those of the run, byte for byte. Files that the page filled in itself aren't fetched again. */
export async function exampleOfRun(likely: readonly Example[], predict: Predict, run: Ran): Promise<Example | undefined> {
  for (const example of likely) {
    const pairs = pairsOf(readExample(predict, example), run) ?? [];
    const found = await Promise.all(pairs.map(isSameFile));
    if (found.every(Boolean)) return example;
  }
  return undefined;
}

function sameSettings(predict: Predict, { values, format }: ReadExample, { settings }: Ran): boolean {
  const valueOf = (arg: Arg) => (values.has(arg) ? values.get(arg) : arg.default);
  const expected = toSettings(predict, { valueOf }, 'all');
  const first = firstFormat(predict.accept);
  return same(plain(predict, expected.values), plain(predict, settings.values)) && (format ?? first) === (settings.format ?? first);
}

/** Of texts that hold JSON what they hold: Python writes blanks that others don't. */
function plain({ args }: Predict, values: JsonObject): Record<string, unknown> {
  const known = byKey(args);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(known.get(name), value)]));
}

interface FilePair {
  readonly file: File;
  readonly url: string;
}

/** Each file of the run with the one of the example that it may be; undefined when there are others, or more, or fewer. */
function pairsOf({ files }: ReadExample, run: Ran): readonly FilePair[] | undefined {
  const wanted = [...files].flatMap(([{ name }, urls]) => urls.map((url) => ({ name, url })));
  if (wanted.length !== run.files.length) return undefined;
  const left = [...run.files];
  const pairs: FilePair[] = [];
  for (const { name, url } of wanted) {
    // In the order in which they were sent, which may matter to the model.
    const at = left.findIndex((sent) => sent.name === name);
    const [sent] = at === -1 ? [] : left.splice(at, 1);
    if (sent === undefined || (addressOfFile(sent.file) !== url && sent.file.name !== nameInUrl(url))) return undefined;
    pairs.push({ file: sent.file, url });
  }
  return pairs;
}

/** A film of this size isn't fetched only to know whether it is the same. */
const MAX_FETCHED = 200_000_000;

async function isSameFile({ file, url }: FilePair): Promise<boolean> {
  if (addressOfFile(file) === url) return true;
  return file.size <= MAX_FETCHED && sameBytes(await fetchFile(url, nameInUrl(url)), file);
}
