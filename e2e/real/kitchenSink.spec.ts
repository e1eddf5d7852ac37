import { expect, test } from '@playwright/test';
import { Form, python, type Value } from './form.ts';

/** Without a default at the server, and so not there when nothing is sent. */
const UNSET = [
  'demo_image',
  'demo_audio',
  'data_file',
  'raw_image',
  'image_or_video',
  'image_in_name_only',
  'text_unset',
  'text_choice_unset',
  'datetime',
  'date',
  'time',
  'email',
  'uuid',
  'int_unset',
  'int_range_unset',
  'decimal',
  'bool_unset',
  'list_unset',
  'dict',
  'nested',
  'list_nested',
];

type Row = readonly [arg: string, value: Value, type: string, repr: string];

const TEXTS: readonly Row[] = [
  ['text', '  spaces around  ', 'str', "'  spaces around  '"],
  ['text_unset', '0', 'str', "'0'"],
  ['text_null', 'null', 'str', "'null'"],
  ['text_undescribed', '', 'str', "''"],
  ['text_described', 'naïve 漢字 🙂 \u200f', 'str', String.raw`'naïve 漢字 🙂 \u200f'`],
  ['text_length', '🙂🙂', 'str', "'🙂🙂'"],
  ['text_pattern', 'zz-0', 'str', "'zz-0'"],
  ['text_choice', 'blue', 'str', "'blue'"],
  ['text_choice_unset', '(empty text)', 'str', "''"],
  ['text_choice_odd', 'null', 'str', "'null'"],
  ['text_choice_empty', '&=+%#?/;', 'str', "'&=+%#?/;'"],
  ['text_choice_booleans', 'True', 'str', "'True'"],
  ['text_json', '[2000, 2001]', 'str', "'[2000, 2001]'"],
  ['text_json_free', 'audioset', 'str', `'"audioset"'`],
  ['text_number', '00.80', 'str', "'00.80'"],
  ['text_dict', "{'a': 0}", 'str', `"{'a': 0}"`],
  ['text_lines', 'one\n\n  two\ttab\n', 'str', String.raw`'one\n\n  two\ttab\n'`],
  ['text_long', '%20 %', 'str', "'%20 %'"],
  ['text-dash', 'a-b', 'str', "'a-b'"],
  ['text (x, y)', '(3, 4)', 'str', "'(3, 4)'"],
  ['password', 'p&ss "word"', 'str', `'p&ss "word"'`],
  ['datetime', '2026-03-01T10:20:00', 'datetime', 'datetime.datetime(2026, 3, 1, 10, 20)'],
  ['date', '2024-02-29', 'date', 'datetime.date(2024, 2, 29)'],
  ['time', '10:20:30', 'time', 'datetime.time(10, 20, 30)'],
  ['url', 'https://example.org/a?b=c&d=%20#e', 'str', "'https://example.org/a?b=c&d=%20#e'"],
  ['email', 'somebody@example.org', 'str', "'somebody@example.org'"],
  ['uuid', '12345678-1234-5678-1234-567812345678', 'UUID', "UUID('12345678-1234-5678-1234-567812345678')"],
  ['any', 'true', 'str', "'true'"],
  ['any_null', 'null', 'str', "'null'"],
];

