import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseInput } from '../inputs/registry.ts';
import { encode } from '../request/encode.ts';
import { queryString } from '../request/requestPlan.ts';
import { toCurl } from '../request/snippets/curl.ts';
import { validate } from '../request/validate.ts';
import { parseSpec } from '../spec/parse.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { explain } from '../checks/reading/explain.ts';

const anything = fc.anything({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown);
const parameter = fc.record(
  {
    in: fc.constantFrom('query', 'formData', 'header'),
    name: fc.string({ unit: 'binary' }),
    type: fc.constantFrom('file', 'string', 'integer', 'number', 'boolean', 'array', 'object', 'odd'),
    items: fc.oneof(fc.constant({}), fc.record({ type: fc.constantFrom('string', 'integer', 'object', 'file') })),
    enum: anything,
    default: anything,
    description: fc.oneof(fc.constantFrom('an image', 'image or video', '#noparse'), fc.string()),
    format: fc.constantFrom('password', 'date', 'url'),
    pattern: fc.string(),
    minimum: fc.double(),
    maximum: fc.double(),
    minItems: fc.nat(3),
    required: fc.boolean(),
  },
  { requiredKeys: ['in', 'name'] },
);
/** What a form may hold, and what it shouldn't: lone surrogates, numbers of any size, values of another kind. */
const value: fc.Arbitrary<ArgValue> = fc.oneof(
  fc.constantFrom<ArgValue>(undefined, 0, false, '', null, '\ud800', new File(['x'], '"\n\ud800.png')),
  fc.bigInt(),
  fc.string({ unit: 'binary', maxLength: 6000 }),
  fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(new Draft('-', 'no number')))),
  fc.dictionary(fc.string(), fc.string()),
);

test('arbitrary arguments and values: always a widget, always a request, never a throw', () => {
  fc.assert(
    fc.property(
      fc.array(parameter, { maxLength: 5 }),
      fc.array(value, { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      (parameters, values, old) => {
        const spec = parseSpec({ swagger: '2.0', info: {}, paths: { '/v2/models/m/predict/': { post: { parameters, responses: {} } } } });
        const predict = spec.models[0]!.predict!;
        for (const arg of predict.args) expect(chooseInput(arg).id).toMatch(/^[a-z]+$/);
        expect(explain(spec).models[0]?.args).toHaveLength(predict.args.length);
        const valueOf = (arg: (typeof predict.args)[number]) => values[predict.args.indexOf(arg)];
        for (const arg of predict.args) expect(Array.isArray(validate(arg, valueOf(arg)))).toBe(true);
        const { plan } = encode(predict, { dialect: old ? 'v2' : 'v3', valueOf });
        expect(queryString(plan.query)).not.toMatch(/\s/);
        expect(toCurl(plan, 'http://host')).toContain('curl');
      },
    ),
    { numRuns: 500 },
  );
});
