// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ThemeProvider } from '@mui/material/styles';
import { cleanup, render, waitFor } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, describe, expect, test } from 'vitest';
import { chooseInput } from '../../inputs/registry.ts';
import { encode } from '../../request/encode.ts';
import { jsonText, type RequestPlan } from '../../request/requestPlan.ts';
import { keepsOwnRules, validate } from '../../request/validate.ts';
import { floatsIn } from '../../spec/jsonText/floats.ts';
import { insideOf, textFor } from '../../spec/jsonText/inside.ts';
import { pythonJson } from '../../spec/jsonText/pythonJson.ts';
import type { ApiSpec, Arg, ExactJson, Predict } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import type { ArgValue } from '../../spec/value.ts';
import { ArgField } from '../form/ArgField.tsx';
import {
  choicesIn,
  expectedWidget,
  plausible,
  readPredictions,
  type LooseSchema,
  type RawArg,
  type RawPredict,
} from './conformanceRules.ts';
import { defaultValues, fieldKey, valueOf, type FormValues } from '../form/form.ts';
import { theme } from '../theme.ts';

/** Recorded documents: our own modules' by default, those of public modules with DEEPAAS_SPECS=<folders>. */
const FOLDERS = (process.env.DEEPAAS_SPECS ?? 'e2e/deepaas/recorded').split(new RegExp(`[,${path.delimiter}]`)).filter(Boolean);

const files = FOLDERS.flatMap((folder) => {
  const found = readdirSync(folder).filter((name) => /(?:^|\.)(?:swagger|openapi)\.json$/.test(name));
  if (found.length === 0) throw new Error(`There are no *.swagger.json or *.openapi.json in ${folder}.`);
  return found.map((name) => ({ name, document: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as LooseSchema }));
});

afterEach(cleanup);

describe.each(files)('$name', ({ document }) => {
  const spec = parseSpec(document);
  const predictions = readPredictions(document);

  test('has the predictions of its document, at their exact paths', () => {
    expect(spec.models.flatMap(({ predict }) => predict?.path ?? []).toSorted(byText)).toEqual(
      predictions.map((raw) => raw.path).toSorted(byText),
    );
  });

  const decoded = spec.models.flatMap(({ predict, train }) =>
    [...(predict?.args ?? []), ...(train?.args ?? [])].filter(({ inner }) => inner),
  );
  test.runIf(decoded.length > 0)('texts of JSON are what their tail says, go out as they are, and come back to the same bytes', () => {
    for (const arg of decoded) {
      const inside = insideOf(arg, arg.default);
      expect([arg.name, arg.inner?.kind]).toEqual([arg.name, statedKind(arg) ?? arg.inner?.kind]);
      expect([arg.name, inside?.value ?? null]).toEqual([arg.name, JSON.parse(String(arg.default))]);
      expect([arg.name, textFor(arg, inside?.value)]).toEqual([arg.name, arg.default]);
      expect([arg.name, validate(arg, arg.default)]).toEqual([arg.name, []]);
      // Also where it isn't recognised as the default, and has to be written.
      expect([
        arg.name,
        pythonJson((inside?.value ?? null) as ExactJson, (place) => (place === '' && isFloat(arg)) || floatsIn(String(arg.default))(place)),
      ]).toEqual([arg.name, arg.default]);
    }
  });

  describe.each(predictions)('$path', (raw) => {
    const predict = predictAt(spec, raw.path);

    test('every argument gets the widget of the rule table', () => {
      const chosen = predict.args.map((arg) => [arg.in, arg.name, arg.required, chooseInput(arg).id]);
      const expected = raw.args.map((arg) => [arg.place, arg.name, arg.required, expectedWidget(arg)]);
      expect(raw.old ? chosen : chosen.toSorted(byText)).toEqual(raw.old ? expected : expected.toSorted(byText));
      expect(predict.accept?.formats ?? []).toEqual(raw.formats);
    });

    test('the whole form is drawn, each field with its label', { timeout: 60_000 }, async () => {
      const { container } = render(<Form args={predict.args} />);
      await waitFor(() => expect(container.querySelectorAll('[data-blank]')).toHaveLength(0), { timeout: 30_000 });
      const fields = [...container.querySelectorAll<HTMLElement>('[data-arg]')];
      expect(fields.map(({ dataset }) => [dataset.arg, dataset.widget]).toSorted(byText)).toEqual(
        raw.args.map((arg) => [arg.name, expectedWidget(arg)]).toSorted(byText),
      );
      for (const field of fields) {
        expect(field.querySelector('label')?.textContent).toBe(field.dataset.arg);
        expect([field.dataset.arg, labelled(field)]).toEqual([field.dataset.arg, true]);
        expect(field.textContent).not.toMatch(/failed here|can’t be edited/);
      }
    });

    test('an untouched form sends what has a default, and nothing else', () => {
      const values = defaultValues(predict.args);
      const sent = namesIn(request(spec, predict, (arg) => valueOf(values, arg)).plan);
      // What must be chosen and leaves no choice is as good as a default.
      const without = raw.args.filter((arg) => (arg.schema.default ?? null) === null && !(arg.required && choicesIn(arg).length === 1));
      expect(without.map(({ name }) => name).filter((name) => sent.includes(name))).toEqual([]);
      // An untyped default, an empty list and one that the server would refuse are left to the server, which knows them; lists of DEEPaaS 3 too.
      const usable = predict.args.filter(
        (arg) =>
          arg.default !== undefined &&
          arg.kind !== 'any' &&
          keepsOwnRules(arg) &&
          !isEmptyList(arg.default) &&
          (raw.old || arg.kind !== 'array'),
      );
      expect(sent).toEqual(expect.arrayContaining(usable.map(({ name }) => name)));
    });

    const hasFiles = raw.args.some(({ kind }) => kind === 'file');
    test.each(hasFiles ? [true, false] : [false])('a filled form becomes a request that the document allows (files: %s)', (withFiles) => {
      const chosen = raw.args.filter((arg) => (withFiles ? !needsJson(raw, arg) : arg.kind !== 'file'));
      const values = new Map(chosen.map((arg) => [`${arg.place} ${arg.name}`, plausible(arg) as ArgValue]));
      const valueFor = (arg: Arg) => values.get(`${arg.in} ${arg.name}`);
      expect(predict.args.filter((arg) => valueFor(arg) !== undefined).flatMap((arg) => validate(arg, valueFor(arg)))).toEqual([]);
      const { plan, problems } = request(spec, predict, valueFor);
      expect(problems).toEqual([]);
      checkPlan(raw, chosen, plan);
    });
  });
});