const OTHERS: readonly Row[] = [
  ['int', '0', 'int', '0'],
  ['int_unset', '123456789012345678901234567890', 'int', '123456789012345678901234567890'],
  ['int_null', '-7', 'int', '-7'],
  ['int_range', '0', 'int', '0'],
  ['int_range_unset', '-5', 'int', '-5'],
  ['int_min', '1', 'int', '1'],
  ['int_max', '0', 'int', '0'],
  ['int_choice', '5', 'int', '5'],
  ['float', '0', 'float', '0.0'],
  ['float_zero', '1e-7', 'float', '1e-07'],
  ['float_range', '0', 'float', '0.0'],
  ['float_exclusive', '0,25', 'float', '0.25'],
  ['float_choice', '0', 'float', '0.0'],
  ['decimal', '-0.5', 'Decimal', "Decimal('-0.5')"],
  ['bool_true', false, 'bool', 'False'],
  ['bool_false', true, 'bool', 'True'],
  ['bool_unset', false, 'bool', 'False'],
  ['bool_null', true, 'bool', 'True'],
  ['bool_choice', true, 'bool', 'True'],
  ['list_texts', ['x, y', ' z '], 'list', "['x, y', ' z ']"],
  ['list_ints', ['0', '-1', '0'], 'list', '[0, -1, 0]'],
  ['list_floats', ['0', '2.5'], 'list', '[0.0, 2.5]'],
  ['list_bools', ['false', 'true', 'false'], 'list', '[False, True, False]'],
  ['list_unset', ['0'], 'list', '[0.0]'],
  ['list_empty', ['one'], 'list', "['one']"],
  ['list_null', ['0'], 'list', '[0]'],
  ['list_length', ['3', '2', '1'], 'list', '[3, 2, 1]'],
  ['list_fixed', ['1', '2', '3', '4'], 'list', '[1.0, 2.0, 3.0, 4.0]'],
  ['list_choice', ['z', 'x'], 'list', "['z', 'x']"],
  ['list_item_choice', ['y'], 'list', "['y']"],
  ['list_int_choice', ['0', '2'], 'list', '[0, 2]'],
];

test('what nobody touched arrives as the defaults, and what has none is not sent', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  const received = await form.runAndRead();
  expect(UNSET.filter((name) => name in received)).toEqual([]);
  expect(received).toMatchObject({
    text: python('str', "'The quick brown fox'"),
    text_lines: python('str', String.raw`'first line\n  second line, indented\n'`),
    text_long: python('str', `'${'word '.repeat(20)}'`),
    int_zero: python('int', '0'),
    float_zero: python('float', '0.0'),
    bool_null: python('NoneType', 'None'),
    list_empty: python('list', '[]'),
    any_null: python('NoneType', 'None'),
  });
  await expect(form.output('count')).toContainText(String(Object.keys(received).length));
  await expect(form.output('labels')).toHaveAttribute('data-renderer', 'classification');
  await expect(form.output('sentence')).toContainText('The quick brown fox');
});

for (const [title, rows] of [['texts', TEXTS] as const, ['numbers, switches and lists', OTHERS] as const]) {
  test(`${title} arrive exactly as the form shows them`, async ({ page }) => {
    // Dozens of fields, one after the other.
    test.slow();
    const form = await new Form(page).open('kitchen_sink');
    await form.setAll(Object.fromEntries(rows.map(([arg, value]) => [arg, value])));
    const received = await form.runAndRead();
    const names = rows.map(([arg]) => arg);
    expect(Object.fromEntries(names.map((name) => [name, received[name]]))).toEqual(
      Object.fromEntries(rows.map(([arg, , type, repr]) => [arg, python(type, repr)])),
    );
  });
}

test('objects travel in a JSON body, with an empty list beside them', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll({
    dict: '{"a": 0, "b": {"c": [false, null, ""]}}',
    nested: '{"x": 0, "y": -1.5}',
    list_nested: '[{"x": 1}, {"x": 2, "y": 3}]',
    list_texts: [],
    int: '0',
  });
  const response = await form.run();
  expect(response.request().headers()['content-type']).toBe('application/json');
  const { received } = (await response.json()) as { received: unknown };
  expect(received).toMatchObject({
    dict: python('dict', "{'a': 0, 'b': {'c': [False, None, '']}}"),
    list_texts: python('list', '[]'),
    int: python('int', '0'),
  });
  expect(JSON.stringify(received)).toContain("'x': 0.0");
});

