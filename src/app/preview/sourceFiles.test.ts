import { expect, test } from 'vitest';
import { mainOf, withOpened, type NamedText } from './sourceFiles.ts';

const file = (name: string, text = 'X = 1'): NamedText => ({ name, text });
const API = file('api.py', 'from . import schemas\ndef get_predict_args():\n    return schemas.Args().fields\n');
const INJECTED = file('__init__.py', '@utils.predict_arguments(schema=schemas.Args)\ndef predict(**args):\n    pass\n');
const SCHEMAS = file('schemas.py', 'class Args(Schema):\n    a = fields.Str()\n');

test.each<[string, readonly NamedText[], readonly NamedText[], readonly string[]]>([
  ['the first', [file('', '')], [API], ['api.py']],
  ['two at once, the one that DEEPaaS loads first', [file('', '')], [SCHEMAS, API], ['api.py', 'schemas.py']],
  ['one after another', [API], [SCHEMAS], ['api.py', 'schemas.py']],
  ['the one that DEEPaaS loads comes later', [SCHEMAS], [INJECTED], ['__init__.py', 'schemas.py']],
  ['the same again', [API, SCHEMAS], [file('schemas.py', 'Y = 2')], ['api.py', 'schemas.py']],
  ['a description takes the place of all', [API, SCHEMAS], [file('swagger.json', '{}')], ['swagger.json']],
  ['Python takes the place of a description', [file('swagger.json', '{}')], [API], ['api.py']],
  ['what was pasted needs', [file('', API.text)], [SCHEMAS], ['', 'schemas.py']],
  ['another module than was pasted', [file('', API.text)], [INJECTED], ['__init__.py']],
  ['a description that was pasted goes', [file('', '{"swagger": "2.0"}')], [API], ['api.py']],
  ['a description among Python', [], [API, file('swagger.json', '{}')], ['swagger.json']],
  ['nothing', [API], [], ['api.py']],
])('opened: %s', (_, before, opened, names) => {
  expect(withOpened(before, opened).map(({ name }) => name)).toEqual(names);
});

test('of the same name, the later text stays', () => {
  expect(withOpened([API, SCHEMAS], [file('schemas.py', 'Y = 2')])[1]?.text).toBe('Y = 2');
});

test('so many files, no more', () => {
  expect(
    withOpened(
      [],
      Array.from({ length: 90 }, (_, n) => file(`f${n}.py`)),
    ),
  ).toHaveLength(50);
});

test.each<[string, readonly NamedText[], string | undefined]>([
  ['the function', [SCHEMAS, API], 'api.py'],
  ['a decorator', [SCHEMAS, INJECTED], '__init__.py'],
  ['a name that is handed on', [SCHEMAS, file('__init__.py', 'from .api import get_predict_args, predict\n')], '__init__.py'],
  ['the function itself before one that hands it on', [file('__init__.py', 'from .api import get_predict_args\n'), API], 'api.py'],
  ['nothing of it', [SCHEMAS, file('config.py')], 'schemas.py'],
  ['no files', [], undefined],
])('main by %s', (_, files, name) => {
  expect(mainOf(files)?.name).toBe(name);
});