const KINDS: Readonly<Record<string, string>> = {
  int: 'integer',
  float: 'number',
  bool: 'boolean',
  str: 'string',
  list: 'array',
  dict: 'object',
};

/** What the tail of a description says about the value, read apart from the product's own rule. */
function statedKind({ description }: Arg): string | undefined {
  return KINDS[/Type:\s*(\w+)/.exec(description)?.[1] ?? ''];
}

function isFloat(arg: Arg): boolean {
  return statedKind(arg) === 'number';
}

function predictAt(spec: ApiSpec, wanted: string): Predict {
  const found = spec.models.map(({ predict }) => predict).find((predict) => predict?.path === wanted);
  if (found === undefined) throw new Error(`No prediction at ${wanted}.`);
  return found;
}

function Form({ args }: { args: readonly Arg[] }) {
  const { control } = useForm<FormValues>({ defaultValues: defaultValues(args), mode: 'onTouched' });
  return (
    <ThemeProvider theme={theme}>
      {args.map((arg) => (
        <ArgField key={fieldKey(arg)} arg={arg} control={control} />
      ))}
    </ThemeProvider>
  );
}

/** The label points to a control, or a control to the label. */
function labelled(field: HTMLElement): boolean {
  const label = field.querySelector('label');
  if (label === null) return false;
  const target = label.htmlFor === '' ? null : field.querySelector(`[id="${label.htmlFor}"]`);
  const named = [...field.querySelectorAll('[aria-labelledby]')].some((element) =>
    element.getAttribute('aria-labelledby')?.split(' ').includes(label.id),
  );
  return target?.matches('input, textarea, button, select') === true || named;
}

function request(spec: ApiSpec, predict: Predict, value: (arg: Arg) => ArgValue) {
  return encode(predict, { dialect: spec.dialect, valueOf: value, format: predict.accept?.formats.at(-1) });
}

/** What a query can't express goes into a JSON body at DEEPaaS 2, and so not beside a file. Untyped lists of texts may do either. */
function needsJson(raw: RawPredict, arg: RawArg): boolean {
  const untyped = arg.items !== undefined && Object.keys(arg.items).length === 0;
  return raw.old && arg.place === 'query' && expectedWidget(arg) === 'json' && !untyped;
}

