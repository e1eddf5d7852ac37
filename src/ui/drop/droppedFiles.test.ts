import { expect, test } from 'vitest';
import { pathOf } from '../../files/paths.ts';
import { droppedFiles } from './droppedFiles.ts';

const file = (name: string): File => new File(['x'], name);

/** As browsers give it: a file, or a folder that hands its entries out in portions. */
type Tree = File | { readonly name: string; readonly portions: readonly (readonly Tree[])[] };

function entryOf(tree: Tree, above = ''): object {
  const fullPath = `${above}/${tree.name}`;
  if (tree instanceof File) return { isDirectory: false, fullPath, file: (give: (file: File) => void) => give(tree) };
  const left = tree.portions.map((portion) => portion.map((inner) => entryOf(inner, fullPath)));
  return {
    isDirectory: true,
    fullPath,
    createReader: () => ({ readEntries: (give: (entries: object[]) => void) => give(left.shift() ?? []) }),
  };
}

function dropOf(...trees: readonly Tree[]): DataTransfer {
  const items = trees.map((tree) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(tree),
    getAsFile: () => (tree instanceof File ? tree : null),
  }));
  return { items, files: trees.filter((tree) => tree instanceof File) } as unknown as DataTransfer;
}

test.each<[string, DataTransfer, string[]]>([
  ['files', dropOf(file('b.png'), file('a.png')), ['b.png', 'a.png']],
  [
    'a folder with another in it, in portions',
    dropOf({ name: 'dive', portions: [[file('1.png'), { name: 'deep', portions: [[file('2.png')]] }], [file('3.png')]] }, file('4.png')),
    ['dive/1.png', 'dive/deep/2.png', 'dive/3.png', '4.png'],
  ],
  ['an empty folder', dropOf({ name: 'empty', portions: [] }), []],
  ['what file managers leave', dropOf({ name: 'd', portions: [[file('.DS_Store'), file('x.csv')]] }, file('Thumbs.db')), ['d/x.csv']],
  ['a text beside a file', { items: [{ kind: 'string' }, ...dropOf(file('a.txt')).items] } as unknown as DataTransfer, ['a.txt']],
  ['a browser without items', { files: [file('a.txt')] } as unknown as DataTransfer, ['a.txt']],
])('%s', async (_, data, paths) => {
  expect((await droppedFiles(data)).map(pathOf)).toEqual(paths);
});
