// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { blobOf } from '../../files/bytes/readBytes.ts';
import { endsEarly } from '../../files/picture/wholeness.ts';
import type { Drawn, OpenRaster } from '../../files/raster/drawing.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { beginPicture } from './loading/loadPicture.ts';
import { lookInto } from './lookInto.ts';
import { pictureSource } from './pictureSource.ts';
import { usePicture } from './usePicture.ts';
import { useRaster, type UsedRaster } from './useRaster.ts';

vi.mock(import('./lookInto.ts'), async (load) => ({ ...(await load()), lookInto: vi.fn<typeof lookInto>() }));
vi.mock(import('../../files/picture/wholeness.ts'), () => ({ endsEarly: vi.fn<typeof endsEarly>() }));
vi.mock(import('./useRaster.ts'), () => ({ useRaster: vi.fn<typeof useRaster>() }));

/** jsdom decodes nothing: a test says when a picture has come, and how large it is. */
class LoadedImage {
  static readonly all: LoadedImage[] = [];
  alt = '';
  src = '';
  naturalWidth = 40;
  naturalHeight = 30;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    LoadedImage.all.push(this);
  }
}
const newest = () => LoadedImage.all.at(-1) as LoadedImage;
const comes = (size: Partial<Pick<LoadedImage, 'naturalWidth' | 'naturalHeight'>> = {}) =>
  act(async () => Promise.resolve(Object.assign(newest(), size).onload?.()));
const fails = () => act(async () => Promise.resolve(newest().onerror?.()));

const raster: OpenRaster = {
  key: 1,
  pages: [{ width: 200, height: 100, bands: 3, type: 'uint16' }],
  facts: ['EPSG:4326'],
  axes: [{ kind: 'page', size: 1 }],
};
const drawn = { bitmap: {}, width: 100, height: 50, step: 2, lost: 0.001, remarks: ['its palette is dark'] } as unknown as Drawn;
const used = (state: UsedRaster['state']): UsedRaster => ({
  state,
  busy: false,
  settings: { page: 0 },
  set: () => undefined,
  details: undefined,
  valuesAt: (x, y) => Promise.resolve(x < 0 ? [] : [x, y, 0.123456789]),
  measure: () => Promise.reject(new Error('never asked')),
});
const READY = used({ status: 'ready', raster, drawn });
const LOADING = used({ status: 'loading' });
const BROKEN = used({ status: 'failed', why: 'Nobody can read this.' });

