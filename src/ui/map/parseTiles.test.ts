import { describe, expect, test, vi } from 'vitest';
import { tracesNow } from '../../files/report.ts';
import { parseTiles, tileHost } from './parseTiles.ts';

const TILES = 'https://tiles.example/{z}/{x}/{y}.png';

describe('map tiles', () => {
  test.each([
    [
      { tiles: TILES, attribution: '© Example' },
      { address: TILES, attribution: '© Example', maxZoom: 19 },
    ],
    [
      { tiles: ' tiles/{z}/{y}/{x} ', attribution: 'Us', maxZoom: 12 },
      { address: 'tiles/{z}/{y}/{x}', attribution: 'Us', maxZoom: 12 },
    ],
    [
      { tiles: TILES, attribution: 'Us', maxZoom: 40 },
      { address: TILES, attribution: 'Us', maxZoom: 19 },
    ],
    [undefined, undefined],
    [{ tiles: 'tiles' }, undefined],
  ])('%j', (input, expected) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(parseTiles(input)).toEqual(expected);
  });

  test.each([
    [{ tiles: TILES }, 'attribution'],
    [{ tiles: 'https://tiles.example/{z}/{x}.png', attribution: 'Us' }, '{y}'],
    [{ tiles: 'https://{s}.tiles.example/{z}/{x}/{y}.png', attribution: 'Us' }, 'placeholders'],
    [{ tiles: 'https://{z}.example/{x}/{y}.png', attribution: 'Us' }, 'host'],
    [{ tiles: 'javascript:alert({z}{x}{y})', attribution: 'Us' }, 'http'],
    [{ tiles: 'https://me:secret@tiles.example/{z}/{x}/{y}', attribution: 'Us' }, 'password'],
    [{ attribution: 'Us' }, '{z}'],
  ])('%j is refused, and leaves a trace', (input, why) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(parseTiles(input)).toBeUndefined();
    expect(tracesNow().at(-1)?.error).toContain(why);
  });
});

test.each([
  [TILES, 'tiles.example'],
  ['tiles/{z}/{x}/{y}', undefined],
  ['https://page.example/{z}/{x}/{y}', undefined],
])('who is asked for %s', (address, expected) =>
  expect(tileHost({ address, attribution: '', maxZoom: 19 }, 'https://page.example/try/')).toBe(expected),
);
