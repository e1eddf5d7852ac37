import { containsOnly, field, length, oneOf, pattern, range, type Field, type Fields, type Validator } from '../server/fields.ts';
import type { JsonValue } from '../server/json.ts';

// The mirror of e2e/deepaas/tryme_models/kitchen_args.py: a drift test compares the two documents.

const FORMATS = ['application/json', 'application/zip', 'image/png', 'application/pdf', 'text/plain'];

const LONG_HELP = `The first paragraph is the *author's*, with **Markdown**, <font color="blue">HTML</font>
and a [link](https://example.org/help).

    An indented block,
    over two lines.

- a list item
- another one with <b>bold</b> text

DEEPaaS and Swagger add such further paragraphs.<script>document.title = 'script ran'</script>`;

type Metadata = Readonly<Record<string, JsonValue>>;

function preset(make: typeof field.str) {
  return (value: JsonValue, description: string, validate: readonly Validator[] = [], metadata: Metadata = {}): Field =>
    make(description, { default: value, validate, metadata });
}

const text = preset(field.str);
const integer = preset(field.int);
const number = preset(field.float);

const files: Fields = {
  demo_image: field.file('An image, echoed'),
  demo_audio: field.file('A recording: any audio file, echoed'),
  demo_video: field.file('A VIDEO file, echoed', { nullable: true, default: null }),
  data_file: field.file('A data file of any kind'),
  raw_image: field.file('An image that is shown as a plain file #noparse'),
  image_or_video: field.file('An image or a video'),
  image_in_name_only: field.file('Only the name of this file argument has a keyword'),
};

const texts: Fields = {
  text: text('The quick brown fox', 'Text; its letters are counted'),
  text_unset: field.str('Text without a default'),
  text_empty: text('', 'Text with an empty default'),
  text_null: field.str('Text whose default is null', { default: null, nullable: true }),
  text_undescribed: field.str(undefined, { default: 'no description' }),
  text_described: text('', LONG_HELP),
  text_length: text('abc', 'Two to eight characters', [length({ min: 2, max: 8 })]),
  text_pattern: text('ab-12', 'Letters, a dash, digits', [pattern(String.raw`^[a-z]+-\d+$`)]),
  text_choice: text('green', 'One of three', [oneOf(['red', 'green', 'blue'])]),
  text_choice_unset: field.str('A choice without a default; one of them is empty', { validate: [oneOf(['red', '', 'blue'])] }),
  text_choice_single: text('only', 'A choice of one', [oneOf(['only'])]),
  text_choice_odd: text('🙂 smile', 'Choices with emoji and length', [oneOf(['🙂 smile', 'a'.repeat(60), 'null'])]),
  text_choice_unenforced: text('seg', 'The enum is a bare string, which nothing enforces', [], { enum: 'seg' }),
  text_choice_empty: text('anything', 'The enum is empty', [], { enum: [] }),
  text_choice_booleans: text('False', 'Text whose choices are booleans', [], { enum: [false, true] }),
  text_json: text('"audioset"', 'JSON text that the module decodes', [oneOf(['"audioset"', 'null', '[2000, 2001]'])]),
  text_json_free: text('"audioset"', 'JSON text that the module decodes; no choices'),
  text_number: text('0.8', 'A number as text'),
  text_dict: text("{'a': 0, 'b': 1}", 'A Python dictionary as text'),
  text_lines: text('first line\n  second line, indented\n', 'Text with line breaks'),
  text_long: text('word '.repeat(20), 'More than 80 characters, with a space at the end'),
  'text-dash': text('dash', 'An argument name with a dash'),
  'text (x, y)': text('1, 2', 'An argument name with brackets, a comma and spaces'),
};

const formatted: Fields = {
  password: field.str('A password or a token', { default: '', metadata: { format: 'password' } }),
  datetime: field.datetime('A date and a time'),
  date: field.date('A date'),
  time: field.time('A time of day'),
  url: field.url('A web address', { default: 'https://example.org/' }),
  email: field.email('An e-mail address'),
  uuid: field.uuid('A UUID'),
};

const accept = field.str('Format of the response', { default: 'application/json', validate: [oneOf(FORMATS)] });

