import { percentEncode, queryString, type Named, type RequestPart, type RequestPlan } from '../requestPlan.ts';
import { escapeName } from '../multipart.ts';
import { answerFile, secretName, type Snippet } from './snippet.ts';
import * as say from '../words.ts';

export const curl: Snippet = {
  id: 'curl',
  label: 'curl',
  needs: say.shellNeeds,
  write: (plan, url) => toCurl({ ...plan, path: '' }, url, answerFile(plan)),
};

/** A piece of a shell word: text as it is, or what an environment variable holds, as it is or inside a JSON text. */
export type ShellPiece = string | { readonly variable: string; readonly inJson?: true };

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

function toJson(members: readonly Named[]): ShellPiece[] {
  const pairs = members.flatMap(({ name, value, secret }, index): ShellPiece[] => {
    const start = `${index === 0 ? '' : ','}${JSON.stringify(name)}:`;
    return secret ? [`${start}"`, { variable: secretName(name), inJson: true }, '"'] : [start, value];
  });
  return ['{', ...pairs, '}'];
}

function toFormOption(part: RequestPart): string {
  const { name } = part;
  const quotedPart = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  // curl ends a name at its first `=`, wherever that is; such a part gets a header that is written out.
  const headerOf = (more: string) => `;headers=${quotedPart(`Content-Disposition: form-data; name="${escapeName(name)}"${more}`)}`;
  const odd = name.includes('=');
  if ('file' in part) {
    const header = odd ? headerOf(`; filename="${escapeName(part.fileName)}"`) : '';
    return `-F ${shellWord(`${odd ? 'file' : name}=@${quotedPart(part.fileName)};type=${part.contentType}${header}`)}`;
  }
  if (!odd) return `--form-string ${shellWord(`${name}=`, part.secret ? variable(name) : part.text)}`;
  // The grammar of quoted texts is that of JSON here.
  const text: ShellPiece[] = part.secret ? ['"', { variable: secretName(name), inJson: true }, '"'] : [quotedPart(part.text)];
  return `-F ${shellWord('text=', ...text, headerOf(''))}`;
}

/** One word for the shell: text in single quotes, variables in double ones. */
export function shellWord(...pieces: readonly ShellPiece[]): string {
  const quoted = (text: string) => (text === '' ? '' : `'${text.replaceAll("'", `'\\''`)}'`);
  let text = '';
  let result = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      result += quoted(text) + (piece.inJson ? `"$(printf %s "$${piece.variable}" | sed 's/[\\"]/\\\\&/g')"` : `"$${piece.variable}"`);
      text = '';
    }
  }
  return result + quoted(text) || "''";
}

function variable(name: string): ShellPiece {
  return { variable: secretName(name) };
}
