import { FRAME, RANGE_DB, type Spectrogram } from '../../files/sound/spectrum.ts';
import type { Sound } from '../../files/sound/decode.ts';
import { peaksOf } from '../../files/sound/peaks.ts';
import { axesOf } from '../figure/axes.ts';
import { scaleBarOf } from '../figure/pictureFigure.ts';
import { PANEL_HEIGHT, PLOT } from '../figure/plotPlace.ts';
import { hundredths, type FigureLook, type FigureMark, type FigureScene } from '../figure/scene.ts';
import { stacked } from '../figure/stacked.ts';
import { spectrogramCanvas, spectrogramColours } from './spectrogramColours.ts';
import * as words from './words.ts';

/** Columns of pixels that an outline has room for. */
const SLICES = 1200;
/** A spectrogram is drawn higher than an outline: its rows are numbers of their own. */
const SPECTROGRAM_HEIGHT = 320;

/** A sound’s outline over time, and below it how strong each frequency is; without that where it couldn’t be had. */
export function soundFigure(sound: Sound, spectrum: Spectrogram | undefined, look: FigureLook): FigureScene {
  const outline = outlineFigure(sound, look);
  return spectrum === undefined ? outline : stacked([outline, spectrogramFigure(sound, spectrum, look)]);
}

function outlineFigure({ channels, duration }: Sound, look: FigureLook): FigureScene {
  const { up, down } = peaksOf(channels, SLICES);
  const { marks, toX, toY } = plotOf(PANEL_HEIGHT, { low: -1, high: 1, label: words.amplitude }, duration, look);
  const at = (slice: number) => toX((duration * slice) / up.length);
  // There along the highest, and back along the lowest.
  const there = up.map((value, slice) => `${slice === 0 ? 'M' : 'L'}${at(slice)} ${toY(value)}H${at(slice + 1)}`);
  const back = down.map((value, slice) => `L${at(slice + 1)} ${toY(-value)}H${at(slice)}`).toReversed();
  const d = `${there.join('')}${back.join('')}Z`;
  const outline: FigureMark = { kind: 'path', d, fill: look.ink.accent, stroke: look.ink.accent, width: 0.5 };
  const about = words.outlineTold(duration, Math.max(...up, ...down));
  return { width: PLOT.width, height: PANEL_HEIGHT, em: PLOT.em, marks: [...marks, outline], about };
}

function spectrogramFigure({ duration, rate }: Sound, spectrum: Spectrogram, look: FigureLook): FigureScene {
  const kilo = rate / 2000;
  const { marks, area, toY } = plotOf(SPECTROGRAM_HEIGHT, { low: 0, high: kilo, label: words.frequency }, duration, look);
  const top = toY(kilo);
  const photo: FigureMark = {
    kind: 'photo',
    x: area.x,
    y: top,
    width: area.width,
    height: hundredths(area.y + area.height - top),
    source: { element: spectrogramCanvas(spectrum) },
  };
  const about = words.spectrogramLoudest(words.kilohertz(kilo), words.kilohertz((spectrum.loudest * rate) / FRAME / 1000));
  const scene = { width: PLOT.width, height: SPECTROGRAM_HEIGHT, em: PLOT.em, marks: [...marks, photo], about };
  if (!look.legend) return scene;
  const scale = { low: -RANGE_DB, high: 0, colours: spectrogramColours(), unit: words.decibel };
  const bar = scaleBarOf(scale, { x: area.x, y: SPECTROGRAM_HEIGHT - 4, width: area.width, em: PLOT.em }, look);
  return { ...scene, height: Math.ceil(SPECTROGRAM_HEIGHT + bar.height + 8), marks: [...scene.marks, ...bar.marks] };
}

function plotOf(height: number, y: { low: number; high: number; label: string }, duration: number, look: FigureLook) {
  const { width, margin, em } = PLOT;
  // Both have the same room for their numbers, so that moments are below each other.
  const room = 3.4 * em;
  const place = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  return axesOf(place, em, { x: { low: 0, high: duration, label: words.time }, y: { ...y, room, isExact: true } }, look);
}