const numbers: Fields = {
  int: integer(1, 'An integer'),
  int_unset: field.int('An integer without a default'),
  int_zero: integer(0, 'An integer whose default is 0'),
  int_null: field.int('An integer whose default is null', { default: null, nullable: true }),
  int_range: integer(50, 'An integer from 0 to 100', [range({ min: 0, max: 100 })]),
  int_range_unset: field.int('From -5 to 5, no default', { validate: [range({ min: -5, max: 5 })] }),
  int_min: integer(5, 'An integer of 1 or more', [range({ min: 1 })]),
  int_max: integer(5, 'An integer of 9 or less', [range({ max: 9 })]),
  int_choice: integer(3, 'One of three integers', [oneOf([1, 3, 5])]),
  float: number(0.1, 'A number'),
  float_zero: number(0, 'A number whose default is 0'),
  float_range: number(0.5, 'A number from 0 to 1', [range({ min: 0, max: 1 })]),
  float_exclusive: number(0.5, "A number above 0 and below 1; the document loses the 'above' and 'below'", [
    range({ min: 0, max: 1, minInclusive: false, maxInclusive: false }),
  ]),
  float_choice: number(0.25, 'One of three numbers', [oneOf([0, 0.25, 0.5])]),
  decimal: field.decimal('A decimal number'),
};

const booleans: Fields = {
  bool_true: field.bool('On by default', { default: true }),
  bool_false: field.bool('Off by default', { default: false }),
  bool_unset: field.bool('No default: not set, on or off'),
  bool_null: field.bool('The default is null', { default: null, nullable: true }),
  bool_choice: field.bool('A boolean with choices', { default: false, metadata: { enum: [false, true] } }),
};

function many(items: Field, value: JsonValue, description: string, validate: readonly Validator[] = []): Field {
  return field.list(items, description, { default: value, validate });
}

const XYZ = ['x', 'y', 'z'];

const lists: Fields = {
  list_texts: many(field.str(), ['a', 'b'], 'Texts'),
  list_ints: many(field.int(), [0, 1, 2], 'Integers'),
  list_floats: many(field.float(), [0.1, 0.2, 0.3], 'Numbers'),
  list_bools: many(field.bool(), [true, false], 'Booleans'),
  list_unset: field.list(field.float(), 'Numbers, no default'),
  list_empty: many(field.str(), [], 'Texts, none by default'),
  list_null: field.list(field.int(), 'The default is null', { default: null, nullable: true }),
  list_length: many(field.int(), [1], 'One to three integers', [length({ min: 1, max: 3 })]),
  list_fixed: many(field.float(), [0, 0, 1, 1], 'Four numbers', [length({ equal: 4 })]),
  list_choice: many(field.str(), ['x'], 'Some of three; the enum is on the parameter', [containsOnly(XYZ)]),
  list_item_choice: many(field.str(undefined, { validate: [oneOf(XYZ)] }), ['x'], 'Some of three; the enum is on the items'),
  list_int_choice: many(field.int(undefined, { validate: [oneOf([0, 1, 2])] }), [0], 'Some of three integers, one of them 0'),
  list_untyped: many(field.raw(), ['a'], 'Items without a type'),
};

const point: Fields = { x: field.float(undefined, { required: true }), y: field.float(undefined, { default: 0 }) };

const others: Fields = {
  dict: field.dict('An object; only a JSON body can carry it'),
  nested: field.nested(point, 'A point; only a JSON body can carry it'),
  list_nested: field.list(field.nested(point), 'Points; only a JSON body can carry them'),
  any: field.raw('No type at all', { default: 'anything' }),
  any_null: field.raw('No type, null by default', { default: null, nullable: true }),
};

// accept stands in the middle because the old UI shifted every argument when it wasn't the last one.
export const kitchenArgs: Fields = { ...files, ...texts, ...formatted, accept, ...numbers, ...booleans, ...lists, ...others };

export const kitchenTrainArgs: Fields = {
  epochs: integer(3, 'How often the data are seen', [range({ min: 1, max: 100 })]),
  lr: number(0.001, 'Learning rate'),
  fail: field.bool('Fail after the first epoch', { default: false }),
};
