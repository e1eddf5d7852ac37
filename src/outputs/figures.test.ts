import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { outputs } from './registry.ts';

const SRC = path.resolve(import.meta.dirname, '..');
const files = ts.sys
  .readDirectory(SRC, ['.ts', '.tsx'])
  .map((file) => path.relative(SRC, file).replaceAll(path.sep, '/'))
  .filter((file) => !/\.test\.tsx?$/.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]));

/** Of our own files, at once or later. */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(texts.get(file) ?? '', true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName));
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** What opens the dialog. */
const SAVERS = ['ui/figure/SavePicture.tsx', 'ui/figure/SaveDrawn.tsx'];

/** Renderers without anything to save as a picture, and why. Every other one has its button. */
const NOTHING_DRAWN: Readonly<Record<string, string>> = {
  archive: 'a list of files, each shown by its own renderer',
  boolean: 'a word',
  date: 'a word',
  error: 'a sentence',
  file: 'a name and a download',
  html: 'a page of the author’s own, which is in its file',
  json: 'text',
  link: 'an address',
  number: 'a number',
  password: 'hidden characters',
  pdf: 'a document, which is its file',
  text: 'text',
  video: 'a film, which is its file; a frame of it has boxes in the renderer of boxes',
};

describe('every renderer that draws has a picture for a paper', () => {
  test.each(outputs.map(({ id }) => [id]))('%s', (id) => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      // Whoever asks the registry shows other renderers, not itself.
      if (seen.has(file) || file === 'outputs/registry.ts' || file === 'outputs/OutputBlock.tsx') return;
      seen.add(file);
      for (const next of imports.get(file) ?? []) visit(next);
    };
    visit(`outputs/${id}/index.ts`);
    const canSave = SAVERS.some((saver) => seen.has(saver));
    expect(canSave, `${id} either leads to ${SAVERS.join(' or ')}, or stands with a reason in NOTHING_DRAWN`).toBe(
      !Object.hasOwn(NOTHING_DRAWN, id),
    );
  });

  test('no reason is given for what isn’t there', () => {
    const known = new Set<string>(outputs.map(({ id }) => id));
    expect(Object.keys(NOTHING_DRAWN).filter((id) => !known.has(id))).toEqual([]);
  });
});

/** Components that draw, each with what draws the same for a picture, or why nothing does. */
const DRAWINGS: Readonly<Record<string, string>> = {
  'outputs/classification/ClassificationView.tsx': 'outputs/classification/barsFigure.ts',
  'outputs/classification/compare/PairedBars.tsx': 'outputs/classification/compare/pairsFigure.ts',
  'outputs/detections/Swatch.tsx': 'a sign in lists and legends, which figures have of their own',
  'outputs/detections/film/CountsPlot.tsx': 'outputs/detections/film/countsFigure.ts',
  'outputs/detections/film/FilmOverlay.tsx': 'outputs/detections/exports/detectionsFigure.ts',
  'outputs/detections/numbers/BarHistogram.tsx': 'ui/figure/histogramFigure.ts',
  'outputs/list/Sparkline.tsx': 'outputs/list/listFigure.ts',
  'outputs/map/drawn/FeatureLayer.tsx': 'outputs/map/mapFigure.ts',
  'outputs/map/drawn/StretchedLayer.tsx': 'outputs/map/mapFigure.ts',
  'outputs/overview/ScoreHistogram.tsx': 'ui/figure/histogramFigure.ts',
  'outputs/overview/tiles/Thumb.tsx': 'a thumbnail: in full it is drawn by its renderer',
  'outputs/overview/tiles/Tile.tsx': 'a thumbnail: in full it is drawn by its renderer',
  'outputs/table/plot/Chart.tsx': 'ui/figure/linesFigure.ts',
  'ui/film/motionJpeg/MotionJpeg.tsx': 'a film, which is its file',
  'ui/map/MapGround.tsx': 'outputs/map/mapFigure.ts',
  'ui/map/WorldMap.tsx': 'outputs/map/mapFigure.ts',
  'ui/picture/layers/Overlay.tsx': 'ui/figure/pictureFigure.ts',
  'ui/picture/layers/PixelCross.tsx': 'the pixel that is read, and no part of the picture',
  'ui/picture/measure/MeasuredFrame.tsx': 'ui/picture/measure/measuredFigure.ts',
  'ui/picture/measure/Plots.tsx': 'ui/picture/measure/measuredFigure.ts',
  'ui/sound/SpectrogramImage.tsx': 'ui/sound/soundFigure.ts',
  'ui/sound/Waveform.tsx': 'ui/sound/soundFigure.ts',
};

/** Elements that are drawn in, charts, and bars that are as long as a number. */
const DRAWS =
  /component="(?:svg|canvas)"|<(?:svg|canvas)\b|role="img"|<LineChart\b|WaveSurfer\.create|(?:width|height): `\$\{[^`]*\}%`|<Bar\b/;

/** Percentages that place or shade something, and draw no number. */
const PLACED = new Set(['outputs/detections/film/FilmBar.tsx', 'ui/sound/PartOfSound.tsx', 'ui/sound/SoundPlayer.tsx']);

test('what draws is in the table', () => {
  const drawing = files.filter((file) => /^(?:outputs|ui)\/.*\.tsx$/.test(file) && !PLACED.has(file) && DRAWS.test(texts.get(file) ?? ''));
  expect(drawing.filter((file) => !Object.hasOwn(DRAWINGS, file))).toEqual([]);
  expect(Object.keys(DRAWINGS).filter((file) => !drawing.includes(file))).toEqual([]);
});

const figures = Object.values(DRAWINGS).filter((figure) => figure.endsWith('.ts'));

test.each([...new Set(figures)].map((figure) => [figure]))('%s is what somebody can save', (figure) => {
  const users = files.filter((file) => imports.get(file)?.includes(figure) === true && file.endsWith('.tsx'));
  const savers = users.filter((file) => SAVERS.includes(file) || SAVERS.some((saver) => imports.get(file)?.includes(saver)));
  expect(savers).not.toEqual([]);
});
