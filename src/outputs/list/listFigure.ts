import { linesFigure } from '../../ui/figure/linesFigure.ts';
import type { FigureSource } from '../../ui/figure/scene.ts';
import { drawnOf, summarize, summaryWords } from './series.ts';
import * as words from './words.ts';

/** The course of a list of numbers, with axes. */
export function listFigure(numbers: readonly number[]): FigureSource {
  const summary = summarize(numbers);
  const about = summary === undefined ? '' : words.course(numbers.length, summaryWords(summary), numbers.length - summary.count);
  const draw: FigureSource['draw'] = (look) => {
    const x = drawnOf(numbers);
    const values = x.map((index) => {
      const number = numbers[index];
      return number !== undefined && Number.isFinite(number) ? number : null;
    });
    return linesFigure({ x, xName: words.index, series: [{ name: '', values }], isLine: true, about }, look);
  };
  return { title: words.plotOf(numbers.length), hasLegend: false, draw };
}
