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

interface TestBar {
  readonly title: string | null | undefined;
  readonly fill: string | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangles from corner to corner that stand in groups with a title, in the order in which they are drawn. */
export function barsIn(document: Document): TestBar[] {
  return [...document.querySelectorAll('g > path')].flatMap((path) => {
    const title = path.parentElement?.querySelector('title')?.textContent;
    return Array.from((path.getAttribute('d') ?? '').matchAll(/M(\S+) (\S+)H(\S+)V(\S+)H\S+?Z/g), ([, ...corners]): TestBar => {
      const [left = NaN, top = NaN, right = NaN, bottom = NaN] = corners.map(Number);
      return { title, fill: path.getAttribute('fill'), left, top, width: right - left, height: bottom - top };
    });
  });
}
