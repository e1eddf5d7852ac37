import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chunkOf } from './chunks.ts';

/** A module with what it imports at once and what it loads later. */
type Graph = Readonly<Record<string, { readonly now?: readonly string[]; readonly later?: readonly string[] }>>;

function chunkIn(graph: Graph, id: string): string | null {
  const importing = (kind: 'now' | 'later', of: string) => Object.keys(graph).filter((from) => graph[from]?.[kind]?.includes(of));
  return chunkOf(id, (module) =>
    module in graph ? { importers: importing('now', module), dynamicImporters: importing('later', module) } : null,
  );
}

describe('what lazy parts share comes with the earliest of them', () => {
  const graph: Graph = {
    index: {
      later: [
        '/src/spec/parse.ts',
        '/src/inputs/slider/Slider.tsx',
        '/src/inputs/list/List.tsx',
        '/src/app/session/SessionWatch.tsx',
        '/src/outputs/image/ImageView.tsx',
        '/src/app/History.tsx',
      ],
    },
    '/src/spec/parse.ts': { now: ['/src/spec/types.ts', '/node_modules/upgrade/index.js'] },
    '/src/inputs/slider/Slider.tsx': { now: ['/node_modules/slider/index.js'] },
    '/src/inputs/list/List.tsx': {},
    '/src/app/session/SessionWatch.tsx': { now: ['/src/spec/types.ts', '/src/ui/Bar.tsx'] },
    '/src/outputs/image/ImageView.tsx': { now: ['/src/ui/Bar.tsx', '/src/ui/Frame.tsx', '/node_modules/zoom/src/index.js'] },
    '/src/app/History.tsx': { now: ['/src/ui/Frame.tsx', '/node_modules/zoom/src/index.js', '/src/app/Row.tsx'] },
    '/src/ui/Frame.tsx': { now: ['/src/ui/border.ts'] },
    '/src/ui/Bar.tsx': {},
    '/src/spec/types.ts': {},
    '/src/ui/border.ts': {},
    '/src/app/Row.tsx': {},
    '/node_modules/upgrade/index.js': {},
    '/node_modules/slider/index.js': {},
    '/node_modules/zoom/src/index.js': {},
  };
  test.each([
    ['/src/spec/types.ts', 'around-shared'],
    // Widgets lie together, with what they alone need.
    ['/src/inputs/slider/Slider.tsx', 'choices'],
    ['/node_modules/slider/index.js', 'choices'],
    ['/src/inputs/list/List.tsx', 'search'],
    ['/src/ui/Bar.tsx', 'around-shared'],
    ['/src/ui/Frame.tsx', 'answer-shared'],
    // By way of another.
    ['/src/ui/border.ts', 'answer-shared'],
    ['/node_modules/zoom/src/index.js', 'answer-libraries'],
    // Wanted by one part only.
    ['/src/app/Row.tsx', null],
    ['/src/app/History.tsx', null],
  ])('%s: %s', (id, chunk) => {
    expect(chunkIn(graph, id)).toBe(chunk);
  });
});

const FOLDERS = ['/src/inputs/', '/src/outputs/', '/src/answers/', '/src/app/', '/node_modules/'];

it('makes no chunks that import each other', () => {
  const graphs = fc.array(
    fc.record({
      folder: fc.constantFrom(...FOLDERS),
      now: fc.array(fc.nat(20), { maxLength: 4 }),
      later: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 20 },
  );
  fc.assert(
    fc.property(graphs, (modules) => {
      const name = (index: number) => `${modules[index]?.folder ?? ''}${index}.ts`;
      const isLibrary = (index: number) => modules[index]?.folder === '/node_modules/';
      const graph: Record<string, { now: string[]; later: string[] }> = {
        index: { now: [], later: modules.map((_, index) => name(index)) },
      };
      modules.forEach(({ now, later }, index) => {
        // Modules import later ones only, and a library nothing of ours.
        const after = (numbers: number[]) =>
          numbers.filter((number) => number > index && number < modules.length && (!isLibrary(index) || isLibrary(number))).map(name);
        graph[name(index)] = { now: after(now), later: after(later) };
      });
      // What is of one part only lies in that part's chunk.
      const chunks = new Map(Object.keys(graph).map((id) => [id, chunkIn(graph, id)]));
      const edges = Object.entries(graph).flatMap(([from, { now }]) => now.map((to) => [chunks.get(from), chunks.get(to)] as const));
      const shared = edges.filter(([from, to]) => typeof from === 'string' && typeof to === 'string' && from !== to);
      const reaches = (from: string, to: string, seen: string[] = []): boolean =>
        shared.some(([a, b]) => a === from && (b === to || (typeof b === 'string' && !seen.includes(b) && reaches(b, to, [...seen, b]))));
      for (const [from] of shared) expect(reaches(from ?? '', from ?? '')).toBe(false);
      // And what is shared never imports what is of one part only.
      for (const [from, to] of edges) if (typeof from === 'string') expect(typeof to).toBe('string');
    }),
  );
});
