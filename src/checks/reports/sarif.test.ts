import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validator, type Schema } from '@cfworker/json-schema';
import { expect, test } from 'vitest';
import { allFindings, explain } from '../reading/explain.ts';
import { READING_RULES } from '../reading/registry.ts';
import type { Finding } from '../rules/rule.ts';
import { parseSpec } from '../../spec/parse.ts';
import { toSarif, type SarifPlace } from './sarif.ts';

/** One finding of each severity and at each kind of place, among them names that are no names. */
const findings = explain(
  parseSpec({
    swagger: '2.0',
    info: { title: 't', version: '1' },
    paths: {
      '/v2/models/m/predict/': {
        post: {
          parameters: [
            { name: 'Size (x, y)', in: 'query', type: 'integer', description: 'x' },
            { name: 'token', in: 'header', type: 'string', format: 'password', default: 'x', description: 'x' },
          ],
          responses: { 200: { schema: { type: 'object', properties: { film: { type: 'string', description: 'A video' }, any: {} } } } },
        },
      },
    },
  }),
).models.flatMap(allFindings);

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly object[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly suppressions: readonly object[];
    }[];
  }[];
}

const PLACE: SarifPlace = { uri: 'my%20module/api.py', line: 3, column: 9, endLine: 5, endColumn: 10 };
const write = (placeOf: (finding: Finding) => SarifPlace | undefined) =>
  toSarif({
    findings,
    excuse: ({ rule }) => (rule === 'TM120' ? { reason: 'It is called so.' } : rule === 'TM107' ? { reason: undefined } : undefined),
    version: '1.2.3',
    placeOf,
  }) as Log;

/** The official schema of SARIF 2.1.0, which its authors publish with their matchers for tests. */
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as Schema;
const validator = new Validator(schema, '4', false);
const problemsOf = (log: object) => validator.validate(JSON.parse(JSON.stringify(log))).errors;

test.each([
  ['with lines', () => PLACE],
  ['without a source', () => undefined],
])('%s it is valid by the official schema', (_, placeOf) => {
  expect(problemsOf(write(placeOf))).toEqual([]);
});

test('the schema would refuse what is wrong', () => {
  const log = write(() => ({ ...PLACE, line: 0 }));
  expect(problemsOf(log).length).toBeGreaterThan(0);
});

test('each finding names its rule, its severity, its place, and what its author said', () => {
  const [run] = write((finding) => (finding.place.at === 'argument' ? PLACE : undefined)).runs;
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(READING_RULES.map(({ id }) => id));
  expect(run?.tool.driver.rules[0]?.help.markdown).toContain('```python\ndef get_predict_args():');
  expect(run?.results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions])).toEqual([
    ['TM107', 'warning', [{ kind: 'external', status: 'accepted' }]],
    ['TM120', 'warning', [{ kind: 'external', status: 'accepted', justification: 'It is called so.' }]],
    ['TM115', 'error', []],
    ['TM204', 'note', []],
    ['TM205', 'warning', []],
  ]);
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(READING_RULES[ruleIndex]?.id).toBe(ruleId);
  expect(run?.results[0]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'my%20module/api.py', uriBaseId: '%SRCROOT%' },
        region: { startLine: 3, startColumn: 9, endLine: 5, endColumn: 10 },
      },
      logicalLocations: [{ fullyQualifiedName: 'm argument Size (x, y)', kind: 'parameter' }],
    },
  ]);
  expect(run?.results[4]?.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: 'm response any', kind: 'returnType' }] }]);
  const fingerprints = run?.results.map(({ partialFingerprints }) => partialFingerprints['tryMeFinding/v1']);
  expect(new Set(fingerprints).size).toBe(findings.length);
});
