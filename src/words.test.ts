import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * What people read stands in the `words.ts` of the folder that shows it, so that another language is a second file with the same
 * exports; what a renderer’s rule says is needed before its view is, and stands in `ruleWords.ts`. All rooms are held to that.
 */
const ROOMS = [
  'answers',
  'api',
  'app',
  'checks',
  'cli',
  'files',
  'gallery',
  'inputs',
  'outputs',
  'pointing',
  'request',
  'runs',
  'spec',
  'ui',
];

/** Literals that look like words for people and are none, or all of a file’s, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'answers/report.ts': { Error: 'a member of a server’s answer' },
  'app/About.tsx': {
    'noopener noreferrer nofollow': 'codes',
    '"picture name" "text text"': 'a grid',
    '"picture name" "picture text"': 'a grid',
    'auto 1fr': 'a grid',
  },
  'app/LinkMenu.tsx': { 'noopener noreferrer': 'codes' },
  'app/explain/HintRule.tsx': { 'noopener noreferrer': 'codes' },
  'app/check/outcome/RuleLink.tsx': { 'noopener noreferrer': 'codes' },
  'app/Waiting.tsx': { '@keyframes wander': 'style', 'wander 1.6s ease-in-out infinite': 'style', Highlight: 'a colour' },
  'app/Tasks.tsx': { Highlight: 'a colour', Canvas: 'a colour' },
  'app/batch/BatchRows.tsx': { '"picture name time" "picture result time"': 'a grid', '"picture name result time"': 'a grid' },
  'app/conformance/conformanceRules.ts': { '*': 'samples of arguments' },
  'app/deployment/save/watchDoing.ts': { '*': 'selectors' },
  'cli/serve/rules/headers.ts': { '*': 'headers' },
  'cli/serve/server.ts': { '\u{fffc}; charset=utf-8': 'a header' },
  'checks/reports/html/page.ts': { '*': 'HTML, whose words stand in words.ts' },
  'cli/explain/command.ts': { 'explain: \u{fffc}\n': 'a name and what it says' },
  'checks/reading/fieldSource.ts': { '*': 'code' },
  'checks/running/inputs/files/make.ts': {
    "{'descr': '<f8', 'fortran_order': False, 'shape': (\u{fffc}, \u{fffc}), }": 'the header of a format',
  },
  'checks/running/inputs/files/pdf.ts': { '*': 'objects of a format' },
  'checks/running/inputs/files/xlsx.ts': { '*': 'XML of a format' },
  'app/form/FieldGrid.tsx': { 'auto 92px': 'a size', 'auto 1000px': 'a size' },
  'app/form/run/FormatChoice.tsx': { Highlight: 'a colour' },
  'app/form/examples/ExampleStrip.tsx': { 'x proximity': 'a way to scroll' },
  'app/form/examples/Terms.tsx': { 'noopener noreferrer nofollow': 'what a link is' },
  'app/preview/PreviewPage.tsx': { '*': 'a grid and codes' },
  'app/result/NextSteps.tsx': { '[data-arg] :is(input, textarea, select, button)': 'a selector' },
  'app/result/report/ReportDialog.tsx': { 'noopener noreferrer nofollow': 'codes' },
  'app/result/before/Sketch.tsx': { '2fr 1fr 1fr': 'a grid', 'xMidYMid slice': 'an attribute' },
  'app/statements/Footer.tsx': { 'noopener noreferrer': 'codes' },
  'app/statements/StatementPage.tsx': { 'none !important': 'style' },
  'app/statements/parts.tsx': { 'noopener noreferrer': 'codes' },
  'app/statements/privacy/PrivacyText.tsx': { 'max-content minmax(0, 1fr)': 'a grid' },
  'app/theme.ts': { '*': 'styles' },
  'app/train/TensorBoard.tsx': { 'noopener noreferrer': 'codes' },
  'app/train/TrainingResult.tsx': { 'training result': 'a key' },
  'files/amounts.ts': { '*': 'how this language writes numbers' },
  'files/film/matroska.ts': { Matroska: 'a container’s name, which is a code here' },
  'files/kinds.ts': { '*': 'names of formats, types and endings' },
  'files/report.ts': { '*': 'traces' },
  'files/sound/cutWav.ts': { 'fmt ': 'the name of a chunk' },
  'files/sound/header.ts': { 'float PCM': 'a codec', Opus: 'a codec', Vorbis: 'a codec' },
  'files/sound/wav.ts': { 'WAVEfmt ': 'names of chunks' },
  'files/zip/gzip.ts': { 'tar in gzip': 'a code' },
  'files/traits.ts': { '*': 'types' },
  'files/xlsx/parseXlsx.ts': { Target: 'an attribute', Id: 'an attribute', Type: 'an attribute' },
  'gallery/purpose.ts': { 'This widget fails on purpose.': 'a trace' },
  'outputs/classification/ClassificationView.tsx': { 'noopener noreferrer nofollow': 'codes' },
  'outputs/detections/ItemDetail.tsx': { 'fit-content(12em) minmax(0, 1fr)': 'a grid' },
  'outputs/detections/drawDetections.ts': { '*': 'fonts' },
  'ui/figure/scene.ts': { '*': 'fonts' },
  'ui/figure/write/paint.ts': { '*': 'fonts' },
  'ui/figure/write/svg.ts': { '*': 'SVG' },
  'outputs/exports/formats/cvat.ts': { False: 'a code of the format' },
  'outputs/exports/earth/geometry.ts': { Point: 'a kind of geometry', Polygon: 'a kind of geometry' },
  'outputs/exports/formats/geoJson.ts': { '*': 'codes of the format' },
  'outputs/exports/formats/labelStudio.ts': { '*': 'codes of the format' },
  'outputs/exports/formats/sounds.ts': { '*': 'columns of the format' },
  'outputs/exports/formats/voc.ts': { '*': 'folders and codes of the format' },
  'outputs/exports/formats/yolo.ts': { '*': 'lines of YAML' },
  'outputs/exports/markup.ts': { '*': 'markup' },
  'answers/shapes/geo/geojson.ts': { Feature: 'a type of GeoJSON', Point: 'a type of GeoJSON', Polygon: 'a type of GeoJSON' },
  'outputs/map/FeatureFacts.tsx': { 'fit-content(14em) minmax(0, 1fr)': 'a grid' },
  'outputs/map/drawn/FeatureLayer.tsx': { '(forced-colors: active)': 'a query', Canvas: 'a colour', Highlight: 'a colour' },
  'outputs/map/PictureOnMap.tsx': { 'fit-content(16em) minmax(0, 1fr)': 'a grid' },
  'outputs/map/exports/dataset.ts': { Point: 'a kind of geometry', Polygon: 'a kind of geometry' },
  'outputs/html/harmless.ts': { '*': 'selectors, a policy, and how much is drawn as a code' },
  'spec/units/unit.ts': { '*': 'names of units' },
  'outputs/link/LinkView.tsx': { 'noopener noreferrer nofollow': 'codes' },
  'outputs/pdf/PdfView.tsx': { 'noopener noreferrer': 'codes' },
  'outputs/recorded/recorded.ts': { '*': 'a drawing' },
  'pointing/place/BoxLayer.tsx': { Highlight: 'a colour' },
  'pointing/place/EdgeNumbers.tsx': { '1fr 1fr': 'a grid' },
  'pointing/place/PointLayer.tsx': { Highlight: 'a colour', Canvas: 'a colour' },
  'request/encode.ts': { Accept: 'a header' },
  'request/multipart.ts': { '*': 'headers' },
  'request/snippets/curl.ts': { '*': 'code' },
  'request/snippets/deepaasCli.ts': { '*': 'code' },
  'request/snippets/javascript.ts': { '*': 'code' },
  'request/snippets/matlab.ts': { '*': 'code' },
  'request/snippets/notebook/notebook.ts': { '*': 'code' },
  'request/snippets/notebook/python.ts': { '*': 'code' },
  'request/snippets/oscar.ts': { '*': 'code' },
  'request/snippets/python.ts': { '*': 'code' },
  'request/snippets/r.ts': { '*': 'code' },
  'runs/batch/alone.ts': { 'try-me-batch \u{fffc}': 'the name of a lock' },
  'runs/crate/crate.ts': { '*': 'terms of RO-Crate' },
  'runs/kept/historyIndex.ts': { 'deepaas-try-me history': 'the mark of a format' },
  'runs/session/format.ts': {
    'deepaas-try-me session': 'the mark of a format',
    'deepaas-try-me batch': 'the mark of a format',
    'deepaas-try-me trainings': 'the mark of a format',
  },
  'runs/record/record.ts': { 'deepaas-try-me run': 'the mark of a format' },
  'spec/defaults.ts': { True: 'Python’s word', False: 'Python’s word' },
  'spec/formats.ts': { 'se cret': 'an example of a password' },
  'spec/jsonText/pythonList.ts': { True: 'Python’s word', False: 'Python’s word', None: 'Python’s word' },
  'spec/python/document.ts': { '*': 'DEEPaaS’s own words, compared with what it wrote' },
  'spec/python/fields.ts': { '*': 'names of classes' },
  'spec/python/methods.ts': { '*': 'names of classes' },
  'spec/python/parseExpression.ts': { 'not in': 'an operator', 'is not': 'an operator' },
  'spec/python/readPython.ts': { '*': 'names of classes' },
  'spec/python/values.ts': { '*': 'Python’s words' },
  'spec/shape.ts': { True: 'Python’s word', False: 'Python’s word' },
  'ui/capture/Camera.tsx': { '(pointer: coarse)': 'a media query' },
  'ui/capture/LevelMeter.tsx': { 'transform 80ms linear': 'style' },
  'ui/json/JsonLine.tsx': { '*': 'names of classes' },
  'ui/map/MapGround.tsx': { Canvas: 'a colour', 'translate(\u{fffc} \u{fffc}) scale(\u{fffc})': 'a movement' },
  'ui/map/MapHandle.tsx': { Highlight: 'a colour', Canvas: 'a colour' },
  'ui/map/parseTiles.ts': { '*': 'traces' },
  'ui/map/atlas.ts': { Polygon: 'a kind of geometry' },
  'ui/figure/dialog/FigureDialog.tsx': { 'repeating-conic-gradient(#8885 0 25%, transparent 0 50%) 0 0 / 16px 16px': 'style' },
  'ui/picture/PictureFrame.tsx': { ':fullscreen > &': 'style' },
  'ui/picture/layers/Layer.tsx': { '*': 'style' },
  'ui/text/Markdown.tsx': { 'noopener noreferrer nofollow': 'what a link is' },
};

const SRC = import.meta.dirname;
const files = ts.sys
  .readDirectory(SRC, ['.ts', '.tsx'])
  .map((file) => path.relative(SRC, file).replaceAll(path.sep, '/'))
  .filter((file) => file.includes('/') && !/\.test\.tsx?$|\/test(?:data\/|[A-Z]\w*\.tsx?$)|\/(?:words|ruleWords|sample)\.ts$/.test(file));

/** What a template has in its holes is as good as a word. */
const HOLE = '\u{fffc}';

