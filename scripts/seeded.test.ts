import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SEEDED } from '../e2e/checks/faults.ts';
import { RULES } from '../src/checks/rules/registry.ts';
import { modulesDir } from './deepaas/venv.ts';

/** Of a server without predictions (`e2e/real/explain.spec.ts`), and of DEEPaaS 3. */
const ELSEWHERE = ['TM301 no-predict', 'TM303 lost-descriptions'];

test('each rule has a module that breaks it, with which the real DEEPaaS is checked', () => {
  const caught = new Set(SEEDED.flatMap(({ rule = {} }) => (typeof rule === 'string' ? [rule] : Object.keys(rule))));
  expect(RULES.filter(({ id }) => !caught.has(id)).map(({ id, name }) => `${id} ${name}`)).toEqual(ELSEWHERE);
});

test('each module is checked, and once', () => {
  const modules = readdirSync(path.join(modulesDir, 'faulty_models')).filter((name) => name.endsWith('.py') && name !== 'sound.py');
  const seeded = SEEDED.filter(({ isOwn }) => !isOwn).map(({ module }) => `${module}.py`);
  expect(seeded.toSorted()).toEqual(modules.toSorted());
});
