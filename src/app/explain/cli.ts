/** `npm run -s explain -- <spec file or API URL> [--json]` */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fetchSpec } from '../../api/fetchSpec.ts';
import type { ApiSpec } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import { explain } from './explain.ts';
import { formatExplanation } from './format.ts';

const USAGE = 'usage: npm run -s explain -- <spec file or API URL> [--json]';

async function main(): Promise<void> {
  const { source, json } = readWords();
  const explanation = explain(await readSource(source));
  process.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : formatExplanation(explanation));
}

function readWords(): { source: string; json: boolean } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) throw new Error(USAGE);
  return { source, json: values.json };
}

async function readSource(source: string): Promise<ApiSpec> {
  if (!/^https?:\/\//.test(source)) {
    // npm changes into the package's folder; the path is meant from where the command was typed.
    const file = path.resolve(process.env.INIT_CWD ?? '.', source);
    return parseSpec(JSON.parse(await readFile(file, 'utf8')));
  }
  const url = source.replace(/\/(?:swagger|openapi)\.json$/, '').replace(/\/+$/, '');
  return fetchSpec({ url, direct: false }, AbortSignal.timeout(30_000));
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`explain: ${message.split('\n')[0]}\n`);
  process.exitCode = 2;
});