/** Two words with a blank between them, or one that begins a label. */
const PROSE = /\p{Ll}{2,}[.,:;!?]? |(?:^|[\p{L}\d)”\u{fffc}][.,:;!?]?) \p{Ll}{2,}|^\p{Lu}\p{Ll}+$/u;

/** A selector, a line or a shadow. */
const STYLE = /^(?:&|@(?:media|container) |inset |min\(|repeat\(|\d+px |0 0 |(?:auto )?minmax\(|calc\()|var\(--/;

/** Functions that are given what others wrote, to find it. */
const SEARCHES: ReadonlySet<string> = new Set(
  'includes startsWith endsWith indexOf get has hasOwn split getValue loadValue hasTag getItem'.split(' '),
);
/** What is told of a fault is for whoever mends it, in the language of the code; errors that people read have a class of their own. */
const TRACES: ReadonlySet<string> = new Set([
  'report',
  'reporting',
  'guarded',
  'super',
  'Error',
  'TypeError',
  'RangeError',
  'DOMException',
]);
const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

function proseIn(name: string, text: string): string[] {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const said = textOf(node);
    if (said !== undefined && (ts.isJsxText(node) ? /\p{L}/u.test(said) : PROSE.test(said)) && !STYLE.test(said) && !isData(node))
      found.push(said);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((span) => span.literal)].map((one) => one.text).join(HOLE);
  return ts.isJsxText(node) ? node.text.trim() : undefined;
}

/** Whether the place of a literal tells that nobody reads it: it is compared, searched for, taken apart, or a trace. */
function isData(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isTemplateSpan(parent) || ts.isConditionalExpression(parent)) return isData(parent);
  if (ts.isTemplateExpression(parent)) return isData(parent);
  if (ts.isBinaryExpression(parent)) return COMPARISONS.has(parent.operatorToken.kind) || isData(parent);
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'split';
  if (ts.isCaseClause(parent)) return true;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  const called = ts.isPropertyAccessExpression(parent.expression) ? parent.expression.name.text : parent.expression.getText();
  return SEARCHES.has(called) || TRACES.has(called);
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

describe('the check itself', () => {
  test.each([
    ['a sentence', "const a = 'No answer came.';", 1],
    ['a template', 'const a = `${n} more`;', 1],
    ['two templates in one', "const a = `It is ${b ? 'very large' : c}.`;", 2],
    ['a label', "const a = 'Retry';", 1],
    ['text between tags', 'const a = <b>ok</b>;', 1],
    ['a conjunction', "a.join(' and ')", 1],
    ['codes', "const a = ['xyxy', 'image/png', 'NaN', 'POST', 'class_id', 'a-b', ', '];", 0],
    ['a comparison', "if (a === 'Error') b();", 0],
    ['what a server says', "if (a.includes('ERROR validating model response')) b();", 0],
    ['a list that is taken apart', "const a = 'png apng'.split(' ');", 0],
    ['a trace', "report('Reading the answer', error);", 0],
    ['an error that nobody reads', 'throw new Error(`No such ${thing}.`);', 0],
    ['an error with words for people', "throw new ArchiveError('It is damaged.');", 1],
    ['a type', "type A = 'two words';", 0],
  ])('%s', (_, code, count) => {
    expect(proseIn('example.tsx', code)).toHaveLength(count);
  });
});

test('every room is held to it', () => {
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(ROOMS);
});

test.each(ROOMS)('what people read of %s stands in its words', (room) => {
  const strays = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => {
      const excepted = EXCEPTIONS[file] ?? {};
      const found = proseIn(file, readFileSync(path.join(SRC, file), 'utf8'));
      return [
        ...found.filter((text) => !Object.hasOwn(excepted, text) && !Object.hasOwn(excepted, '*')).map((text) => `${file}: ${text}`),
        ...Object.keys(excepted)
          .filter((text) => (text === '*' ? found.length === 0 : !found.includes(text)))
          .map((text) => `${file}: “${text}” needs no exception any more`),
      ];
    });
  expect(strays, 'move each to the words.ts of its folder, or except it here with the reason').toEqual([]);
});
