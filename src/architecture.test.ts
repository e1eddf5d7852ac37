import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isKnownEnding } from './files/traits.ts';

/** What each room may import from the others; `design` of the house in one table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  spec: [],
  files: ['spec'],
  ui: ['spec', 'files'],
  request: ['spec', 'files'],
  api: ['spec', 'files', 'request'],
  answers: ['spec', 'files'],
  inputs: ['spec', 'files', 'ui'],
  outputs: ['spec', 'files', 'ui', 'answers'],
  pointing: ['spec', 'files', 'ui', 'inputs'],
  runs: ['spec', 'files', 'request', 'api', 'answers', 'outputs'],
  checks: ['spec', 'files', 'request', 'api', 'answers', 'inputs', 'outputs', 'pointing', 'runs'],
  // Commands for a terminal; nobody imports them.
  cli: ['spec', 'files', 'request', 'api', 'answers', 'runs', 'checks', '../demo'],
  app: ['spec', 'files', 'ui', 'request', 'api', 'answers', 'inputs', 'outputs', 'pointing', 'runs', 'checks'],
  // Nobody imports it: it is a page of its own, and no part of the bundle.
  gallery: ['spec', 'files', 'ui', 'request', 'answers', 'inputs', 'outputs', 'pointing', 'checks', 'app'],
};

const SRC = import.meta.dirname;
const files = ts.sys.readDirectory(SRC, ['.ts', '.tsx']).map((file) => path.relative(SRC, file).replaceAll(path.sep, '/'));

/** Rooms without a screen. */
const PURE: ReadonlySet<string> = new Set(['spec', 'files', 'request', 'api', 'answers', 'runs', 'checks']);

/** Packages that they may use: none of a view, and none that fetches. */
const PURE_PACKAGES =
  /^(?:@noble\/hashes|@tmcw\/togeojson|@scalar\/openapi-upgrader|comlink|dicom-parser|fflate|file-type|fzstd|geotiff|hyparquet|idb|jsfive|netcdfjs|papaparse|saxen|string-width)(?:\/|$)/;

/** Where a package is used that has one purpose here. What it does for the page is asked of that folder. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  '@mui/x-charts': ['outputs/table/plot/'],
  '@noble/hashes': ['runs/record/'],
  '@scalar/openapi-upgrader': ['spec/upgrade.ts'],
  '@tmcw/togeojson': ['files/geo/'],
  'd3-geo': ['ui/map/'],
  'dicom-parser': ['files/dicom/'],
  fflate: ['files/dicom/', 'files/hdf5/', 'files/packed/', 'files/parquet/', 'files/picture/', 'files/raster/', 'files/zip/'],
  'file-type': ['files/'],
  fzstd: ['files/packed/'],
  geotiff: ['files/raster/'],
  httpxy: ['cli/serve/'],
  hyparquet: ['files/parquet/'],
  idb: ['files/database.ts', 'runs/kept/', 'runs/trainings/'],
  jsfive: ['files/hdf5/'],
  microdiff: ['outputs/json/'],
  netcdfjs: ['files/netcdf/'],
  papaparse: ['files/delimited/'],
  'react-image-crop': ['ui/edit/'],
  'react-markdown': ['ui/text/'],
  saxen: ['files/xlsx/'],
  sirv: ['cli/serve/'],
  'string-width': ['checks/reports/terminal/'],
  'topojson-client': ['ui/map/'],
  'wavesurfer.js': ['ui/sound/'],
  'world-atlas': ['ui/map/'],
  wouter: ['app/'],
};

/** Renderers of which others are built: a card, rows, lines. */
const BUILDING_STONES: ReadonlySet<string> = new Set(['file', 'table', 'list', 'text']);

const TEST = /\.test\.tsx?$/;

const texts = new Map(files.map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]));

function textOf(file: string): string {
  return texts.get(file) ?? '';
}

const parsed = new Map<string, ts.SourceFile>();

/** Taking a file apart is what takes time here; several rules look at the same ones. */
function sourceOf(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false, kind);
  parsed.set(file, source);
  return source;
}

