/** `npm run build`: the page, and beside each of its texts a `.br` and a `.gz` of it, for servers that send those. Extra words go to Vite. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { precompress } from './precompress.ts';

const words = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...words], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const { values } = parseArgs({ args: words, strict: false, options: { outDir: { type: 'string' } } });
await precompress(typeof values.outDir === 'string' ? values.outDir : 'dist');
