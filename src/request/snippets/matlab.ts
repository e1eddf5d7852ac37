import { MIME } from '../../files/kinds.ts';
import type { Named, PlannedBody, RequestPart, RequestPlan } from '../requestPlan.ts';
import { answerFile, secretName, type Snippet } from './snippet.ts';
import * as own from './words.ts';

/** With `matlab.net.http`, which is in MATLAB itself: `webwrite` can't send files and texts in one form, nor ask for a type. */
export const matlab: Snippet = { id: 'matlab', label: 'MATLAB', needs: own.matlabNeeds, write };

function write(plan: RequestPlan, url: string): string {
  const { query, headers, body } = plan;
  const file = answerFile(plan);
  const { setup, type } = bodyOf(body);
  const fields = [
    ...headers.map((entry) => `${fieldFor(entry)}(${text(entry.name)}, ${valueOf(entry)})`),
    ...(type === undefined ? [] : [`HeaderField("Content-Type", ${text(type)})`]),
  ];
  return [
    'import matlab.net.*',
    'import matlab.net.http.*',
    'import matlab.net.http.io.*',
    '',
    `uri = URI(${text(url)});`,
    // One for each value: a name that comes again is how a list is sent.
    ...list(
      'uri.Query =',
      query.map((entry) => `QueryParameter(${text(entry.name)}, ${valueOf(entry)})`),
    ),
    ...list('header =', fields, 'header = [];'),
    ...setup,
    'request = RequestMessage("POST", header, body);',
    // As it came: MATLAB would turn a picture into a matrix, and stumble over the NaN that Python writes into JSON.
    'options = HTTPOptions("ConvertResponse", false, "SavePayload", true);',
    'response = request.send(uri, options);',
    'payload = reshape(response.Body.Payload, 1, []);',
    'if response.StatusCode ~= StatusCode.OK',
    '    error("deepaas:refused", "%d %s", double(response.StatusCode), native2unicode(payload, "UTF-8"));',
    'end',
    ...(file === undefined
      ? ['disp(native2unicode(payload, "UTF-8"));']
      : [`output = fopen(${text(file)}, "w");`, 'fwrite(output, payload);', 'fclose(output);']),
    '',
  ].join('\n');
}

/** A row of objects; nothing, or what stands for it, where there are none. */
function list(start: string, entries: readonly string[], none?: string): string[] {
  if (entries.length === 0) return none === undefined ? [] : [none];
  return [`${start} [ ...`, ...entries.map((entry, at) => `    ${entry}${at < entries.length - 1 ? ',' : ''} ...`), '];'];
}

/** MATLAB refuses an `Accept` that is no media type, which some modules ask for all the same: `zip`. */
function fieldFor({ name, value, secret }: Named): string {
  const isOdd = name.toLowerCase() === 'accept' && !secret && !/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(value);
  return isOdd ? 'matlab.net.http.field.GenericField' : 'HeaderField';
}

function bodyOf(body: PlannedBody): { readonly setup: readonly string[]; readonly type?: string } {
  if (body.type === 'none') return { setup: ['body = [];'] };
  if (body.type === 'multipart') {
    const entries = body.parts.map((part) => `${text(part.name)}, ${partOf(part)}`);
    return {
      setup: [
        'body = MultipartFormProvider( ...',
        ...entries.map((entry, at) => `    ${entry}${at < entries.length - 1 ? ',' : ''} ...`),
        ');',
      ],
    };
  }
  if (body.members.length === 0) return { type: MIME.json, setup: ['body = MessageBody(unicode2native(\'{}\', "UTF-8"));'] };
  const members = body.members.map(
    ({ name, value, secret }) =>
      `    ${text(`${JSON.stringify(name)}:`)}, ${secret ? `jsonencode(${fromEnvironment(name)})` : text(value)}`,
  );
  return {
    type: MIME.json,
    setup: [
      'members = [ ...',
      ...members.map((member, at) => `${member}${at < members.length - 1 ? '; ...' : ' ...'}`),
      '];',
      // As bytes: a text would be written as JSON once more.
      'body = MessageBody(unicode2native(char("{" + join(members(:, 1) + members(:, 2), ",") + "}"), "UTF-8"));',
    ],
  };
}

/** Of a text its encoding is said; the type of a file MATLAB takes from its ending. */
function partOf(part: RequestPart): string {
  if ('file' in part) return `FileProvider(${text(part.fileName)})`;
  return `StringProvider(${part.secret ? fromEnvironment(part.name) : text(part.text)}, "UTF-8")`;
}

function valueOf({ name, value, secret }: Named): string {
  return secret ? fromEnvironment(name) : text(value);
}

function fromEnvironment(name: string): string {
  return `string(getenv("${secretName(name)}"))`;
}

/** What ends a line, or isn't seen: it can't, or shouldn't, stand in a literal. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u;

/**
 * A text as MATLAB writes strings: in double quotes, which are doubled inside. There are no escapes, so that what isn't seen stands
 * beside the literals, by its number. Added to a string from the left, a character becomes a text as well.
 */
export function matlabString(words: string): string {
  const pieces = words
    .toWellFormed()
    .split(/([\p{Cc}\p{Zl}\p{Zp}\p{Cf}])/u)
    .filter((piece, at) => piece !== '' || at === 0)
    .map((piece) =>
      UNSEEN.test(piece)
        ? Array.from({ length: piece.length }, (_, at) => `char(${piece.charCodeAt(at)})`).join(' + ')
        : `"${piece.replaceAll('"', '""')}"`,
    );
  return pieces.join(' + ');
}

/** In a list, where a blank would begin another element, a sum stands in brackets. */
function text(words: string): string {
  const literal = matlabString(words);
  return literal.includes('" + char(') ? `(${literal})` : literal;
}