let urls = 0;
beforeEach(() => {
  LoadedImage.all.length = 0;
  vi.stubGlobal('Image', LoadedImage);
  URL.createObjectURL = () => `blob:${++urls}`;
  URL.revokeObjectURL = () => undefined;
  HTMLCanvasElement.prototype.getContext = () => null;
  vi.mocked(lookInto).mockResolvedValue({ remarks: [] });
  vi.mocked(endsEarly).mockResolvedValue(false);
  vi.mocked(useRaster).mockImplementation((source) => (source === undefined ? LOADING : READY));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function pngHead(depth: number, colour: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  head.set([40, 0, 0, 0, 30, depth, colour], 19);
  return head;
}

const photo = new Blob(['photo'], { type: 'image/jpeg' });
const tiff: RasterSource = { from: 'tiff', blob: new Blob(['tiff']) };
function draw(source: Blob | RasterSource | undefined) {
  return renderHook(({ shown }) => usePicture(shown), { initialProps: { shown: source } });
}

test.each<[string, 'browser' | 'numbers' | undefined]>([
  ['image/png', 'browser'],
  ['image/svg+xml', 'browser'],
  ['image/tiff', 'numbers'],
  ['image/heic', undefined],
  ['text/html', undefined],
])('%s comes from %s', (mime, expected) => {
  const source = pictureSource(photo, mime);
  expect(source === photo ? 'browser' : source === undefined ? undefined : 'numbers').toBe(expected);
});

describe('what the browser draws', () => {
  test('is loading until it has come, then has its size and its own element', async () => {
    const { result } = draw(photo);
    expect(result.current.status).toBe('loading');
    await comes();
    expect(result.current).toMatchObject({ status: 'ready', picture: { width: 40, height: 30 }, facts: ['40 × 30 px'] });
    expect(result.current.status === 'ready' && result.current.picture.element).toBe(newest());
  });

  test('is there from the first when it was begun before, for the first who asks', async () => {
    const begun = blobOf(new Uint8Array(64), 'image/png');
    void beginPicture(begun);
    void beginPicture(begun);
    expect(LoadedImage.all).toHaveLength(1);
    const own = newest();
    await comes();
    await vi.waitFor(() => expect(lookInto).toHaveBeenCalled());
    const first = draw(begun).result;
    expect(first.current.status === 'ready' && first.current.picture.element).toBe(own);
    // An element can be in one place only.
    const second = draw(begun).result;
    expect(second.current.status).toBe('loading');
    await comes();
    expect(second.current.status === 'ready' && second.current.picture.element).toBe(newest());
    expect(newest()).not.toBe(own);
  });

  test('is taken over when it was begun and comes later', async () => {
    const begun = blobOf(new Uint8Array(64), 'image/png');
    void beginPicture(begun);
    const { result } = draw(begun);
    expect([result.current.status, LoadedImage.all.length]).toEqual(['loading', 1]);
    await comes();
    expect(result.current).toMatchObject({ status: 'ready', picture: { width: 40, height: 30 } });
  });

  test('is there before it has come where its head tells what it will be, and says its colours then', async () => {
    const head = Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3);
    const begun = blobOf(head, 'image/jpeg');
    await beginPicture(begun);
    const { result } = draw(begun);
    const { current } = result;
    expect(current).toMatchObject({ status: 'ready', picture: { width: 40, height: 30, isComing: true }, facts: ['40 × 30 px'] });
    const values = current.status === 'ready' ? current.picture.valuesAt(9, 5) : Promise.reject(new Error('Not drawn.'));
    const exact = { isForAll: true, at: (x: number, y: number) => Promise.resolve(`of ${x}, ${y}`) };
    vi.mocked(lookInto).mockResolvedValue({ remarks: ['the file ends early'], exact });
    await comes();
    await expect(values).resolves.toBe('of 9, 5');
    expect(result.current).toMatchObject({ facts: ['40 × 30 px', 'the file ends early'] });
    expect(result.current).not.toHaveProperty('picture.isComing');
  });

  test.each([
    ['grey, which may be a mask', pngHead(8, 0)],
    ['of 16 bits', pngHead(16, 2)],
    ['of a palette', pngHead(8, 3)],
  ])('is looked into first: %s', async (_, head) => {
    const begun = blobOf(head, 'image/png');
    await beginPicture(begun);
    expect(draw(begun).result.current.status).toBe('loading');
  });

  test('has a size even where the file has none', async () => {
    const { result } = draw(photo);
    await comes({ naturalWidth: 0, naturalHeight: 0 });
    expect(result.current).toMatchObject({ status: 'ready', picture: { width: 512, height: 512 } });
  });

  test('says what of the file it hides, and hides its rounded colours', async () => {
    vi.mocked(lookInto).mockResolvedValue({ remarks: ['the file ends early'], drawing: '8 of 16 bits shown', isCoarse: true });
    const { result } = draw(photo);
    await comes();
    const { current } = result;
    expect(current).toMatchObject({ facts: ['40 × 30 px', 'the file ends early', '8 of 16 bits shown'] });
    expect(current.status === 'ready' && (await current.picture.valuesAt(0, 0))).toBeUndefined();
  });

  test('is shown where nobody may look into it', async () => {
    vi.mocked(lookInto).mockRejectedValue(new DOMException('', 'SecurityError'));
    const { result } = draw(photo);
    await comes();
    expect(result.current).toMatchObject({ status: 'ready', facts: ['40 × 30 px'] });
  });

  test.each([
    ['a file of another kind', () => Promise.resolve(false), /^This browser can’t show it\./],
    ['a file that is cut', () => Promise.resolve(true), /^The file ends early, and nothing of it can be drawn\./],
    ['a file that is gone', () => Promise.reject(new Error('gone')), /^This browser can’t show it\./],
  ])('fails in words: %s', async (_, isCut, why) => {
    vi.mocked(endsEarly).mockImplementation(isCut);
    const { result } = draw(photo);
    await fails();
    expect(result.current).toMatchObject({ status: 'failed', why: expect.stringMatching(why) });
  });

  test('is never that of the file before', async () => {
    const { result, rerender } = draw(photo);
    const before = newest();
    await comes();
    rerender({ shown: new Blob(['other'], { type: 'image/png' }) });
    expect(result.current.status).toBe('loading');
    await act(async () => Promise.resolve(before.onload?.()));
    expect(result.current.status).toBe('loading');
    await comes({ naturalWidth: 7, naturalHeight: 8 });
    expect(result.current).toMatchObject({ picture: { width: 7, height: 8 } });
  });
});

describe('numbers', () => {
  test('are drawn on a canvas, with all that is known of them', async () => {
    const { result } = draw(tiff);
    expect(result.current).toMatchObject({
      status: 'ready',
      // The size is that of the file, however few pixels are drawn.
      picture: { width: 200, height: 100 },
      facts: [
        '200 × 100 px',
        'uint16',
        '3 bands',
        'EPSG:4326',
        'its palette is dark',
        'reduced: one of 2 pixels drawn in each direction',
        '1 % of it can’t be read',
      ],
      raster: READY,
    });
    const { current } = result;
    if (current.status !== 'ready') throw new Error('Not drawn.');
    expect(current.picture.element).toMatchObject({ tagName: 'CANVAS', width: 100, height: 50 });
    expect([await current.picture.valuesAt(9, 5), await current.picture.valuesAt(-2, 0)]).toEqual(['9, 5, 0.123457', undefined]);
  });

  test.each([
    ['loading', LOADING, { status: 'loading' }],
    ['failed', BROKEN, { status: 'failed', why: 'Nobody can read this.' }],
  ])('that are %s say so', (_, state, expected) => {
    vi.mocked(useRaster).mockReturnValue(state);
    expect(draw(tiff).result.current).toEqual(expected);
  });

  test.each([
    ['are shown in place of a drawing that hides them', READY, ['200 × 100 px', 'low numbers']],
    ['leave the drawing in place when they can’t be read', BROKEN, ['40 × 30 px', 'low numbers']],
  ])('%s', async (_, state, [size, remark]) => {
    vi.mocked(lookInto).mockResolvedValue({ remarks: ['low numbers'], numbers: { from: 'png', blob: photo } });
    vi.mocked(useRaster).mockImplementation((source) => (source === undefined ? LOADING : state));
    const { result } = draw(photo);
    await comes();
    const { current } = result;
    expect(current.status === 'ready' && [current.facts[0], current.facts.includes(remark ?? '')]).toEqual([size, true]);
  });
});

test('without a source there is nothing to wait for', () => {
  vi.mocked(useRaster).mockReturnValue(LOADING);
  expect(draw(undefined).result.current.status).toBe('loading');
  expect(LoadedImage.all).toEqual([]);
});
