/** `npm pack` and `npm publish` begin with it: the page, unless `BUILT` says that this very tree has been built, and the commands. */
import { spawnSync } from 'node:child_process';

if (process.env.BUILT !== 'dist') build();
build('--config', 'vite.cli.config.ts');

function build(...words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=error', ...words], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
