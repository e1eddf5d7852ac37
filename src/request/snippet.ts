import { percentEncode, queryString, type Named, type RequestPart, type RequestPlan } from './plan.ts';

/** A piece of a shell word: text as it is, or what an environment variable holds. */
type Piece = string | { readonly variable: string };

/**
 * The plan as a curl command for a POSIX shell. Secrets are read from the environment, wherever they travel; files are
 * named as they were chosen.
 * @param root address of the API, without a trailing slash
 */
export function toCurl(plan: RequestPlan, root: string): string {
  const plain = plan.query.filter(({ secret }) => !secret);
  const secrets = plan.query.filter(({ secret }) => secret);
  const options = [
    `-X ${plan.method} ${word(root + plan.path + queryString(plain))}`,
    // curl itself encodes what the variable holds (7.87 and later).
    ...secrets.map(({ name }) => `--url-query ${word(`${percentEncode(name)}=`, variable(name))}`),
    ...plan.headers.map(({ name, value, secret }) => `-H ${word(`${name}: `, secret ? variable(name) : value)}`),
  ];
  if (plan.body.type === 'json')
    options.push(`-H ${word('Content-Type: application/json')}`, `--data-raw ${word(...toJson(plan.body.members))}`);
  if (plan.body.type === 'multipart') options.push(...plan.body.parts.map(toFormOption));
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
  if ('text' in part) return `--form-string ${word(`${part.name}=`, part.secret ? variable(part.name) : part.text)}`;
  const name = part.fileName.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `-F ${word(`${part.name}=@"${name}";type=${part.contentType}`)}`;
}

/** One word for the shell: text in single quotes, variables in double ones. */
function word(...pieces: readonly Piece[]): string {
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

/** The environment variable of a secret argument; the prefix keeps an argument called `path` away from the shell's own. */
function variable(name: string): Piece {
  return { variable: `DEEPAAS_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}` };
}
