/** A text of a description, with the name of its file; without one where it was pasted. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** More are in no module, and what they hold together has the bound of one description. */
export const MOST_FILES = 50;

const isPythonFile = (name: string): boolean => /\.pyw?$/i.test(name);

/** What is shown when files are opened: Python comes to the Python that is there, all else takes its place. */
export function withOpened(before: readonly NamedText[], opened: readonly NamedText[]): readonly NamedText[] {
  const last = opened.at(-1);
  if (last === undefined) return before;
  const alone = opened.findLast(({ name }) => !isPythonFile(name));
  if (alone !== undefined) return [alone];
  const names = new Set(opened.map(({ name }) => name));
  // What was pasted stays beside files that it needs, and goes when another module is opened.
  const another = opened.some(({ text }) => SIGNS.some((sign) => sign.test(text)));
  const isKept = ({ name, text }: NamedText) => (name === '' ? !another && !looksLikeJson(text) : isPythonFile(name) && !names.has(name));
  const stays = before.filter((file) => file.text.trim() !== '' && isKept(file));
  // Of the same name twice, the later one.
  const fresh = [...new Map(opened.map((file) => [file.name, file])).values()];
  const all = [...stays, ...fresh];
  const main = mainOf(all);
  return [...all.filter((file) => file === main), ...all.filter((file) => file !== main)].slice(0, MOST_FILES);
}

/** Signs of the file that DEEPaaS loads, strongest first. */
const SIGNS = [
  /^\s*(?:async )?def get_predict_args\b/m,
  /^\s*@[\w.]*predict_arguments\b/m,
  /^from .*\bget_predict_args\b/m,
  /^(?:async )?def predict\b/m,
];

/** The file that DEEPaaS would load; the first, where none looks like it. */
export function mainOf(files: readonly NamedText[]): NamedText | undefined {
  for (const sign of SIGNS) {
    const found = files.find(({ text }) => sign.test(text));
    if (found !== undefined) return found;
  }
  return files[0];
}

/** A dict of Python begins with the same brace, but has calls in it. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text) && !/\bfields\s*\.|\b(?:True|None)\b(?=\s*[,)}\]])/.test(text.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""'));
}
