import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { modelIds, startDeepaas, type DeepaasOptions } from './server.ts';
import { modulesDir } from './venv.ts';

const folder = path.join(modulesDir, 'recorded');

/** Saves the specification and the model list of each module alone, of all together and of the placeholder. */
export async function record(log: (line: string) => void): Promise<void> {
  const alone = (await modelIds()).map((id): [string, DeepaasOptions] => [id, { models: [id] }]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, options] of [...alone, ['all', {}], ['placeholder', { placeholder: true }]] satisfies [string, DeepaasOptions][]) {
    const server = await startDeepaas(options);
    try {
      await save(`${server.url}/swagger.json`, `${name}.swagger.json`);
      await save(`${server.url}/v2/models/`, `${name}.models.json`);
      log(`recorded ${name}`);
    } finally {
      await server.stop();
    }
  }
}

async function save(url: string, file: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const text = JSON.stringify(await response.json(), null, 2);
  await writeFile(path.join(folder, file), `${text}\n`);
}
