import { MIME } from '../../files/kinds.ts';
import type { FigureInk, FigureLook, FigureMark, FigureScene } from './scene.ts';
import { writeSvg, type InlinePhoto } from './write/svg.ts';

const INK: FigureInk = {
  ground: '#ffffff',
  text: '#111111',
  quiet: '#555555',
  hairline: '#dddddd',
  accent: '#0b6a6f',
  series: ['#0b6a6f', '#8a5300'],
};

/** Letters of one width, as no font has them: what is measured is then known. */
export function testLook(look: Partial<FigureLook> = {}): FigureLook {
  return { ink: INK, legend: true, measure: (text, size) => text.length * size * 0.5, ...look };
}

/** The SVG of a scene, read again as XML; its photos have no pixels. */
export function svgDocument(scene: FigureScene): Document {
  const marks = scene.marks.map(withoutPixels);
  const svg = [...writeSvg({ ...scene, marks }, { title: '', description: scene.about ?? '', ground: INK.ground })].join('');
  return new DOMParser().parseFromString(svg, MIME.svg);
}

function withoutPixels(mark: FigureMark): FigureMark<InlinePhoto> {
  if (mark.kind === 'group') return { ...mark, marks: mark.marks.map(withoutPixels) };
  return mark.kind === 'photo' ? { ...mark, source: { address: 'data:,', orientation: 1 } } : mark;
}
