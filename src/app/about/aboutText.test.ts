import { expect, test } from 'vitest';
import { aboutText, type PageFacts } from './aboutText.ts';

const FACTS: PageFacts['facts'] = [
  ['This page', '1.2.3'],
  ['DEEPaaS', '2.6.0'],
];

test.each<[string, PageFacts, string]>([
  [
    'a page without faults in a browser that has everything',
    { facts: FACTS, missing: [], traces: [] },
    'This page: 1.2.3\nDEEPaaS: 2.6.0\n\nWhat this browser lacks here:\n- nothing\n\nWhat went wrong:\nNothing went wrong so far.\n',
  ],
  [
    'what is missing and what went wrong, oldest first, with the time of a reader anywhere',
    {
      facts: FACTS,
      missing: ['No camera.', 'No clipboard.'],
      traces: [
        { id: 1, at: Date.UTC(2030, 0, 2, 3, 4, 5), where: 'Running the model', error: 'TypeError: x is no function' },
        { id: 2, at: Date.UTC(2030, 0, 2, 3, 4, 6), where: 'The page', error: 'no reason given' },
      ],
    },
    [
      'This page: 1.2.3',
      'DEEPaaS: 2.6.0',
      '',
      'What this browser lacks here:',
      '- No camera.',
      '- No clipboard.',
      '',
      'What went wrong:',
      '- 2030-01-02T03:04:05.000Z Running the model: TypeError: x is no function',
      '- 2030-01-02T03:04:06.000Z The page: no reason given',
      '',
    ].join('\n'),
  ],
])('%s', (_, about, text) => {
  expect(aboutText(about)).toBe(text);
});
