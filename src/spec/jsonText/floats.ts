import { memberPath, ENTRY, type IsFloat } from './pythonJson.ts';

const TOKEN = /\s*(?:("(?:[^"\\]|\\[^])*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([{}[\],:])|true|false|null)/y;

/**
 * Where a JSON text that Python wrote has floats: JavaScript's numbers don't keep the point of `1.0`. A list's entries are
 * floats if all their numbers are.
 */
export function floatsIn(text: string): IsFloat {
  const floats = new Set<string>();
  const integers = new Set<string>();
  /** Of each open bracket the path of what it holds; of an object the path of itself. */
  const open: { readonly list: boolean; readonly path: string }[] = [];
  let path = '';
  let key: string | undefined;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null && found[0] !== ''; found = TOKEN.exec(text)) {
    const [, string, number, mark] = found;
    const inside = open.at(-1);
    if (string !== undefined && inside?.list === false && key === undefined) {
      key = string;
      path = memberPath(inside.path, JSON.parse(string) as string);
    } else if (number !== undefined) (/[.eE]/.test(number) ? floats : integers).add(path);
    else if (mark === '[' || mark === '{') {
      open.push({ list: mark === '[', path });
      if (mark === '[') path += ENTRY;
      key = undefined;
    } else if (mark === ']' || mark === '}') {
      open.pop();
      const outer = open.at(-1);
      path = outer === undefined ? '' : outer.list ? outer.path + ENTRY : outer.path;
    } else if (mark === ',' && inside !== undefined) {
      key = undefined;
      path = inside.list ? inside.path + ENTRY : inside.path;
    }
    if (TOKEN.lastIndex >= text.length) break;
  }
  return (at) => floats.has(at) && !integers.has(at);
}
