import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

test.each([
  ['assets/View-a_1.js', ['View-a_1.js']],
  ['assets/Editor-b.css', ['Editor-b.css']],
  // The page's own code is here already.
  ['assets/index-c.js', []],
  // Those start by themselves, and a page without them does their work.
  ['assets/rasters.worker-d.js', []],
  ['assets/recorder.worklet-e.js', []],
  ['assets/countries-f.json', []],
  ['index.html', []],
  ['start.js', []],
])('%s', (file, parts) => {
  expect(partsOf(['assets/index-c.js', file], 'assets/index-c.js')).toEqual(parts);
});