/** Static, re-exported and dynamic imports, types among them, as they are written; and workers, which are named by a URL. */
function writtenIn(text: string): string[] {
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return [...imported, ...Array.from(text.matchAll(/new URL\(\s*'(\.[^']+\.ts)',\s*import\.meta\.url/g), ([, name = '']) => name)];
}

const written = new Map(files.map((file) => [file, writtenIn(textOf(file))]));

/** Those of our own files, as paths below `src`. */
function importsOf(file: string): string[] {
  const own = (written.get(file) ?? []).filter((name) => name.startsWith('.'));
  return own.map((name) => path.posix.join(path.posix.dirname(file), name));
}

/** Of our own files' room; what lies beside `src` is called by its folder, such as `../demo`. */
function roomOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('../') ? 2 : 1)
    .join('/');
}

function packagesOf(file: string): string[] {
  return (written.get(file) ?? []).filter((name) => !name.startsWith('.'));
}

describe('import directions', () => {
  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, allowed) => {
    const own = files.filter((file) => file.startsWith(`${room}/`));
    const strays = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => ![room, ...allowed].includes(roomOf(target)))
        // Cases that the container is held to as well.
        .filter((target) => !(TEST.test(file) && target.startsWith('../scripts/deploy/')))
        .map((target) => `${file} → ${target}`),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(strays).toEqual([]);
  });

  test('what a file is, what an answer holds and what a run is need no screen', () => {
    const pure = files.filter((file) => PURE.has(file.split('/')[0] ?? ''));
    const strays = pure.flatMap((file) => {
      const screens = [
        ...(TEST.test(file) ? [] : packagesOf(file).filter((name) => !PURE_PACKAGES.test(name))),
        ...importsOf(file).filter((target) => target.endsWith('.tsx')),
      ];
      return screens.map((stray) => `${file} → ${stray}`);
    });
    expect(strays).toEqual([]);
  });

  test.each(Object.entries(PLACES))('%s is used in one place', (name, places) => {
    const users = files.filter((file) => !TEST.test(file) && packagesOf(file).some((used) => used === name || used.startsWith(`${name}/`)));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
  });

  test('names of downloads and moments in data come from one clock', () => {
    const asks = /\.toISOString\(|\.getHours\(|\.getMonth\(/;
    expect(files.filter((file) => !TEST.test(file) && asks.test(textOf(file)))).toEqual(['files/clock.ts']);
  });

  test('numbers and dates are written in one language', () => {
    const writes = /\.toLocale(?:Date|Time)?String\(|\bIntl\.(?:DateTime|Number|RelativeTime|List)Format\b/;
    expect(files.filter((file) => !TEST.test(file) && writes.test(textOf(file)))).toEqual([
      // Knows names of months and weekdays in many languages, and writes none.
      'answers/shapes/classes/reasons.ts',
      'files/amounts.ts',
      // The lowest room has no numbers but its own limit.
      'spec/words.ts',
    ]);
  });

  test('every file lives in a known room', () => {
    expect(files.filter((file) => file.includes('/') && !Object.hasOwn(MAY_IMPORT, file.split('/')[0] ?? ''))).toEqual([]);
  });

  test('the demo API imports nothing from src, whose bugs it would share', () => {
    const demo = ts.sys.readDirectory(path.join(SRC, '../demo'), ['.ts']);
    expect(demo.length).toBeGreaterThan(0);
    const ours = (file: string) =>
      writtenIn(readFileSync(file, 'utf8')).filter((name) => path.resolve(path.dirname(file), name).startsWith(SRC + path.sep));
    expect(demo.filter((file) => ours(file).length > 0)).toEqual([]);
  });

  test('nobody imports a widget or a renderer from beside the registry', () => {
    const strays = files.flatMap((file) =>
      importsOf(file).filter((target) => {
        const [room, folder] = target.split('/');
        return files.includes(`${room}/${folder}/index.ts`) && !file.startsWith(`${room}/`);
      }),
    );
    expect(strays).toEqual([]);
  });

  test('a renderer stands alone, but for the registry and what many answers are built of', () => {
    const renderers = files.flatMap((file) => /^outputs\/(\w+)\/index\.ts$/.exec(file)?.[1] ?? []);
    const rendererOf = (file: string) => renderers.find((id) => file.startsWith(`outputs/${id}/`));
    const strays = files
      .filter((file) => !TEST.test(file) && file !== 'outputs/registry.ts')
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => rendererOf(target) !== undefined && rendererOf(target) !== rendererOf(file))
          // Its rule is asked through the registry; pieces that others are built of may be used.
          .filter((target) => target.endsWith('/index.ts') || !BUILDING_STONES.has(rendererOf(target) ?? ''))
          .map((target) => `${file} → ${target}`),
      );
    expect(renderers.length).toBeGreaterThan(15);
    expect(strays).toEqual([]);
  });
});

