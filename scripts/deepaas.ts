/**
 * Runs the modules of e2e/deepaas in the real DEEPaaS: for people, for recordings, and as what Playwright's `webServer` starts.
 * Playwright alone can't: DEEPaaS serves one model or all that are installed, waits for its workers for ever when it is asked to
 * end, and leaves behind what was uploaded.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';

import { record, recordWritten } from './deepaas/record.ts';
import { startDeepaas, type DeepaasOptions } from './deepaas/server.ts';
import { DeepaasError, ensureVenv } from './deepaas/venv.ts';

const usage = `Usage: npx tsx scripts/deepaas.ts <command>

  serve [model ...] [--folder DIR] [--port N] [--base-path /x] [--client-max-size BYTES] [--placeholder]
        [--quiet] [-- deepaas-run options]
  record    saves what every model's server says about itself in e2e/deepaas/recorded
  record-written    saves what DEEPaaS says of the modules of e2e/deepaas/written_models
  install   only prepares the virtual environment`;

const say = (line: string) => console.error(line);

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'serve') return serve(rest);
  if (command === 'record' || command === 'record-written' || command === 'install') {
    endOnSignals();
    await ensureVenv(say);
    if (command === 'record-written') return recordWritten(say);
    return command === 'record' ? record(say) : undefined;
  }
  throw new DeepaasError(usage);
}

async function serve(argv: string[]): Promise<void> {
  endOnSignals();
  const { quiet, ...options } = readOptions(argv);
  await ensureVenv(say);
  // Several that start at the same time take their time.
  const server = await startDeepaas({ ...options, timeoutMs: 180_000, ...(!quiet && { onOutput: (text) => process.stderr.write(text) }) });
  if (!quiet) say(`DEEPaaS: ${server.url}/swagger.json  (Ctrl+C ends it)`);
  await server.ended;
  throw new DeepaasError('DEEPaaS has ended by itself');
}

function readOptions(argv: string[]): DeepaasOptions & { readonly quiet: boolean } {
  const split = argv.indexOf('--');
  const { values, positionals } = parseArgs({
    args: split < 0 ? argv : argv.slice(0, split),
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      port: { type: 'string' },
      'base-path': { type: 'string' },
      'client-max-size': { type: 'string' },
      placeholder: { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  return {
    port: Number(values.port ?? 5000),
    clientMaxSize: Number(values['client-max-size'] ?? 0),
    basePath: values['base-path'] ?? '',
    placeholder: values.placeholder ?? false,
    quiet: values.quiet ?? false,
    args: split < 0 ? [] : argv.slice(split + 1),
    ...(positionals.length > 0 && { models: positionals }),
    ...(values.folder !== undefined && { folder: path.resolve(values.folder) }),
  };
}

/** The server dies in the exit handler of startDeepaas. */
function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

main().catch((error: unknown) => {
  const isOurs = error instanceof DeepaasError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isOurs ? (error as Error).message : error);
  process.exitCode = 1;
});
