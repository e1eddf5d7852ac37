import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeSound, readSoundHeader } from './header.ts';
import { peaksOf } from './peaks.ts';
import { FRAME, framesOf, spectrogram } from './spectrum.ts';
import { encodeWav, toInt16 } from './wav.ts';

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate));

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

describe('WAV', () => {
  test('header and samples', async () => {
    const left = Float32Array.of(0, 0.5, 1, 2);
    const right = Float32Array.of(0, -0.5, -1, -2);
    const blob = encodeWav([left, right], 16_000);
    expect(blob.type).toBe('audio/wav');
    const bytes = await bytesOf(blob);
    const view = new DataView(bytes.buffer);
    expect(readSoundHeader(bytes)).toEqual({ codec: 'PCM', rate: 16_000, channels: 2, bits: 16 });
    // What follows each of the two lengths; bytes a second, bytes a frame.
    expect([view.getUint32(4, true), view.getUint32(40, true), view.getUint32(28, true), view.getUint16(32, true)]).toEqual([
      52, 16, 64_000, 4,
    ]);
    expect(bytes.length).toBe(60);
    expect(Array.from({ length: 8 }, (_, index) => view.getInt16(44 + index * 2, true))).toEqual([
      0, 0, 16_384, -16_384, 32_767, -32_768, 32_767, -32_768,
    ]);
  });

  test('every number becomes a sample', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        expect(toInt16(value)).toBeGreaterThanOrEqual(-32_768);
        expect(toInt16(value)).toBeLessThanOrEqual(32_767);
      }),
    );
  });
});

describe('what a file says about itself', () => {
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const zeros = (length: number) => Array.from({ length }, () => 0);
  const padded = (bytes: number[]) => Uint8Array.from([...bytes, ...zeros(64)]);
  const ogg = (packet: number[]) => padded([...ascii('OggS'), ...zeros(22), 1, packet.length, ...packet]);

  test.each([
    ['FLAC', padded([...ascii('fLaC'), 0, 0, 0, 34, ...zeros(10), 0x0a, 0xc4, 0x42, 0xf0]), ['44.1 kHz', 'stereo', '16-bit FLAC']],
    ['MP3', padded([0xff, 0xfb, 0x90, 0x00]), ['44.1 kHz', 'stereo', 'MP3']],
    [
      'MP3 at half the rate, mono, behind a tag',
      padded([...ascii('ID3'), 4, 0, 0, 0, 0, 0, 2, 9, 9, 0xff, 0xf3, 0x94, 0xc0]),
      ['24 kHz', 'mono', 'MP3'],
    ],
    ['Opus', ogg([...ascii('OpusHead'), 1, 1, 0, 0, 0x80, 0x3e, 0, 0]), ['48 kHz', 'mono', 'Opus']],
    ['Vorbis', ogg([1, ...ascii('vorbis'), 0, 0, 0, 0, 6, 0x80, 0xbb, 0, 0]), ['48 kHz', '6 channels', 'Vorbis']],
  ])('%s', (_, bytes, facts) => {
    const header = readSoundHeader(bytes);
    expect(header && describeSound(header)).toEqual(facts);
  });

  test('WAV', async () => {
    const header = readSoundHeader(await bytesOf(encodeWav([new Float32Array(4)], 22_050)));
    expect(header).toEqual({ codec: 'PCM', rate: 22_050, channels: 1, bits: 16 });
  });

  test('whatever the bytes are, it is an answer and no error', () => {
    const start = fc.constantFrom('', 'RIFF....WAVE', 'fLaC', 'OggS', 'ID3', '\u00ff\u00fb').map((text) => Uint8Array.from(ascii(text)));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), (head, rest) => {
        const header = readSoundHeader(Uint8Array.from([...head, ...rest]));
        expect(header === undefined || describeSound(header).length > 0).toBe(true);
      }),
    );
  });
});

test('the outline has the highest and the lowest of each slice, over all channels', () => {
  const left = Float32Array.of(0, 0.5, -0.25, 0, 0, 0);
  const right = Float32Array.of(0, 0, -0.75, 0, 1, 0);
  expect(peaksOf([left, right], 2)).toEqual({ up: [0.5, 1], down: [0.75, 0] });
  expect(peaksOf([left], 100).up).toHaveLength(6);
  expect(peaksOf([], 3)).toEqual({ up: [0], down: [0] });
});

describe('spectrogram', () => {
  test.each([440, 1000, 3000])('a tone of %d Hz is the loudest row', (hertz) => {
    const { loudest, columns, levels } = spectrogram(framesOf([tone(hertz, 8000, 1)], 50));
    expect(Math.abs((loudest * 8000) / FRAME - hertz)).toBeLessThan(8000 / FRAME);
    expect(columns).toBe(50);
    expect(Math.max(...levels)).toBe(255);
  });

  test('silence is dark', () => {
    expect(Math.max(...spectrogram(framesOf([new Float32Array(4000)], 10)).levels)).toBe(0);
  });

  test.each([0, 1, 100])('%d samples make a column', (length) => {
    expect(spectrogram(framesOf([new Float32Array(length)], 10)).columns).toBeGreaterThan(0);
  });
});
