import { MIME } from '../../files/kinds.ts';
import type { CheckedRule, CheckResult } from './result.ts';

/** A result made by hand, with one of each kind, for tests of reports and of the page. */

const curl = `curl -X POST 'http://localhost:5000/v2/models/plants/predict/?threshold=0.5' \\\n  -H 'accept: ${MIME.json}' \\\n  -F 'image=@leaf'`;

const broken: CheckedRule[] = [
  {
    id: 'TM401',
    name: 'example-fails',
    title: 'Every example is answered in its time',
    severity: 'error',
    by: 'running',
    took: 4212.4,
    state: 'broken',
    findings: [
      {
        rule: 'TM401',
        severity: 'error',
        model: 'plants',
        place: { at: 'model' },
        text: 'The example “A leaf, 葉” was answered with 500.',
        proof: { curl, status: 500, excerpt: '500 Internal Server Error\n\nServer got itself in trouble' },
      },
      {
        rule: 'TM401',
        severity: 'error',
        model: 'plants',
        place: { at: 'argument', name: 'threshold' },
        text: 'Nothing came within 60 s; the API itself still answered.',
        proof: { curl, status: undefined, excerpt: undefined },
      },
    ],
    excepted: [],
  },
  {
    id: 'TM101',
    name: 'no-medium',
    title: 'A file argument says which medium it takes',
    severity: 'warning',
    by: 'reading',
    took: 0.4,
    state: 'broken',
    findings: [
      {
        rule: 'TM101',
        severity: 'warning',
        model: 'plants',
        place: { at: 'argument', name: 'data' },
        text: 'Say image, audio or video in the description to get a preview; say #noparse if it is meant as a plain file.',
      },
    ],
    excepted: [
      {
        finding: { rule: 'TM101', severity: 'warning', model: 'plants', place: { at: 'argument', name: 'weights' }, text: 'The same.' },
        reason: 'It is a plain file.',
      },
    ],
  },
  {
    id: 'TM107',
    name: 'no-bounds',
    title: 'A number has both bounds',
    severity: 'tip',
    by: 'reading',
    took: 0.1,
    state: 'broken',
    findings: [
      {
        rule: 'TM107',
        severity: 'tip',
        model: 'plants',
        place: { at: 'response', name: 'predictions.boxes' },
        text: 'Add validate.Range with both bounds to get a slider and a check before sending.',
      },
    ],
    excepted: [],
  },
];

const others: CheckedRule[] = [
  {
    id: 'TM201',
    name: 'no-schema',
    title: 'The answer is declared',
    severity: 'warning',
    by: 'reading',
    took: 0.1,
    state: 'held',
  },
  {
    id: 'TM301',
    name: 'no-licence',
    title: 'The metadata says the licence',
    severity: 'tip',
    by: 'reading',
    took: 0.1,
    state: 'excepted',
    excepted: [
      {
        finding: { rule: 'TM301', severity: 'tip', model: 'plants', place: { at: 'model' }, text: 'No licence is told.' },
        reason: 'Not decided yet.',
      },
    ],
  },
  {
    id: 'TM402',
    name: 'wrong-type',
    title: 'What is offered to accept is what comes',
    severity: 'error',
    by: 'running',
    took: 812.75,
    state: 'held',
    note: '3 types asked for.',
  },
  {
    id: 'TM501',
    name: 'missing-argument',
    title: 'A missing argument is refused with a reason',
    severity: 'error',
    by: 'running',
    took: 0,
    state: 'untold',
    because: 'unknown',
    why: 'The worker never answered again after an earlier request.',
  },
  {
    id: 'TM603',
    name: 'many-answers',
    title: 'As many answers come as there are inputs',
    severity: 'error',
    by: 'running',
    took: 0,
    state: 'untold',
    because: 'not-applicable',
    why: 'It takes one picture.',
  },
];

const byNumber = (a: CheckedRule, b: CheckedRule) => (a.id < b.id ? -1 : 1);

export const RESULT: CheckResult = {
  url: 'http://localhost:5000',
  deepaas: '2.6.0',
  version: '0.2.0',
  startedAt: Date.UTC(2026, 10, 30, 21, 33, 56),
  took: 48_212.5,
  stopped: false,
  models: [
    {
      id: 'plants',
      name: 'Plants of the garden',
      inputs: 'examples',
      given: [],
      noCase: undefined,
      rules: [...broken, ...others].toSorted(byNumber),
      facts: {
        requests: 23,
        answers: [
          { asked: 'A leaf, 葉', format: MIME.json, status: 200, took: 4200.25, size: 2100 },
          { asked: 'A leaf, 葉', format: MIME.png, status: 200, took: 310, size: 1_318_000 },
          { asked: 'A flower', format: MIME.json, status: 200, took: 330.5, size: 1900 },
        ],
      },
    },
    {
      id: 'echo',
      name: undefined,
      inputs: 'own',
      given: [{ argument: 'text', what: 'a word', why: 'it has no default' }],
      noCase: undefined,
      rules: others.filter(({ state }) => state === 'held'),
      facts: { requests: 2, answers: [{ asked: 'All as it stands', format: undefined, status: 200, took: 12.5, size: 31 }] },
    },
  ],
  unused: [{ rule: 'no-type', where: 'argument text', reason: 'An old client sends texts.' }],
};

/** Texts that somebody wrote to break a report. */
export const NASTY_TEXTS: readonly string[] = [
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  ']]></failure>--> <!-- &amp; &#0; &notanentity',
  '\u001b[31m \u001b]0;title\u0007 \u009b2J \u0000 \u0085 \u202e \u2066',
  'two\r\nlines\tand\u2028more',
  'half \ud800 and \udc00',
  '葉 👩‍🔬 e\u0301 \ufeff',
  '`code` ${x} *b* [l](javascript:alert(1))',
  'x'.repeat(400),
  '',
];

/** The sample with every foreign text in it replaced, by turns. */
export function resultWith(texts: readonly string[]): CheckResult {
  let at = 0;
  const next = () => texts[at++ % texts.length] ?? '';
  const rule = (one: CheckedRule): CheckedRule => {
    switch (one.state) {
      case 'held':
        return { ...one, note: next() };
      case 'untold':
        return { ...one, why: next() };
      case 'broken':
        return {
          ...one,
          findings: one.findings.map((finding) => ({
            ...finding,
            text: next(),
            place: finding.place.at === 'model' ? finding.place : { ...finding.place, name: next() },
            proof: finding.proof && { ...finding.proof, curl: next(), excerpt: next() },
          })),
          excepted: one.excepted.map((excepted) => ({ ...excepted, reason: next() })),
        };
      case 'excepted':
        return { ...one, excepted: one.excepted.map((excepted) => ({ ...excepted, reason: next() })) };
    }
  };
  return {
    ...RESULT,
    url: next(),
    deepaas: next(),
    models: RESULT.models.map((model) => ({
      ...model,
      id: next(),
      name: next(),
      given: model.given.map(() => ({ argument: next(), what: next(), why: next() })),
      noCase: next(),
      rules: model.rules.map(rule),
      facts: { ...model.facts, answers: model.facts.answers.map((answer) => ({ ...answer, asked: next(), format: next() })) },
    })),
    unused: RESULT.unused.map(() => ({ rule: next(), where: next(), reason: next() })),
  };
}
