/** `npm run bench history`: what has been recorded in `bench/results.jsonl`, a small chart for each figure, in `bench/history.svg`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chart } from './history/chart.ts';
import { histories, readResults } from './history/series.ts';
import { RESULTS } from './record.ts';

const target = path.join(import.meta.dirname, 'history.svg');
const machines = histories(readResults(readFileSync(RESULTS, 'utf8')));
writeFileSync(target, chart(machines));
const count = machines.reduce((sum, { runs }) => sum + runs.length, 0);
console.log(`${path.relative(process.cwd(), target)}: ${count} recorded runs of ${machines.length} machines`);
