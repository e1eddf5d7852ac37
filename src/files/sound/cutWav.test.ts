import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutWav, readWavLayout } from './cutWav.ts';
import { lossOf } from './loss.ts';

interface Kind {
  code?: number;
  channels?: number;
  rate?: number;
  bits?: number;
  /** Chunks before the samples. */
  before?: readonly (readonly [tag: string, content: Uint8Array])[];
  /** What the header claims about the length of the samples. */
  claimed?: number;
  extensible?: boolean;
}

const chunk = (tag: string, content: Uint8Array, length = content.length) => {
  const bytes = new Uint8Array(8 + content.length + (content.length % 2));
  bytes.set(new TextEncoder().encode(tag));
  new DataView(bytes.buffer).setUint32(4, length, true);
  bytes.set(content, 8);
  return bytes;
};
const joined = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function wav(
  samples: Uint8Array,
  { code = 1, channels = 1, rate = 44_100, bits = 16, before = [], claimed = samples.length, extensible = false }: Kind,
) {
  const format = new Uint8Array(extensible ? 40 : 16);
  const view = new DataView(format.buffer);
  const frame = channels * Math.ceil(bits / 8);
  view.setUint16(0, extensible ? 0xfffe : code, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, rate, true);
  view.setUint32(8, rate * frame, true);
  view.setUint16(12, frame, true);
  view.setUint16(14, bits, true);
  if (extensible) view.setUint16(24, code, true);
  const inside = [new TextEncoder().encode('WAVE'), chunk('fmt ', format), ...before.map(([tag, content]) => chunk(tag, content))];
  return chunk('RIFF', joined([...inside, chunk('data', samples, claimed)]));
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const counting = (length: number) => new Uint8Array(length).map((_, index) => (index * 7) % 251);

describe('what is cut out of a WAV', () => {
  test.each<[string, Kind, number]>([
    ['8 bits', { bits: 8 }, 1],
    ['16 bits, stereo', { channels: 2 }, 4],
    ['24 bits at 192 kHz', { bits: 24, rate: 192_000 }, 3],
    ['32 bits', { bits: 32 }, 4],
    ['floats at 4 kHz', { code: 3, bits: 32, rate: 4000, before: [['fact', Uint8Array.of(20, 0, 0, 0)]] }, 4],
    ['64-bit floats', { code: 3, bits: 64 }, 8],
    ['20 bits in 3 bytes', { bits: 20 }, 3],
    ['µ-law', { code: 7, bits: 8 }, 1],
    ['six channels in the extensible form', { extensible: true, channels: 6, bits: 24 }, 18],
    ['chunks before the samples, one of odd length', { before: [['LIST', counting(7)], ['bext', counting(600)]] }, 2], // prettier-ignore
    ['a length that was never filled in', { claimed: 0xffffffff }, 2],
  ])('%s: the same bits', async (_, kind, frame) => {
    const samples = counting(frame * 20);
    const file = new Blob([wav(samples, kind)]);
    const layout = readWavLayout(await bytesOf(file), file.size);
    expect([layout?.frame, layout?.rate]).toEqual([frame, kind.rate ?? 44_100]);
    if (layout === undefined) throw new Error('not read');
    const cut = await bytesOf(cutWav(file, layout, 3, 10));
    const { claimed: _claimed, before, ...same } = kind;
    const fact: Kind = before?.[0]?.[0] === 'fact' ? { before: [['fact', Uint8Array.of(7, 0, 0, 0)]] } : {};
    expect(cut).toEqual(wav(samples.subarray(3 * frame, 10 * frame), { ...same, ...fact }));
  });

  test.each<[string, Uint8Array]>([
    ['a compressed one', wav(counting(40), { code: 2, bits: 4 })],
    ['one without samples', wav(new Uint8Array(), {})],
    ['one that breaks off', wav(counting(40), {}).subarray(0, 30)],
    ['nothing', new Uint8Array()],
    ['something else', counting(100)],
    ['an impossible frame', wav(counting(40), { channels: 0 })],
  ])('%s isn’t cut', (_, bytes) => {
    expect(readWavLayout(bytes, bytes.length)).toBeUndefined();
  });

  test('any part of any of them holds exactly its samples, and can be cut again', async () => {
    const kind = fc.record({
      bits: fc.constantFrom(8, 16, 24, 32),
      channels: fc.integer({ min: 1, max: 5 }),
      rate: fc.integer({ min: 1, max: 400_000 }),
      extensible: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(kind, fc.integer({ min: 1, max: 40 }), fc.nat(60), fc.nat(60), async (given, count, from, to) => {
        const frame = given.channels * (given.bits / 8);
        const samples = counting(count * frame);
        const file = new Blob([wav(samples, given)]);
        const layout = readWavLayout(await bytesOf(file), file.size);
        if (layout === undefined) throw new Error('not read');
        const first = Math.min(count - 1, from);
        const last = Math.max(first + 1, Math.min(count, to));
        const cut = cutWav(file, layout, from, to);
        expect(await bytesOf(cut)).toEqual(wav(samples.subarray(first * frame, last * frame), given));
        expect(readWavLayout(await bytesOf(cut), cut.size)?.frames).toBe(last - first);
      }),
    );
  });

  test('any bytes are taken', () => {
    const tail = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(tail, fc.boolean(), (bytes, like) => {
        const all = like ? joined([new TextEncoder().encode('RIFF\0\0\0\0WAVEfmt \x10\0\0\0'), bytes]) : bytes;
        readWavLayout(all, all.length);
      }),
    );
  });
});

test.each([
  ['16 bits at a usual rate', { codec: 'FLAC', rate: 44_100, bits: 16 }, 44_100, 'The result is a WAV of 16 bits at 44.1 kHz.'],
  ['more bits', { codec: 'FLAC', rate: 48_000, bits: 24 }, 48_000, 'The result is a WAV of 16 bits at 48 kHz: 24 bits become 16.'],
  [
    'more of both',
    { codec: 'FLAC', rate: 192_000, bits: 24 },
    96_000,
    'The result is a WAV of 16 bits at 96 kHz: 24 bits become 16, and 192 kHz becomes 96 kHz.',
  ],
  ['a rate too low', { codec: 'FLAC', rate: 4000, bits: 16 }, 8000, 'The result is a WAV of 16 bits at 8 kHz: 4 kHz becomes 8 kHz.'],
  ['a compressed one', { codec: 'MP3', rate: 44_100 }, 44_100, 'The result is a WAV of 16 bits at 44.1 kHz.'],
  ['fewer bits', { codec: 'PCM', rate: 44_100, bits: 4 }, 44_100, 'The result is a WAV of 16 bits at 44.1 kHz.'],
  ['nothing known', undefined, 44_100, 'The result is a WAV of 16 bits at 44.1 kHz; what the file had before isn’t known.'],
] as const)('what is lost is said: %s', (_, header, rate, words) => {
  expect(lossOf(header, rate)).toBe(words);
});
