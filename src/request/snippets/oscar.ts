import { endingFor, endingOf, MIME } from '../../files/kinds.ts';
import { isSecret } from '../../spec/secret.ts';
import { cliArguments, missingNote, cliLiteral } from './deepaasCli.ts';
import { quoted, secretName, type CodeRun, type RunSnippet } from './snippet.ts';
import * as own from './words.ts';

export const oscar: RunSnippet = { id: 'oscar', label: 'OSCAR', needs: own.oscarNeeds, write: toOscar };

/**
 * The same run where the module is a service of OSCAR, the platform's serverless inference: one JSON document with the arguments, and
 * with the files in base64 under `oscar-files`. There `deepaas-cli` is started with them, so that lists and objects are texts in
 * Python's spelling, and what that command can't be given this can't either. As the AI4OS documentation describes it, in
 * `source/howtos/deploy/oscar.rst` of github.com/ai4os/ai4-docs ("Synchronous predictions", "Learn how to feed different input types"
 * and, for what answers with JSON alone, "Module compatibility"). Undefined where that can't be.
 */
function toOscar(run: CodeRun): string | undefined {
  const { formats, format, action } = run;
  const found = cliArguments(run);
  if (found === undefined || action !== 'predict' || formats?.includes(MIME.json) === false) return undefined;
  const files: string[] = [];
  const members: string[] = [];
  for (const { arg, value } of found.given) {
    if (value instanceof File) {
      const ending = endingOf(value.name) || endingFor(value.type);
      files.push(`{"key": ${quoted(arg.name)}, "file_format": ${quoted(ending)}, "data": encoded(${quoted(value.name)})}`);
    } else {
      const isWhole = typeof value === 'object' && value !== null;
      const literal = cliLiteral(value);
      members.push(`${quoted(arg.name)}: ${isSecret(arg) ? `os.environ["${secretName(arg.name)}"]` : isWhole ? quoted(literal) : literal}`);
    }
  }
  if (formats !== undefined) members.push(`"accept": ${quoted(MIME.json)}`);
  return [
    ...(files.length > 0 ? ['import base64'] : []),
    'import os',
    '',
    'import requests',
    '',
    ...comment(own.oscarFillIn),
    'endpoint = os.environ["OSCAR_ENDPOINT"]',
    'token = os.environ["OSCAR_TOKEN"]',
    '',
    ...(files.length > 0 ? ENCODED : []),
    ...missingNote(found.missing),
    ...(format === undefined || format === MIME.json ? [] : comment(own.oscarAnswersJson(quoted(format)))),
    'data = {',
    ...members.map((line) => `    ${line},`),
    ...(files.length > 0 ? ['    "oscar-files": [', ...files.map((line) => `        ${line},`), '    ],'] : []),
    '}',
    'response = requests.post(endpoint, headers={"Authorization": f"Bearer {token}"}, json=data)',
    ...comment(own.oscarPulls),
    'response.raise_for_status()',
    ...comment(own.oscarLog),
    'print(response.text)',
    '',
  ].join('\n');
}

const ENCODED = [
  '',
  'def encoded(path):',
  '    with open(path, "rb") as file:',
  '        return base64.b64encode(file.read()).decode()',
  '',
  '',
];

function comment(words: string): string[] {
  return words.split('\n').map((line) => `# ${line}`);
}
