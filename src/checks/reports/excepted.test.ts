import { expect, test } from 'vitest';
import type { Finding, RuleId } from '../rules/rule.ts';
import { endWith } from './excepted.ts';

const found = (rule: RuleId): Finding => ({ rule, severity: 'error', model: 'm', place: { at: 'model' }, text: 'x' });
const [one, other] = [found('TM401'), found('TM402')];
const because = { reason: 'known' };

test.each([
  ['nothing found', [], () => because, { state: 'held' }],
  ['nothing excused', [one, other], () => undefined, { state: 'broken', findings: [one, other], excepted: [] }],
  [
    'one of two excused',
    [one, other],
    ({ rule }: Finding) => (rule === 'TM402' ? because : undefined),
    { state: 'broken', findings: [one], excepted: [{ finding: other, reason: 'known' }] },
  ],
  ['all excused', [one], () => ({ reason: undefined }), { state: 'excepted', excepted: [{ finding: one, reason: undefined }] }],
])('%s', (_, findings, excuse, end) => {
  expect(endWith(findings, excuse)).toEqual(end);
});
