const line = (cells: readonly (string | number)[], separator = ',') => cells.join(separator);
const lines = (count: number, row: (index: number) => string) => `${Array.from({ length: count }, (_, index) => row(index)).join('\n')}\n`;

const SPECIES = ['cod', 'crab', 'krill', 'copepod', '"cod, small"'];

function tracks(count: number): string {
  const row = (index: number) =>
    line([
      index,
      ((index * 1.7) % 640).toFixed(2),
      ((index * 2.3) % 480).toFixed(2),
      SPECIES[index % SPECIES.length] ?? '',
      ((index * 7919) % 1000) / 1000,
    ]);
  return `frame,x,y,label,score\n${lines(count, row)}`;
}

/** JSON that is one: a list of objects with a long text and a list in it, and lists that are columns. */
export const JSON_TABLES: Readonly<Record<string, () => Uint8Array>> = {
  objects: () =>
    Buffer.from(
      JSON.stringify(
        Array.from({ length: 12 }, (_, index) => ({
          id: index,
          species: SPECIES[index % 4],
          remark:
            index === 3
              ? 'seen twice, and both times at the edge of the picture, where the light is too poor to be sure of anything; look at it again'
              : '',
          outline: [index, index + 1, index * 2],
          score: index % 5 === 4 ? null : index / 12,
        })),
      ),
    ),
  'as pandas writes it': () =>
    Buffer.from(JSON.stringify({ species: { 3: 'cod', 7: 'crab', 9: 'krill' }, mean: { 3: 1.5, 7: 2.5, 9: 3.5 } })),
  columns: () => Buffer.from(JSON.stringify({ frame: [0, 1, 2], x: [1.5, 2.5, 3.5], label: ['cod', 'crab', 'krill'] })),
};

/** Text that is a table, as modules and spreadsheets write it. */
export const TABLES: Readonly<Record<string, () => Uint8Array>> = {
  'a line of JSON for each row': () =>
    Buffer.from(lines(3000, (index) => JSON.stringify({ frame: index, species: SPECIES[index % 4], depth: index / 7 }))),
  table: () => Buffer.from(tracks(2000)),
  'table of 100,000': () => Buffer.from(tracks(100_000)),
  semicolons: () => Buffer.from(`Größe;Länge\n${lines(30, (index) => `${index},5;Straße ${index}`)}`, 'latin1'),
  'rows that disagree': () => Buffer.from('a,b\n1,2\n3\n4,5,6\n'),
  series: () =>
    Buffer.from(
      `time,depth,speed\n${lines(500, (index) => line([index / 10, (40 + 12 * Math.sin(index / 40)).toFixed(3), (20 + 9 * Math.cos(index / 25)).toFixed(3)]))}`,
    ),
};
