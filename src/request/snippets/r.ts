import type { Named, PlannedBody, RequestPart, RequestPlan } from '../requestPlan.ts';
import { jsonText } from '../requestPlan.ts';
import { answerFile, secretName, type Snippet } from './snippet.ts';
import * as own from './words.ts';

export const r: Snippet = { id: 'r', label: 'R', needs: own.rNeeds, write };

function write(plan: RequestPlan, url: string): string {
  const { query, headers, body } = plan;
  const file = answerFile(plan);
  const steps = [
    `request(${quotedR(url)})`,
    'req_method("POST")',
    ...call('req_url_query', [...grouped(query), ...(query.length > 0 ? ['.multi = "explode"'] : [])]),
    ...call(
      'req_headers',
      headers.map((entry) => `${nameR(entry.name)} = ${valueOf(entry)}`),
    ),
    ...bodySteps(body),
    'req_perform()',
  ];
  return [
    'library(httr2)',
    '',
    `response <- ${steps.join(' |>\n  ')}`,
    file === undefined ? 'cat(resp_body_string(response))' : `writeBin(resp_body_raw(response), ${quotedR(file)})`,
    '',
  ].join('\n');
}

function call(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}(\n${lines.map((line) => `    ${line}`).join(',\n')}\n  )`];
}

/** One argument for each name, since R takes the last of two. */
function grouped(query: readonly Named[]): string[] {
  return [...new Set(query.map(({ name }) => name))].map((name) => {
    const values = query.filter((entry) => entry.name === name).map(valueOf);
    return `${nameR(name)} = ${values.length === 1 ? (values[0] ?? '') : `c(${values.join(', ')})`}`;
  });
}

function bodySteps(body: PlannedBody): string[] {
  if (body.type === 'none') return [];
  if (body.type === 'multipart') return call('req_body_multipart', body.parts.map(part));
  const secrets = body.members.some(({ secret }) => secret);
  if (!secrets) return call('req_body_raw', [quotedR(jsonText(body.members)), '"application/json"']);
  const members = body.members.map(({ name, value, secret }) =>
    secret
      ? `${quotedR(`${JSON.stringify(name)}:"`)}, ${inJson(fromEnvironment(name))}, ${quotedR('"')}`
      : quotedR(`${JSON.stringify(name)}:${value}`),
  );
  return call('req_body_raw', [`paste0("{", ${members.join(', ",", ')}, "}")`, '"application/json"']);
}

function part(entry: RequestPart): string {
  if ('text' in entry) return `${nameR(entry.name)} = ${entry.secret ? fromEnvironment(entry.name) : quotedR(entry.text)}`;
  return `${nameR(entry.name)} = curl::form_file(${quotedR(entry.fileName)}, type = ${quotedR(entry.contentType)})`;
}

function valueOf({ name, value, secret }: Named): string {
  return secret ? fromEnvironment(name) : quotedR(value);
}

function fromEnvironment(name: string): string {
  return `Sys.getenv("${secretName(name)}")`;
}

function inJson(text: string): string {
  return String.raw`gsub("([\\\"])", "\\\\\\1", ${text})`;
}

/** R knows the escapes of JSON but for NUL, which its texts can't hold. */
function quotedR(text: string): string {
  return JSON.stringify(text.replaceAll('\0', '').toWellFormed());
}

function nameR(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_.]*$/.test(name) && !RESERVED.has(name)
    ? name
    : `\`${quotedR(name).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', '\\`')}\``;
}

const RESERVED: ReadonlySet<string> = new Set([
  'if',
  'else',
  'repeat',
  'while',
  'function',
  'for',
  'next',
  'break',
  'in',
  'TRUE',
  'FALSE',
  'NULL',
  'NA',
  'Inf',
  'NaN',
]);
