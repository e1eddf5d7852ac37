import type { Named, PlannedBody, RequestPart, RequestPlan } from '../requestPlan.ts';
import { answerFile, quoted, secretName, type Snippet } from './snippet.ts';
import * as own from './words.ts';

export const python: Snippet = { id: 'python', label: 'Python', needs: own.pythonNeeds, write };

function write(plan: RequestPlan, url: string): string {
  const { query, headers, body } = plan;
  const secret = [...query, ...headers, ...(body.type === 'json' ? body.members : body.type === 'multipart' ? body.parts : [])].some(
    (entry) => 'secret' in entry && entry.secret,
  );
  const file = answerFile(plan);
  return [
    ...(secret ? ['import os'] : []),
    ...(file === undefined ? [] : ['from pathlib import Path']),
    ...(secret || file !== undefined ? [''] : []),
    'import requests',
    '',
    'response = requests.post(',
    `    ${quoted(url)},`,
    ...block('params=[', query.map(pair), ']'),
    ...block(
      'headers={',
      headers.map((entry) => `${quoted(entry.name)}: ${valueOf(entry)}`),
      '}',
    ),
    ...bodyLines(body),
    ')',
    'response.raise_for_status()',
    file === undefined ? 'print(response.json())' : `Path(${quoted(file)}).write_bytes(response.content)`,
    '',
  ].join('\n');
}

/** An empty argument is left out. */
function block(open: string, lines: readonly string[], close: string): string[] {
  return lines.length === 0 ? [] : [`    ${open}`, ...lines.map((line) => `        ${line},`), `    ${close},`];
}

function bodyLines(body: PlannedBody): string[] {
  if (body.type === 'none') return [];
  // `files` and not `data`, for texts too: it keeps the order, and makes a form of a request without a file.
  if (body.type === 'multipart') return block('files=[', body.parts.map(part), ']');
  return block(
    'json={',
    body.members.map((member) => `${quoted(member.name)}: ${member.secret ? fromEnvironment(member.name) : asPythonLiteral(member.value)}`),
    '}',
  );
}

function pair(entry: Named): string {
  return `(${quoted(entry.name)}, ${valueOf(entry)})`;
}

function part(entry: RequestPart): string {
  if ('text' in entry) return `(${quoted(entry.name)}, (None, ${entry.secret ? fromEnvironment(entry.name) : quoted(entry.text)}))`;
  const { name, fileName, contentType } = entry;
  return `(${quoted(name)}, (${quoted(fileName)}, open(${quoted(fileName)}, "rb"), ${quoted(contentType)}))`;
}

function valueOf({ name, value, secret }: Named): string {
  return secret ? fromEnvironment(name) : quoted(value);
}

function fromEnvironment(name: string): string {
  return `os.environ["${secretName(name)}"]`;
}

const CONSTANTS: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };

/** JSON as a Python literal: all but three words are the same. Strings are matched so that words inside them stay. */
export function asPythonLiteral(json: string): string {
  return json.toWellFormed().replace(/"(?:[^"\\]|\\.)*"|true|false|null/g, (token) => CONSTANTS[token] ?? token);
}
