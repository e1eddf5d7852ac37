import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { textPdf } from '../media/pdf.ts';
import { blankPicture, decodePicture, encodePng } from '../media/picture.ts';
import { zip } from '../media/zip.ts';
import { field, type Fields } from '../server/fields.ts';
import { isList, pythonJson, type JsonObject, type JsonValue } from '../server/json.ts';
import { defineModel, numberOf, textOf } from '../server/model.ts';
import { describePython } from '../server/python.ts';
import { PyObject, ReturnedFile, UploadedFile, type Answer, type Arguments } from '../server/values.ts';
import { kitchenArgs, kitchenTrainArgs } from './kitchenArgs.ts';

const strings = (description: string) => field.list(field.str(), description);
const floats = (description: string) => field.list(field.float(), description);

const schema: Fields = {
  status: field.str('OK'),
  demo_image: field.str('The uploaded image, in base64'),
  demo_audio: field.str('The uploaded audio, in base64'),
  demo_video: field.str('The uploaded video, in base64', { nullable: true }),
  data_file: field.str('The uploaded file, in base64'),
  raw_image: field.str('The uploaded image as a file #noparse'),
  labels: strings('The most frequent letters of text'),
  probabilities: floats('Their shares'),
  count: field.int('Number of arguments received'),
  ratio: field.float('float_range, sent back'),
  flag: field.bool('bool_true, sent back'),
  nothing: field.raw('Always null', { nullable: true }),
  sentence: field.str('text, sent back'),
  moment: field.datetime('datetime, sent back'),
  link: field.url('url, sent back'),
  numbers: floats('list_floats, sent back'),
  matrix: field.list(field.list(field.float()), 'Products of list_ints'),
  point: field.nested({ x: field.float(), label: field.str(), tags: field.list(field.str()) }, 'A nested object'),
  arguments: field.list(
    field.nested({ name: field.str(), type: field.str(), repr: field.str() }),
    'The arguments in the order of their arrival',
  ),
  received: field.dict('Python type and repr of each argument; name, type, size and hash of each file'),
};

export const kitchenSink = defineModel({
  id: 'kitchen_sink',
  metadata: {
    name: 'kitchen_sink',
    description:
      'Every kind of argument a DEEPaaS module can declare, and its echo.\n\n' +
      'It calculates nothing: the answer says what **Python received**, so that a test can compare it with what was typed.',
    author: ['First Author', 'Second Author'],
    'author-email': { 'First Author': 'first@example.org', 'Second Author': 'second@example.org' },
    license: 'Apache-2.0',
    version: '0.1.0',
    url: 'Homepage, https://example.org/kitchen-sink',
    keywords: ['demo', 'test'],
  },
  args: kitchenArgs,
  trainArgs: kitchenTrainArgs,
  schema,
  async train(args, { killed }) {
    const loss: number[] = [];
    for (let epoch = 0; epoch < numberOf(args, 'epochs') && !killed.aborted; epoch += 1) {
      await sleep(200);
      loss.push(Number(((1 - Math.min(numberOf(args, 'lr'), 0.5)) ** epoch).toFixed(6)));
      if (args['fail']) throw new Error('train was asked to fail');
    }
    return { loss };
  },
  predict({ accept, ...args }, { defaulted }) {
    const received = describeAll(args, defaulted);
    const files = Object.values(args).filter((value) => value instanceof UploadedFile);
    switch (accept) {
      case 'application/zip':
        return zipped(received, files);
      case 'image/png':
        return encodePng(files[0]?.name === 'demo_image' ? decodePicture(files[0].bytes) : blankPicture(320, 80));
      case 'application/pdf':
        return textPdf(
          'What Python received',
          Object.entries(received).map(([name, item]) => `${name}: ${shortly(item)}`),
        );
      case 'text/plain':
        return Object.entries(received)
          .map(([name, item]) => `${name}: ${pythonJson(item)}\n`)
          .join('');
      default:
        return answer(args, received, files);
    }
  },
});

type Received = Readonly<Record<string, JsonObject>>;

function describeAll(args: Arguments, defaulted: ReadonlySet<string>): Received {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (value instanceof UploadedFile) return [name, describeFile(value)];
      return [name, { ...describePython(value, kitchenArgs[name] ?? field.raw(), defaulted.has(name)) }];
    }),
  );
}

function describeFile(file: UploadedFile): JsonObject {
  return {
    type: 'UploadedFile',
    original_filename: file.originalFilename,
    content_type: file.contentType,
    size: file.bytes.byteLength,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
}

const ECHOED = new Set(['demo_image', 'demo_audio', 'demo_video', 'data_file', 'raw_image']);

function answer(args: Arguments, received: Received, files: readonly UploadedFile[]): JsonObject {
  const top = letters(textOf(args, 'text'));
  const ints = numbersOf(args['list_ints']);
  const { datetime } = args;
  return {
    status: 'OK',
    labels: top.map(({ letter }) => letter),
    probabilities: top.map(({ share }) => share),
    count: Object.keys(received).length,
    ratio: numberOf(args, 'float_range'),
    flag: args['bool_true'] === true,
    nothing: null,
    sentence: textOf(args, 'text'),
    link: textOf(args, 'url'),
    numbers: numbersOf(args['list_floats']),
    matrix: ints.map((b) => ints.map((a) => a * b)),
    point: { x: numberOf(args, 'float'), label: textOf(args, 'text_choice'), tags: listOf(args['list_texts']) },
    arguments: Object.entries(received).map(([name, item]) => ({ name, type: item['type'], repr: item['repr'] ?? '' })),
    received,
    moment: datetime instanceof PyObject ? datetime.text : undefined,
    ...Object.fromEntries(
      files.filter(({ name }) => ECHOED.has(name)).map((file) => [file.name, Buffer.from(file.bytes).toString('base64')]),
    ),
  };
}

function shortly({ repr, type }: JsonObject): string {
  if (typeof repr === 'string') return repr;
  return typeof type === 'string' ? type : '';
}

/** The five most frequent letters; among equals the alphabet decides. */
function letters(text: string): { letter: string; share: number }[] {
  const found = Array.from(text.toLowerCase())
    .filter((letter) => /\p{L}/u.test(letter))
    .toSorted();
  const counts = new Map<string, number>();
  for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([letter, count]) => ({ letter, share: count / found.length }));
}

function listOf(value: Arguments[string] | undefined): readonly JsonValue[] {
  if (!isList(value)) throw new TypeError('not a list');
  return value;
}

function numbersOf(value: Arguments[string] | undefined): number[] {
  return listOf(value).map(Number);
}

function zipped(received: Received, files: readonly UploadedFile[]): Answer {
  const entries = files.map((file) => ({
    name: `${file.name}/${file.originalFilename.split('/').at(-1) ?? file.name}`,
    bytes: file.bytes,
  }));
  const args = { name: 'args.json', bytes: new TextEncoder().encode(JSON.stringify(received, null, 2)) };
  return new ReturnedFile(zip([args, ...entries]));
}