describe('one place for each rule', () => {
  test('only a plan encodes, so that whatever is sent has been checked as a whole', () => {
    const callers = files.filter((file) => !TEST.test(file) && importsOf(file).includes('request/encode.ts'));
    expect(callers).toEqual(['runs/plan.ts']);
  });

  test('only what talks to the API asks the network', () => {
    const asks = /(?<![\w.])fetch\(|new (?:XMLHttpRequest|EventSource|WebSocket)\b|\bsendBeacon\(/;
    const strays = files.filter((file) => !TEST.test(file) && !file.startsWith('api/') && asks.test(textOf(file)));
    expect(strays).toEqual([
      // A text: the program that a visitor may copy.
      'request/snippets/javascript.ts',
      // Files that lie beside the page, which fields offer as samples: no API is asked for them.
      'ui/fetchFile.ts',
    ]);
  });

  test.each<[rule: string, pattern: RegExp, places: readonly string[]]>([
    ['what is wrong with an argument', /\b(?:name|arg|index)\??: [^{}]*\bmessage: string;/, ['spec/problem.ts']],
    ['what is a secret', /(?:format\s*[!=]==?\s*|\bhasFormat\([^)]*)'password'/, ['spec/secret.ts']],
    [
      'the files of a value',
      /instanceof File\s*\?\s*\[\w+\]|\(\w+\) => \w+ instanceof File\)|\bas (?:readonly )?File\[\]/,
      ['spec/value.ts'],
    ],
  ])('%s', (_, pattern, places) => {
    const found = files.filter((file) => !TEST.test(file) && pattern.test(textOf(file)));
    expect(found).toEqual(places);
  });

  test('which names ask for a secret', () => {
    const tells = /passw|secret|api_?\??key/i;
    const found = files.filter((file) => !TEST.test(file) && patternsOf(file, tells).length > 0);
    expect(found).toEqual([
      // Judges the page from outside, by a rule of its own.
      'app/conformance/conformanceRules.ts',
      'spec/names.ts',
    ]);
  });
});

/** Regular expressions in a file's code that speak of this; only a file that does is taken apart. */
function patternsOf(file: string, of: RegExp): string[] {
  if (!of.test(textOf(file))) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && of.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
}

describe('structure', () => {
  test('no file imports itself around a corner, by any kind of import', () => {
    expect(circles()).toEqual([]);
  });

  test('a name is given away by one file only', () => {
    const givers = new Map<string, string[]>();
    for (const file of files.filter((one) => !TEST.test(one) && !OWN_NAMES.test(one))) {
      for (const name of exportedNames(file)) givers.set(name, [...(givers.get(name) ?? []), file]);
    }
    expect(givers.size).toBeGreaterThan(500);
    expect([...givers].filter(([, from]) => from.length > 1)).toEqual([]);
  });

  test('a folder has at most twenty files beside its tests', () => {
    const folders = files.filter((file) => !TEST.test(file)).map((file) => path.posix.dirname(file));
    const full = [...new Set(folders)].filter((folder) => folders.filter((one) => one === folder).length > 20);
    expect(full).toEqual([]);
  });
});

describe('what a file is stands in files/kinds.ts', () => {
  // Types that are one to people stand beside the table, which the first download has.
  const own = files.filter(
    (file) =>
      !TEST.test(file) &&
      !SAMPLES.test(file) &&
      // What DEEPaaS writes, word by word.
      !['files/kinds.ts', 'files/traits.ts', 'spec/python/document.ts'].includes(file),
  );

  test('media types', () => {
    // The headers of requests and of code for them; the default of an API's own description, whose room imports nothing.
    const excepted = /^(?:api\/|request\/snippets\/|spec\/parse\.ts)/;
    const strays = own
      .flatMap((file) => literalsIn(sourceOf(file)).flatMap(({ parts, isPattern }) => parts.map((text) => ({ file, text, isPattern }))))
      .filter(({ text, isPattern }) => (isPattern ? TYPE_IN_PATTERN : MEDIA_TYPE).test(text))
      .filter(({ file, text }) => !(excepted.test(file) && text.includes('application/json')))
      .map(({ file, text }) => `${file}: ${text}`);
    expect(strays).toEqual([]);
  });

  test('endings of names', () => {
    // The words of descriptions that name a kind of file: `spec` imports nothing, and people write them without a dot.
    // Python in a notebook has no table of ours.
    const excepted = new Set(['spec/hints.ts', 'request/snippets/notebook/python.ts']);
    const strays = own
      .filter((file) => !excepted.has(file))
      .flatMap((file) => literalsIn(sourceOf(file)).map(({ parts }) => `${file}: ${[...endingsIn(parts)].join(' ')}`))
      .filter((stray) => stray.split(' ').length > 3);
    expect(strays).toEqual([]);
  });

  test.each<[string, string, boolean, boolean]>([
    ['a type', "'image/png'", true, false],
    ['the beginning of a type', "type.startsWith('image/')", true, false],
    ['a template', '`image/${kind}`', true, false],
    ['a pattern for types', String.raw`/^image\/(?:png|gif)$/`, true, false],
    ['a pattern for media', String.raw`/^(?:image|audio)\/x/`, true, false],
    ['a pattern for names', String.raw`/\.(?:jpe?g|gif)$/i`, false, true],
    ['a list in a text', "'png gif bmp'.split(' ')", false, true],
    ['a list', "['png', 'gif', 'bmp']", false, true],
    ['a sentence', "'It is no picture, but text.'", false, false],
    ['what is dragged', "'text/uri-list'", false, false],
    ['two endings', "['csv', 'tsv']", false, false],
  ])('%s would be found', (_, code, isType, isList) => {
    const found = literalsIn(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest));
    expect(found.some(({ parts, isPattern }) => parts.some((text) => (isPattern ? TYPE_IN_PATTERN : MEDIA_TYPE).test(text)))).toBe(isType);
    expect(found.some(({ parts }) => endingsIn(parts).size > 2)).toBe(isList);
  });
});

