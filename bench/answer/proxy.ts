import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/deepaas/server.ts';

/** A built page behind the deployment's nginx. */
export async function startProxy(upstream: string, site: string): Promise<{ url: string; end: () => void }> {
  const port = await freePort(0);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-answer-'));
  // As root, nginx's worker is another user.
  chmodSync(folder, 0o755);
  const child = spawn('sh', ['deploy/entrypoint.sh'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PATH: `${process.env.PATH}:/usr/sbin`,
      UI_PORT: String(port),
      DEEPAAS_URL: upstream,
      SITE_DIR: path.resolve(site),
      RUN_DIR: path.join(folder, 'run'),
      MAX_UPLOAD: '2g',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) await sleep(20);
  return { url, end: () => void child.kill('SIGTERM') };
}
