// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { svgDocument, testLook } from '../figure/testLook.ts';
import { soundFigure } from './soundFigure.ts';

const SOUND = {
  header: undefined,
  duration: 2,
  rate: 8000,
  channels: [Float32Array.of(0, 0.5, 1, 0), Float32Array.of(-0.25, 0, 0, -1)],
  coarse: false,
};

test('an outline has the peaks of all channels at their times, on axes of their own', () => {
  const document = svgDocument(soundFigure(SOUND, undefined, testLook()));
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['Amplitude', 'Time (s)', '−1.0', '0', '1.0', '2.0']));
  const numbers = (document.querySelector('path[stroke-width="0.5"]')?.getAttribute('d') ?? '').match(/[MLH][^MLHZ]+/g) ?? [];
  const points = numbers.filter((step) => !step.startsWith('H')).map((step) => step.slice(1).split(' ').map(Number));
  const [up, down] = [points.slice(0, 4), points.slice(4).toReversed()];
  const zero = up[0]?.[1] ?? NaN;
  const one = zero - (up[2]?.[1] ?? NaN);
  expect(up.map(([, y = NaN]) => (zero - y) / one)).toEqual([0, expect.closeTo(0.5, 2), 1, 0]);
  expect(down.map(([, y = NaN]) => (y - zero) / one)).toEqual([expect.closeTo(0.25, 2), 0, 0, 1]);
  const step = (up[1]?.[0] ?? NaN) - (up[0]?.[0] ?? NaN);
  expect((up[3]?.[0] ?? NaN) - (up[0]?.[0] ?? NaN)).toBeCloseTo(3 * step, 1);
});

test('a spectrogram lies below it, as wide, from nothing to half the rate, and its colours are told', () => {
  const spectrum = { columns: 2, rows: 512, levels: new Uint8Array(1024), loudest: 128 };
  const document = svgDocument(soundFigure(SOUND, spectrum, testLook()));
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['Frequency (kHz)', '4.0', '-80', '0 dB']));
  const image = document.querySelector('image');
  const [left, width] = ['x', 'width'].map((name) => Number(image?.getAttribute(name)));
  const outline = document.querySelector('path[stroke-width="0.5"]')?.getAttribute('d') ?? '';
  expect(Number(/^M(\S+)/.exec(outline)?.[1])).toBeCloseTo(left ?? NaN, 1);
  expect(Math.max(...Array.from(outline.matchAll(/H(\S+?)(?=[LZ])/g), ([, x]) => Number(x)))).toBeCloseTo(
    (left ?? NaN) + (width ?? NaN),
    1,
  );
  expect(document.querySelector('desc')?.textContent).toContain('loudest at 1 kHz');
  expect(svgDocument(soundFigure(SOUND, spectrum, testLook({ legend: false }))).documentElement.textContent).not.toContain('dB');
});
