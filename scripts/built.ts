import { cpSync } from 'node:fs';
import { startProcess } from './deepaas/process.ts';

/**
 * Puts the built page into a folder of its own: other builds may replace `dist` meanwhile.
 * Builds it, unless `BUILT` names a folder with the page of this very tree, as in `.ci/run`, which builds once.
 * @returns whether that went well
 */
export async function putBuilt(site: string): Promise<boolean> {
  const built = process.env.BUILT;
  if (built !== undefined && built !== '') {
    cpSync(built, site, { recursive: true });
    return true;
  }
  return (await startProcess('npm', ['run', '-s', 'build', '--', '--outDir', site, '--emptyOutDir', '--logLevel', 'error']).code) === 0;
}