/** What is dragged is labelled so as well. */
const MEDIA_TYPE = /^(?:image|audio|video|application|text)\/(?!uri-list)/;

/** The same in a pattern, where the stroke is escaped and a choice of media may be in brackets. */
const TYPE_IN_PATTERN = /\b(?:image|audio|video|application|text)\)?\\\//;

/** What tests and the gallery are fed with. */
const SAMPLES = /(?:^|\/)(?:recorded|testdata|gallery)\/|(?:test|gallery)?(?:[sS]amples?|Leads)\.tsx?$/;

/** Endings that stand in texts as words of their own; `jpe?g` are two of them. */
function endingsIn(parts: readonly string[]): ReadonlySet<string> {
  const words = parts.flatMap((text) => text.match(/(?<![\w?])[a-z\d?]+(?![\w?])/g) ?? []);
  return new Set(words.flatMap((word) => [word.replaceAll('?', ''), word.replaceAll(/.\?/g, '')]).filter(isKnownEnding));
}

interface Literal {
  readonly parts: readonly string[];
  readonly isPattern: boolean;
}

/** Every text and every pattern in code, the fixed beginnings of templates among them, and the texts of each list. */
function literalsIn(source: ts.SourceFile): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const isPattern = ts.isRegularExpressionLiteral(node);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || isPattern) found.push({ parts: [node.text], isPattern });
    if (ts.isArrayLiteralExpression(node)) {
      found.push({ parts: node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text), isPattern: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Ids of widgets and renderers, which may be the same; what each command gives; words, of which every folder and every language has its own. */
const OWN_NAMES = /^(?:inputs|outputs)\/\w+\/index\.ts$|^cli\/\w+\/command\.ts$|\/(?:words|ruleWords)\.ts$/;

/** An export as Prettier writes it: at the beginning of a line, one name each. */
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const enum|const|let|function\*?|class|interface|type|enum|namespace) (\w+)/gm;

/** Names that a file gives away, but for the default one and those that it only passes on; the overloads of a function are one. */
function exportedNames(file: string): Set<string> {
  return new Set(Array.from(textOf(file).matchAll(EXPORTED), ([, name = '']) => name));
}

/** Sets of files that import each other, largest circles first; Tarjan's algorithm. */
function circles(): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    low.set(file, own);
    stack.push(file);
    for (const target of importsOf(file).filter((name) => written.has(name))) {
      const reached = order.has(target) ? (stack.includes(target) ? (order.get(target) ?? own) : own) : visit(target);
      low.set(file, Math.min(low.get(file) ?? own, reached));
    }
    const least = low.get(file) ?? own;
    if (least === own) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) found.push(circle);
    }
    return least;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found.toSorted((a, b) => b.length - a.length);
}
