import { encodeWav } from '../../demo/media/wav.ts';

/** Requests that the demo API and the real DEEPaaS must answer alike. */
export interface Case {
  readonly name: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** A function, since a body can be read once only. */
  readonly body?: () => string | FormData | Blob;
}

const predict = (model: string, query = '') => `/v2/models/${model}/predict/${query}`;

const form = (entries: Readonly<Record<string, string | File>>) => () => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
};

const file = (name: string, type: string, content: BlobPart = 'abc') => new File([content], name, { type });

const json = (value: unknown) => ({ body: () => JSON.stringify(value), headers: { 'Content-Type': 'application/json' } });

const kitchen = (name: string, query: string): Case => ({ name, path: predict('kitchen_sink', query), method: 'POST' });

const GOOD: readonly Case[] = [
  kitchen('nothing at all', ''),
  kitchen('accept in the query', '?accept=application/json'),
  kitchen('falsy scalars', '?int=0&float=0&text=&bool_true=false&text_unset='),
  kitchen('whole number as float, float in E notation', '?float=3&float_zero=1e-7&int_unset=9007199254740991'),
  kitchen('an integer beyond 2^53', '?int_unset=123456789012345678901234567890'),
  kitchen('lists repeat the name', '?list_ints=0&list_ints=-1&list_texts=a,b&list_floats=1&list_bools=false&list_bools=yes'),
  kitchen('brackets are another name', '?list_ints[]=5'),
  kitchen('an unknown argument', '?foo=1'),
  kitchen('verbatim texts', '?text=%20a%20&text_json_free=%22audioset%22&text_dict=%7B%27a%27%3A%200%7D&text-dash=%26%3D%2B%25%23'),
  kitchen('plus is a space', '?text=a+b'),
  kitchen('unicode and line breaks', '?text=%F0%9F%99%82%E6%BC%A2%0A%0D%0A%09&text_unset=it%27s%20%22q%22%5C'),
  kitchen('a name with brackets, a comma and spaces', '?text%20(x%2C%20y)=7'),
  kitchen('dates and their like', '?datetime=2026-03-01T10:20:30&date=2024-02-29&time=10:20:30&uuid=12345678-1234-5678-1234-567812345678'),
  kitchen('a date with a zone and fractions', '?datetime=2026-03-01T10:20:30.5%2B02:00'),
  kitchen('a decimal', '?decimal=-0.50&email=a@example.org&url=https://example.org/%3Fa'),
  kitchen('an enum that is only metadata', '?text_choice_unenforced=zzz&text_choice_booleans=maybe&bool_choice=true'),
  kitchen('the first of two equal names', '?text=one&text=two'),
  kitchen('answer as text', '?accept=text/plain&text=x'),
  kitchen('answer as a PNG', '?accept=image/png'),
  kitchen('answer as a PDF', '?accept=application/pdf'),
  kitchen('answer as a ZIP', '?accept=application/zip'),
  { name: 'scalars in the form', path: predict('kitchen_sink'), method: 'POST', body: form({ int: '0', text: 'a\nb', bool_true: 'off' }) },
  { name: 'the query wins', path: predict('kitchen_sink', '?int=8'), method: 'POST', body: form({ int: '7' }) },
  {
    name: 'a file',
    path: predict('kitchen_sink'),
    method: 'POST',
    body: form({ data_file: file('ä.txt', 'text/plain'), raw_image: file('x.jpg', 'image/jpeg') }),
  },
  {
    name: 'quotes in a file name',
    path: predict('kitchen_sink'),
    method: 'POST',
    body: form({ data_file: file('"b".txt', 'text/plain') }),
  },
  { name: 'a file without a name', path: predict('kitchen_sink'), method: 'POST', body: form({ image_in_name_only: file('', '') }) },
  { name: 'a file of no bytes', path: predict('kitchen_sink'), method: 'POST', body: form({ data_file: file('e.bin', '', '') }) },
  { name: 'a file as text', path: predict('kitchen_sink'), method: 'POST', body: form({ data_file: 'just text' }) },
  {
    name: 'urlencoded',
    path: predict('kitchen_sink'),
    method: 'POST',
    body: () => 'int=3&text=a+b',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  },
  { name: 'a JSON body', path: predict('kitchen_sink'), method: 'POST', ...json({ dict: { a: 0 }, int: 0, list_texts: [], text: '' }) },
  { name: 'strings in a JSON body', path: predict('kitchen_sink'), method: 'POST', ...json({ int: '5', bool_true: 'false', float: '0' }) },
  {
    name: 'null in a JSON body',
    path: predict('kitchen_sink'),
    method: 'POST',
    ...json({ text_null: null, int_null: null, any_null: null }),
  },
  { name: 'an untyped list', path: predict('kitchen_sink'), method: 'POST', ...json({ list_untyped: [0, '0', false], any: { a: [1] } }) },
  {
    name: 'a pair in a body',
    path: predict('json_body', '?scale=2'),
    method: 'POST',
    ...json({ 'velocity [x, y]': [1, 0], settings: { steps: 1 }, verbose: true }),
  },
  { name: 'no seconds', path: predict('slow', '?seconds=0'), method: 'POST' },
];

