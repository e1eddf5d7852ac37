import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownPart, type SwaggerParts } from './ownPart.ts';
import { readPython } from './readPython.ts';

const WRITTEN = path.join(import.meta.dirname, '../../../e2e/deepaas/written_models');
const recorded = JSON.parse(readFileSync(path.join(WRITTEN, 'recorded.json'), 'utf8')) as Record<string, unknown>;

describe('what the real DEEPaaS says of modules written as public ones are', () => {
  test.each(Object.keys(recorded))('%s', (id) => {
    const { main, modules } = sourcesOf(id);
    const { document, broken } = readPython(main, { model: id, modules });
    expect(broken).toBeUndefined();
    expect(ownPart(id, document as unknown as SwaggerParts)).toEqual(recorded[id]);
  });

  test.each(Object.keys(recorded))('%s, saved on Windows, with a byte order mark', (id) => {
    const { main, modules } = sourcesOf(id);
    const inside = new Map([...modules].map(([name, source]) => [name, onWindows(source)]));
    const { document, broken } = readPython(onWindows(main), { model: id, modules: inside });
    expect(broken).toBeUndefined();
    expect(ownPart(id, document as unknown as SwaggerParts)).toEqual(recorded[id]);
  });
});

function onWindows(source: string): string {
  return `\uFEFF${source.replaceAll('\n', '\r\n')}`;
}

function sourcesOf(id: string): { main: string; modules: Map<string, string> } {
  const folder = path.join(WRITTEN, id);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return { main: readFileSync(`${folder}.py`, 'utf8'), modules: new Map() };
  const names = readdirSync(folder).filter((name) => name !== '__init__.py' && name.endsWith('.py'));
  return {
    main: readFileSync(path.join(folder, '__init__.py'), 'utf8'),
    modules: new Map(names.map((name) => [path.basename(name, '.py'), readFileSync(path.join(folder, name), 'utf8')])),
  };
}
