import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allFindings, explain } from '../../checks/reading/explain.ts';
import { parseSpec } from '../../spec/parse.ts';
import { notUnderstood, sarifPlaceIn, readSourceFile, relativeUri, withoutUnknown } from './source.ts';

const API = `from webargs import fields, validate
from . import texts

schema = {
    "any": fields.Raw(),
}


def get_predict_args():
    return {
        "data": fields.Field(
            required=True,
            metadata={"type": "file", "location": "form", "description": texts.DATA},
        ),
        "mystery": made_elsewhere(),
    }
`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'source-'));
  mkdirSync(path.join(root, 'repository/.git'), { recursive: true });
  mkdirSync(path.join(root, 'repository/my module'));
  writeFileSync(path.join(root, 'repository/my module/api.py'), API);
  writeFileSync(path.join(root, 'repository/my module/texts.py'), 'DATA = "Your data"\n');
  vi.stubEnv('INIT_CWD', path.join(root, 'repository/my module'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('a source is explained with its lines, from the root of the repository; what wasn’t understood is told and not judged', async () => {
  const source = await readSourceFile('api.py');
  const said = withoutUnknown(explain(parseSpec(source.reading.document)), source);
  const placeOf = sarifPlaceIn(source);
  const found = said.models.flatMap(allFindings).map((finding) => [finding.rule, placeOf(finding).uri, placeOf(finding).line]);
  expect(found).toEqual([
    ['TM101', 'my%20module/api.py', 11],
    ['TM205', 'my%20module/api.py', 5],
  ]);
  expect(notUnderstood(source)).toEqual([expect.stringMatching(/^api\.py:15: .+: "mystery": made_elsewhere\(\)/)]);
  expect(placeOf({ rule: 'TM201', severity: 'warning', model: 'm', place: { at: 'model' }, text: '' }).line).toBe(9);
});

test('a source that is none is said in a line', async () => {
  await expect(readSourceFile('nowhere.py')).rejects.toThrow('nowhere.py can’t be read (ENOENT).');
});

test.each([
  [path.posix, '/r', '/r/a b/api.py', 'a%20b/api.py'],
  [path.win32, 'C:\\r', 'C:\\r\\my_module\\ä.py', 'my_module/%C3%A4.py'],
])('paths of %# are written with strokes', (system, from, file, uri) => {
  expect(relativeUri(from, file, system)).toBe(uri);
});
