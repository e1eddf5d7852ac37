import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseMetadata } from '../../api/metadata.ts';
import { MIME } from '../../files/kinds.ts';
import { checkModel } from './check.ts';
import { ownFile } from './inputs/files/make.ts';
import { RUNNING_RULES } from './registry.ts';
import { answering, imageArg, rawAnswer, shape, testTarget, type Act } from './testModule.ts';
import { ruleFailed } from './words.ts';

const TYPES = [MIME.json, MIME.png, MIME.tiff, MIME.wav, MIME.mp4, MIME.zip, MIME.csv, MIME.html, MIME.binary, '', 'zip', 'image/*'];
const kinds = [MIME.png, MIME.jpeg, MIME.tiff, MIME.wav, MIME.mp4, MIME.npy];

const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes): BlobPart => new Uint8Array(bytes)),
  fc.json({ maxDepth: 4 }),
  fc.json({ maxDepth: 3 }).map((inner) => `{"status": "OK", "predictions": ${inner}}`),
  fc.json().map((text) => text.slice(0, text.length / 2)),
  fc.constantFrom('', 'NaN', '[NaN]', '{"a": {"picture": "data:image/png;base64,AAAA"}}', '<html>'),
);

/** A file of ours with some of its bytes changed, or cut off. */
const damaged = fc
  .record({
    kind: fc.constantFrom(...kinds),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    changes: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
  })
  .map(({ kind, cut, changes }) => async (): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = new Uint8Array(await (await ownFile(kind, 0)).arrayBuffer());
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes.slice(0, Math.ceil(bytes.length * cut));
  });

const answer = fc.record({
  body: fc.oneof({ weight: 3, arbitrary: body.map((part) => () => Promise.resolve(part)) }, { weight: 1, arbitrary: damaged }),
  type: fc.constantFrom(...TYPES),
  status: fc.constantFrom(200, 200, 200, 204, 400, 422, 500, 501, 402, 302),
});

test('whatever comes, no rule throws, and each says something', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const args = [imageArg({ name: 'images', multiple: true, description: 'Images' })];
  const response = shape({
    kind: 'object',
    properties: [{ ...shape({ kind: 'string', description: 'An image' }), name: 'predictions', required: true }],
  });
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 12 }), fc.boolean(), fc.jsonValue(), async (answers, declares, meta) => {
      const { transport } = answering(async (_, nth): Promise<Act> => {
        const one = answers[nth % answers.length];
        return one === undefined ? 'lost' : rawAnswer(await one.body(), one.type, one.status);
      });
      const accept = { in: 'header', default: MIME.json, formats: [MIME.json, MIME.png, 'zip'] } as const;
      const target = testTarget({ args, accept, response: declares ? response : undefined }, { metadata: parseMetadata(meta) });
      const options = { transport, signal: new AbortController().signal, isAlive: () => Promise.resolve(true), patience: 2000 };
      const { rules } = await checkModel(target, options);
      expect(rules).toHaveLength(RUNNING_RULES.length);
      for (const rule of rules) {
        if (rule.state === 'untold') expect([rule.id, rule.why]).not.toEqual([rule.id, ruleFailed]);
        if (rule.state === 'broken') expect(rule.findings.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