test('whole numbers beyond 2^53 keep every digit', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll({
    int: '9007199254740993',
    list_ints: ['-9007199254740993'],
    decimal: '12345678901234567890',
    dict: '{"id": 9007199254740993, "ids": [-123456789012345678901234567890]}',
    list_untyped: '[18446744073709551615, "18446744073709551615"]',
  });
  expect(await form.runAndRead()).toMatchObject({
    int: python('int', '9007199254740993'),
    list_ints: python('list', '[-9007199254740993]'),
    decimal: python('Decimal', "Decimal('12345678901234567890')"),
    dict: python('dict', "{'id': 9007199254740993, 'ids': [-123456789012345678901234567890]}"),
    list_untyped: python('list', "[18446744073709551615, '18446744073709551615']"),
  });
  await page.reload();
  await form.expectShown('dict', '{\n  "id": 9007199254740993,\n  "ids": [-123456789012345678901234567890]\n}');
});

test('an empty list alone is sent too', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll({ list_ints: [], list_floats: [] });
  expect(await form.runAndRead()).toMatchObject({ list_ints: python('list', '[]'), list_floats: python('list', '[]') });
});

test('a list without a type keeps the difference between 0 and "0"', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.set('list_untyped', '[0, "0"]');
  expect((await form.runAndRead()).list_untyped).toEqual(python('list', "[0, '0']"));
});

test('what a request cannot carry together with a file is said at the field', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink');
  await form.setAll({ data_file: { file: 'public/samples/sample.wav' }, dict: '{"a": 1}' });
  await form.button('Run').click();
  await expect(form.field('dict').getByRole('alert')).toBeVisible();
  await expect(form.control('dict')).toBeFocused();
  await expect(form.result).toHaveAttribute('data-run-state', 'idle');
});

for (const withFile of [false, true]) {
  test(`a text of 9 kB travels in the body${withFile ? ' beside a file' : ''}`, async ({ page }) => {
    const form = await new Form(page).open('kitchen_sink');
    const long = `${'0123456789 &=%+é\n'.repeat(600)}end`;
    await form.set('text_long', long);
    if (withFile) await form.set('data_file', { file: 'public/samples/sample.png' });
    const response = await form.run();
    expect(response.request().url().length).toBeLessThan(8190);
    const { received } = (await response.json()) as { received: Record<string, { repr: string }> };
    expect(received.text_long?.repr).toBe(`'${long.replaceAll('\n', String.raw`\n`)}'`);
  });
}

test('pasted line breaks stay in a text of one line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await new Form(page).open('kitchen_sink');
  await form.set('text', '');
  await page.evaluate(() => navigator.clipboard.writeText('first\n\n second'));
  await form.control('text').press('ControlOrMeta+v');
  expect((await form.runAndRead()).text).toEqual(python('str', String.raw`'first\n\n second'`));
});

test('a pasted JSON list becomes entries, empty texts included', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await new Form(page).open('kitchen_sink');
  await form.set('list_texts', []);
  await page.evaluate(() => navigator.clipboard.writeText('["x, y", "", " z "]'));
  await form.control('list_texts').press('ControlOrMeta+v');
  expect((await form.runAndRead()).list_texts).toEqual(python('list', "['x, y', '', ' z ']"));
});

test('Reset brings back every default', async ({ page }) => {
  test.slow();
  const form = await new Form(page).open('kitchen_sink');
  const untouched = await form.runAndRead();
  await form.setAll({
    demo_image: { file: 'public/samples/sample.png' },
    text: 'changed',
    text_unset: 'set',
    int: '0',
    int_range: '1',
    bool_true: false,
    bool_unset: true,
    text_choice: 'red',
    list_ints: ['9'],
    list_choice: ['y', 'z'],
    dict: '{"not": "json"',
    date: '2026-01-01',
  });
  await form.button('Reset').click();
  await expect(form.control('text')).toHaveValue('The quick brown fox');
  expect(await form.runAndRead()).toEqual(untouched);
});