/** Where an argument must be found. Servers log addresses, so a secret stays out of them where DEEPaaS looks elsewhere too. */
function placeOf(raw: RawPredict, arg: RawArg, { body }: RequestPlan): string {
  const hidden = raw.old && arg.place === 'query' && arg.schema.format === 'password' && plausible(arg) !== '';
  if (hidden && body.type === 'multipart') return 'formData';
  return hidden || needsJson(raw, arg) ? 'body' : arg.place;
}

function jsonOf({ body }: RequestPlan): LooseSchema {
  return body.type === 'json' ? (JSON.parse(jsonText(body.members)) as LooseSchema) : {};
}

function namesIn(plan: RequestPlan): string[] {
  const parts = plan.body.type === 'multipart' ? plan.body.parts : [];
  const headers = plan.headers.map(({ name }) => name).filter((name) => name !== 'Accept');
  const names = [...plan.query.map(({ name }) => name), ...parts.map(({ name }) => name), ...headers, ...Object.keys(jsonOf(plan))];
  return [...new Set(names.filter((name) => name !== 'accept'))];
}

function checkPlan(raw: RawPredict, chosen: readonly RawArg[], plan: RequestPlan): void {
  expect(plan.path).toBe(raw.path);
  expect(namesIn(plan).toSorted(byText)).toEqual([...new Set(chosen.map(({ name }) => name))].toSorted(byText));
  for (const arg of chosen) checkArg(raw, arg, plan);
  const accepts = [...plan.headers.filter(({ name }) => name === 'Accept').map(({ value }) => value), ...wordsOf(plan, 'query', 'accept')];
  const [wanted] = raw.formats.slice(-1);
  expect(accepts).toEqual(wanted === undefined ? [] : [wanted, wanted]);
  expect(accepts).not.toContain('*/*');
}

function wordsOf(plan: RequestPlan, place: 'query' | 'header' | 'formData', name: string): unknown[] {
  if (place === 'query') return plan.query.filter((entry) => entry.name === name).map(({ value }) => value);
  if (place === 'header') return plan.headers.filter((header) => header.name === name).map(({ value }) => value);
  const parts = plan.body.type === 'multipart' ? plan.body.parts : [];
  return parts.filter((part) => part.name === name).map((part) => ('file' in part ? part.file : part.text));
}

function checkArg(raw: RawPredict, arg: RawArg, plan: RequestPlan): void {
  const about = `${arg.place} ${arg.name}`;
  const json = jsonOf(plan);
  const found = {
    query: wordsOf(plan, 'query', arg.name),
    header: wordsOf(plan, 'header', arg.name),
    formData: wordsOf(plan, 'formData', arg.name),
    body: Object.hasOwn(json, arg.name) ? [json[arg.name]] : [],
  };
  const used = (['query', 'header', 'formData', 'body'] as const).filter((place) => found[place].length > 0);
  expect({ about, used }).toEqual({ about, used: [placeOf(raw, arg, plan)] });
  if (used[0] === 'body') {
    expect({ about, value: json[arg.name] }).toEqual({ about, value: plausible(arg) });
    return;
  }
  const words = found[used[0] ?? 'query'];
  if (arg.kind === 'file') {
    expect({ about, files: words.filter((word) => word instanceof File).length }).toEqual({ about, files: arg.multiple ? 2 : 1 });
    return;
  }
  // Lists repeat the name; nothing else does.
  const expected = arg.kind === 'array' ? (plausible(arg) as unknown[]) : [plausible(arg)];
  const texts = expected.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
  expect({ about, words }).toEqual({ about, words: texts });
  const { minItems, maxItems, minimum, maximum } = arg.schema as Record<string, number | undefined>;
  if (arg.kind === 'array') {
    expect(words.length).toBeGreaterThanOrEqual(minItems ?? 0);
    expect(words.length).toBeLessThanOrEqual(maxItems ?? Infinity);
  } else if (arg.kind === 'integer' || arg.kind === 'number') {
    expect(Number(words[0])).toBeGreaterThanOrEqual(minimum ?? -Infinity);
    expect(Number(words[0])).toBeLessThanOrEqual(maximum ?? Infinity);
  }
  const choices = choicesIn(arg).map(String);
  if (choices.length > 0) expect(choices).toEqual(expect.arrayContaining(words));
}

function byText(a: unknown, b: unknown): number {
  return String(a).localeCompare(String(b));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
