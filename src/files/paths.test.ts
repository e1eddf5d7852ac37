import { expect, test } from 'vitest';
import { inOrder, pathOf } from './paths.ts';

const named = (path: string, dropped = true) => Object.assign(new File([''], path.split('/').at(-1) ?? ''), dropped ? { path } : {});

test.each([
  ['picked files stay as they are', [named('b.png', false), named('a.png', false)], ['b.png', 'a.png']],
  ['so do dropped ones', [named('./b.png'), named('./a.png')], ['b.png', 'a.png']],
  ['a folder is ordered as people count', [named('/f/10.png'), named('/f/9.png'), named('/e/11.png')], ['11.png', '9.png', '10.png']],
])('%s', (_, files, names) => {
  expect(inOrder(files).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['a picked file', named('a.png', false), 'a.png'],
  ['a dropped file', named('./a.png'), 'a.png'],
  ['one in a dropped folder', named('/f/g/a.png'), 'f/g/a.png'],
  ['one in a picked folder', Object.defineProperty(named('a.png', false), 'webkitRelativePath', { value: 'f/a.png' }), 'f/a.png'],
])('the path of %s', (_, file, path) => {
  expect(pathOf(file)).toBe(path);
});
