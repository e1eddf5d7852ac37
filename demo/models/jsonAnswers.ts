import { field, oneOf, range } from '../server/fields.ts';
import { pythonJson, type JsonValue } from '../server/json.ts';
import { defineModel, numberOf, textOf } from '../server/model.ts';
import { blankPicture, encodePng } from '../media/picture.ts';
import { RawAnswer, type Answer } from '../server/values.ts';

const SPECIES = [
  'Gadus morhua',
  'Cancer pagurus',
  'Asterias rubens',
  'Mytilus edulis',
  'Laminaria digitata',
  'Clupea harengus',
  'Pecten maximus',
];

/** One answer of each form in which public modules send classes, and of what makes JSON hard to read. */
const KINDS: Readonly<Record<string, () => JsonValue>> = {
  'list of classes': () =>
    SPECIES.map((label, index) => ({
      label,
      probability: shares[index] ?? 0,
      info: { links: [{ link: 'Wikipedia', url: `https://en.wikipedia.org/wiki/${label.replace(' ', '_')}` }] },
    })),
  'labels and probabilities': () => ({
    labels: SPECIES.slice(0, 5),
    probabilities: shares.slice(0, 5),
    labels_info: ['Atlantic cod', 'edible crab', 'common starfish', 'blue mussel', 'oarweed'],
    links: { Wikipedia: SPECIES.slice(0, 5).map((name) => `https://en.wikipedia.org/wiki/${name.replace(' ', '_')}`) },
  }),
  'two parallel lists': () => [
    ['sick', 'healthy'],
    [0.98, 0.02],
  ],
  'class index and probabilities': () => [1, [0.08, 0.9, 0.02]],
  'top 5 of each file': () => [
    { file_name: 'dive-1.wav', top5_prediction: { 'Killer whale': 0.71, 'Sperm whale': 0.2, Ship: 0.05, Rain: 0.03, 'Fin whale': 0.01 } },
    { file_name: 'dive-2.wav', top5_prediction: { Ship: 0.9, Rain: 0.04, 'Sperm whale': 0.03, 'Fin whale': 0.02, 'Killer whale': 0.01 } },
  ],
  'several inputs, one of them failed': () => [
    { title: 'one.jpg', labels: SPECIES.slice(0, 3), probabilities: [0.8, 0.15, 0.05] },
    { title: 'two.jpg', status: 'error', message: 'The picture can’t be read.' },
  ],
  'JSON inside a string': () => [
    JSON.stringify(SPECIES.map((name, index) => ({ name, count: index, size: { mean: 1.5 * index, sd: 0.3 } }))),
  ],
  'numbers that aren’t finite': () => ({ loss: NaN, best: Infinity, worst: -Infinity, history: [0.5, NaN, 0.25] }),
  'a picture in base64': () => ({
    note: 'No keyword announces this file.',
    mask: Buffer.from(encodePng(blankPicture(320, 200))).toString('base64'),
    log: Array.from({ length: 60 }, (_, step) => `step ${step}: loss ${(1 / (step + 1)).toFixed(4)}`).join('\n'),
  }),
  'an error': () => ({ error: 'The picture is too dark for this model.' }),
};

const shares = [0.62, 0.21, 0.09, 0.05, 0.02, 0.008, 0.002];
const DEEP = 'ten thousand levels';
const TWICE = 'a key that is there twice';
const TRACKS = 'tracks';

export const jsonAnswers = defineModel({
  id: 'json_answers',
  metadata: {
    name: 'json_answers',
    description: 'Answers with JSON of the kind that you choose, as modules without a response schema do.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    kind: field.str('What the JSON holds', { default: 'list of classes', validate: [oneOf([...Object.keys(KINDS), DEEP, TWICE, TRACKS])] }),
    megabytes: field.float('Size of the tracks', { default: 1, validate: [range({ min: 0, max: 200 })] }),
  },
  predict(args): Answer {
    const kind = textOf(args, 'kind');
    if (kind === TRACKS) return tracks(numberOf(args, 'megabytes') * 1e6);
    // Python's own encoder would stop far earlier, but modules that write JSON by hand do not.
    if (kind === DEEP) return raw([`{"status": "OK", "predictions": ${'{"a": '.repeat(10_000)}"bottom"${'}'.repeat(10_000)}}`]);
    if (kind === TWICE)
      return raw(['{"status": "OK", "predictions": [{"label": "cod", "n": 1}, {"label": "crab", "n": 2, "label": "krill"}]}']);
    return KINDS[kind]?.() ?? null;
  },
});

/** Rows as trackers write them, of which the last is told from the others. */
function tracks(bytes: number): RawAnswer {
  const pieces = ['{"status": "OK", "predictions": ['];
  const last = pythonJson({ id: -1, name: 'the last one', values: [], ok: true });
  let length = last.length + 40;
  for (let id = 0; length < bytes; id += 1) {
    const row = `{"id": ${id}, "name": "track ${String(id).padStart(7, '0')}", "values": [${id / 7}, ${id / 11}, ${id / 13}], "ok": ${id % 2 === 0}}, `;
    length += row.length;
    pieces.push(row);
  }
  return raw([...pieces, last, ']}']);
}

function raw(pieces: readonly string[]): RawAnswer {
  const text = pieces.join('');
  return new RawAnswer(() => new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } }));
}
