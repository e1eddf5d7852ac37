import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SEEDED } from '../e2e/checks/faults.ts';
import { RUNNING_RULES } from '../src/checks/running/registry.ts';
import { modulesDir } from './deepaas/venv.ts';

test('each rule that runs a model has a module with its fault, on which the real DEEPaaS is checked', () => {
  const caught = new Set(SEEDED.map(({ rule }) => rule));
  expect(RUNNING_RULES.filter(({ id }) => !caught.has(id)).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

test('each module is checked, and once', () => {
  const modules = readdirSync(path.join(modulesDir, 'faulty_models')).filter((name) => name.endsWith('.py') && name !== 'sound.py');
  const seeded = SEEDED.filter(({ isOwn }) => !isOwn).map(({ module }) => `${module}.py`);
  expect(seeded.toSorted()).toEqual(modules.toSorted());
});