const FAILING: readonly Case[] = [
  'nothing',
  'value_error',
  'not_implemented',
  'not_serialisable',
  'schema_mismatch',
  'nan',
  'empty',
  'error_in_200',
  'error_in_predictions',
  'plain_sentence',
  'no_such_way',
].map((how) => ({ name: `failing: ${how}`, path: predict('failing', `?how=${how}`), method: 'POST' }));

const BAD: readonly Case[] = [
  kitchen('a fraction for an integer', '?int=1.5'),
  kitchen('an empty integer', '?int='),
  kitchen('letters for numbers', '?int=x&float=y&decimal=z'),
  kitchen('no boolean', '?bool_true=maybe'),
  kitchen('ranges', '?int_range=101&int_min=0&int_max=10&int_range_unset=-6&float_range=1.5'),
  kitchen('an exclusive range', '?float_exclusive=0'),
  kitchen('lengths', '?text_length=a'),
  kitchen('too long', '?text_length=123456789'),
  kitchen('a pattern', '?text_pattern=12'),
  kitchen('choices', '?text_choice=pink&int_choice=2&float_choice=1&list_choice=w&list_item_choice=w&list_int_choice=7'),
  kitchen('entries of a list', '?list_ints=1&list_ints=x&list_floats=1,2'),
  kitchen('too few and too many entries', '?list_fixed=1&list_length=1&list_length=2&list_length=3&list_length=4'),
  kitchen('formats', '?url=x&email=x&uuid=x&date=x&time=x&datetime=x'),
  kitchen('an object in the query', '?dict={"a":1}&nested={"x":1}'),
  kitchen('an unknown format', '?accept=image/gif'),
  kitchen('NaN and Infinity', '?float=nan'),
  kitchen('a decimal comma', '?float=0,5'),
  {
    name: 'a broken JSON body',
    path: predict('kitchen_sink'),
    method: 'POST',
    body: () => '{"int": ',
    headers: { 'Content-Type': 'application/json' },
  },
  {
    name: 'a wrong member of a nested object',
    path: predict('kitchen_sink'),
    method: 'POST',
    ...json({ nested: { x: 'no' }, list_nested: [{ y: 1 }, 3] }),
  },
  {
    name: 'null where none is allowed',
    path: predict('kitchen_sink'),
    method: 'POST',
    ...json({ int: null, text: null, list_ints: [null] }),
  },
  { name: 'required and missing', path: predict('detector'), method: 'POST' },
  { name: 'required, and as text', path: predict('detector'), method: 'POST', body: form({ image: 'text' }) },
  { name: 'no picture', path: predict('detector'), method: 'POST', body: form({ image: file('no.png', 'image/png') }) },
  { name: 'no recording', path: predict('audio_level'), method: 'POST', body: form({ recording: file('no.wav', 'audio/wav') }) },
  { name: 'a recording, and as text', path: predict('audio_level'), method: 'POST', body: form({ recording: 'text' }) },
  {
    name: 'a recording of nothing, among other things that are wrong',
    path: predict('audio_level', '?gain=-1'),
    method: 'POST',
    body: form({ recording: file('empty.wav', 'audio/wav', encodeWav(new Float64Array(0), 8000)) }),
  },
  { name: 'a required member of the body', path: predict('json_body'), method: 'POST', ...json({}) },
  { name: 'a pair of one', path: predict('json_body'), method: 'POST', ...json({ 'velocity [x, y]': [1] }) },
  { name: 'no predict()', path: predict('no_predict'), method: 'POST' },
  { name: 'no train()', path: '/v2/models/no_predict/train/', method: 'POST' },
  {
    name: 'multipart without a boundary',
    path: predict('kitchen_sink'),
    method: 'POST',
    body: () => 'x',
    headers: { 'Content-Type': 'multipart/form-data' },
  },
];

const ROUTES: readonly Case[] = [
  { name: 'metadata', path: '/v2/models/kitchen_sink/' },
  { name: 'metadata with a list of authors', path: '/v2/models/slow/' },
  { name: 'metadata with a summary', path: '/v2/models/no_predict/' },
  { name: 'metadata with nulls', path: '/v2/models/failing/' },
  { name: 'the root', path: '/' },
  { name: 'version 2', path: '/v2/' },
  { name: 'an unknown model', path: '/v2/models/nothing/' },
  { name: 'OpenAPI 3', path: '/openapi.json' },
  { name: 'no trailing slash', path: '/v2/models/slow/predict', method: 'POST' },
  { name: 'GET of predict', path: predict('slow') },
  { name: 'PUT of predict', path: predict('slow'), method: 'PUT' },
  { name: 'a preflight', path: predict('slow'), method: 'OPTIONS' },
  { name: 'HEAD', path: '/v2/models/slow/', method: 'HEAD' },
  { name: 'no trainings', path: '/v2/models/slow/train/' },
  { name: 'an unknown training', path: '/v2/models/slow/train/150838f8a694433182ed9c0a5d12bec8' },
];

export const CASES: readonly Case[] = [...GOOD, ...FAILING, ...BAD, ...ROUTES];
