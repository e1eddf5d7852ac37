import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { ownPart, type SwaggerParts } from '../../src/spec/python/ownPart.ts';
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

/**
 * Modules written in the ways of public ones, for the reader of Python: of each what DEEPaaS says of its arguments and its answer. All else in a
 * description is the same for every module and stands in `recorded`.
 */
const WRITTEN = path.join(modulesDir, 'written_models');

/** Saves it for all of them. */
export async function recordWritten(log: (line: string) => void): Promise<void> {
  const recorded: Record<string, unknown> = {};
  for (const name of (await readdir(WRITTEN)).filter((file) => !file.endsWith('.json')).toSorted()) {
    const id = path.basename(name, '.py');
    const server = await startDeepaas({ models: [id], folder: WRITTEN });
    try {
      const response = await fetch(`${server.url}/swagger.json`);
      recorded[id] = ownPart(id, (await response.json()) as SwaggerParts);
      log(`recorded ${id}`);
    } finally {
      await server.stop();
    }
  }
  await writeFile(path.join(WRITTEN, 'recorded.json'), `${JSON.stringify(recorded, null, 2)}\n`);
}
