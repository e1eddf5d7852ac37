import { percentEncode, queryString, type Named, type RequestPart, type RequestPlan } from '../plan.ts';
import { answerFile, secretName, type Snippet } from './snippet.ts';

export const curl: Snippet = {
  id: 'curl',
  label: 'curl',
  needs: 'For a POSIX shell. Secrets in the query need curl 7.87 or later.',
  write: (plan, url) => toCurl({ ...plan, path: '' }, url, answerFile(plan)),
};

/** A piece of a shell word: text as it is, or what an environment variable holds. */
export type Piece = string | { readonly variable: string };

/**
 * The plan as a curl command for a POSIX shell. Secrets are read from the environment, wherever they travel; files are
 * named as they were chosen.
 * @param root address of the API, without a trailing slash
 * @param saveAs file for the answer; without it the terminal shows it
 */
export function toCurl(plan: RequestPlan, root: string, saveAs?: string): string {
  const plain = plan.query.filter(({ secret }) => !secret);
  const secrets = plan.query.filter(({ secret }) => secret);
  const options = [
    `-X ${plan.method} ${shellWord(root + plan.path + queryString(plain))}`,
    // curl itself encodes what the variable holds (7.87 and later).
    ...secrets.map(({ name }) => `--url-query ${shellWord(`${percentEncode(name)}=`, variable(name))}`),
    ...plan.headers.map(({ name, value, secret }) => `-H ${shellWord(`${name}: `, secret ? variable(name) : value)}`),
  ];
  if (plan.body.type === 'json')
    options.push(`-H ${shellWord('Content-Type: application/json')}`, `--data-raw ${shellWord(...toJson(plan.body.members))}`);
  if (plan.body.type === 'multipart') options.push(...plan.body.parts.map(toFormOption));
  if (saveAs !== undefined) options.push(`-o ${shellWord(saveAs)}`);
  return `curl ${options.join(' \\\n  ')}`;
}

function toJson(members: readonly Named[]): Piece[] {
  const pairs = members.flatMap(({ name, value, secret }, index): Piece[] => {
    const start = `${index === 0 ? '' : ','}${JSON.stringify(name)}:`;
    return secret ? [`${start}"`, variable(name), '"'] : [start, value];
  });
  return ['{', ...pairs, '}'];
}

function toFormOption(part: RequestPart): string {
  if ('text' in part) return `--form-string ${shellWord(`${part.name}=`, part.secret ? variable(part.name) : part.text)}`;
  const name = part.fileName.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `-F ${shellWord(`${part.name}=@"${name}";type=${part.contentType}`)}`;
}

/** One word for the shell: text in single quotes, variables in double ones. */
export function shellWord(...pieces: readonly Piece[]): string {
  const quoted = (text: string) => (text === '' ? '' : `'${text.replaceAll("'", `'\\''`)}'`);
  let text = '';
  let result = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      result += `${quoted(text)}"$${piece.variable}"`;
      text = '';
    }
  }
  return result + quoted(text) || "''";
}

function variable(name: string): Piece {
  return { variable: secretName(name) };
}
