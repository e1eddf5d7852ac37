import { expect, test } from '@playwright/test';
import { encode } from '../../src/request/encode.ts';
import { queryString } from '../../src/request/requestPlan.ts';
import { doubt, validate } from '../../src/request/validate.ts';
import type { Arg, Predict } from '../../src/spec/model.ts';
import { parseSpec } from '../../src/spec/parse.ts';
import { Draft, fromText, type ArgValue } from '../../src/spec/value.ts';
import { addressOf, Form } from './form.ts';

/** What the form says before a run, and what the server says to the same request. */
const VERDICTS = {
  taken: { early: false, doubted: false, refused: false },
  'refused early': { early: true, doubted: false, refused: true },
  'doubted, and refused': { early: false, doubted: true, refused: true },
  'doubted, and taken': { early: false, doubted: true, refused: false },
  /** The server takes any text; the module, which decodes it, doesn't. */
  'refused early, for the module': { early: true, doubted: false, refused: false },
  'only the server knows': { early: false, doubted: false, refused: true },
} as const;

type Case = readonly [arg: string, typed: string | readonly string[], verdict: keyof typeof VERDICTS];

const CASES: readonly Case[] = [
  ['int', '0', 'taken'],
  ['int', ' -7 ', 'taken'],
  ['int', '5.0', 'taken'],
  ['int', '1e3', 'taken'],
  ['int', '1_000', 'taken'],
  ['int', '+4', 'taken'],
  ['int', '1.5', 'refused early'],
  ['int', 'many', 'refused early'],
  ['int_unset', '123456789012345678901234567890', 'taken'],
  ['int_range', '0', 'taken'],
  ['int_range', '101', 'refused early'],
  ['int_range', '-1', 'refused early'],
  ['int_min', '0', 'refused early'],
  ['int_max', '10', 'refused early'],
  ['int_choice', '5', 'taken'],
  ['int_choice', '2', 'doubted, and refused'],
  ['float', '0', 'taken'],
  ['float', '-.5e-3', 'taken'],
  ['float', '0,25', 'taken'],
  ['float', '1_0.5', 'taken'],
  ['float', 'nan', 'refused early'],
  ['float', 'Infinity', 'refused early'],
  ['float', '1.2.3', 'refused early'],
  ['float_range', '1.0000001', 'refused early'],
  // The document loses that the bounds themselves are excluded.
  ['float_exclusive', '0', 'only the server knows'],
  ['float_choice', '1', 'doubted, and refused'],
  ['decimal', '-0.50', 'taken'],
  ['decimal', 'x', 'refused early'],
  ['bool_true', 'false', 'taken'],
  ['text', '', 'taken'],
  ['text', '\u0000\n\t', 'taken'],
  ['text_length', '🙂🙂🙂🙂🙂🙂🙂🙂', 'taken'],
  ['text_length', 'a', 'refused early'],
  ['text_length', '', 'refused early'],
  ['text_length', 'ninechars', 'refused early'],
  ['text_pattern', 'zz-0', 'taken'],
  ['text_choice', 'red', 'taken'],
  ['text_choice', 'pink', 'doubted, and refused'],
  ['text_choice_unenforced', 'zzz', 'doubted, and taken'],
  ['text_choice_booleans', 'maybe', 'doubted, and taken'],
  ['text_json_free', '"{"', 'taken'],
  ['text_json_free', '{', 'refused early, for the module'],
  ['url', 'https://example.org/a?b=c', 'taken'],
  ['url', 'ftp://example.org/a', 'taken'],
  ['url', 'example', 'doubted, and refused'],
  ['email', 'a+b@example.org', 'taken'],
  ['email', 'nobody', 'doubted, and refused'],
  ['uuid', '12345678-1234-5678-1234-567812345678', 'taken'],
  ['uuid', '12345678123456781234567812345678', 'taken'],
  ['uuid', 'x', 'doubted, and refused'],
  ['date', '2024-02-29', 'taken'],
  ['date', 'tomorrow', 'doubted, and refused'],
  ['date', '2023-02-29', 'doubted, and refused'],
  ['datetime', '2026-03-01T10:20:00', 'taken'],
  ['datetime', 'now', 'doubted, and refused'],
  ['list_ints', ['1', '-2'], 'taken'],
  ['list_ints', ['1', 'x'], 'refused early'],
  ['list_floats', ['0,5', '1'], 'taken'],
  ['list_length', ['1', '2', '3', '4'], 'refused early'],
  ['list_fixed', ['1', '2', '3'], 'refused early'],
  ['list_choice', ['z', 'x'], 'taken'],
  ['list_choice', ['w'], 'doubted, and refused'],
  ['list_item_choice', ['w'], 'doubted, and refused'],
];

/** As the widgets read it. */
function read(arg: Arg, typed: string | readonly string[]): ArgValue {
  if (typeof typed !== 'string') return typed.map((entry) => fromText(entry, arg.items?.kind ?? 'string'));
  return fromText(typed, arg.kind);
}

/** The request with this one value; what isn't a value yet, or is one that is never sent, goes as it was typed: would the server take it? */
function queryOf(predict: Predict, arg: Arg, typed: string | readonly string[], value: ArgValue): string {
  const drafts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (value === '' || drafts.some((item) => item instanceof Draft)) {
    return queryString([typed].flat().map((text) => ({ name: arg.name, value: text, secret: false })));
  }
  return queryString(encode({ ...predict, args: [arg], accept: undefined }, { dialect: 'v2', valueOf: () => value }).plan.query);
}

test('the form refuses what the server refuses, never what it accepts, and says where it can’t tell', async ({ request }) => {
  const api = addressOf('ALL', 'API');
  const spec = parseSpec(await (await request.get(`${api}/swagger.json`)).json());
  const predict = spec.models.find(({ id }) => id === 'kitchen_sink')?.predict as Predict;
  const found: Case[] = [];
  for (const [name, typed] of CASES) {
    const arg = predict.args.find((one) => one.name === name) as Arg;
    const value = read(arg, typed);
    const early = validate(arg, value).length > 0;
    const response = await request.post(`${api}${predict.path}${queryOf(predict, arg, typed, value)}`);
    const refused = response.status() === 422 && name in ((await response.json()) as object);
    const seen = { early, doubted: !early && doubt(arg, value) !== undefined, refused };
    const verdict = Object.entries(VERDICTS).find(
      ([, { early: e, doubted: d, refused: r }]) => e === seen.early && d === seen.doubted && r === refused,
    );
    found.push([name, typed, (verdict?.[0] ?? `refused early, and ${response.status()}`) as keyof typeof VERDICTS]);
  }
  expect(found).toEqual(CASES);
});

test('a refusal that names an entry lands at that entry', async ({ page }) => {
  const form = await new Form(page).open('kitchen_sink?list_item_choice=x&list_item_choice=w&list_nested=[{"x":1},{"y":2}]');
  await form.reveal('list_item_choice');
  await form.run('failed');
  const choices = form.field('list_item_choice');
  await expect(choices.getByRole('alert')).toHaveText(/^Entry 2: Must be one of: x, y, z\.$/);
  const chips = choices.locator('[data-entry]');
  await expect(chips).toHaveText(['x', 'w (Must be one of: x, y, z.)']);
  await expect(chips.nth(1)).toHaveAttribute('title', /^Must be one of/);
  // An object inside of a list is named by its place and by the member.
  await expect(form.field('list_nested').getByRole('alert')).toHaveText(/^Entry 2: .*x.*required/i);
  await expect(form.control('list_item_choice').or(form.control('list_nested')).and(page.locator(':focus'))).toHaveCount(1);
});
