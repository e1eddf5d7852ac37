import type { QueryParameter, RequestPart, RequestPlan } from './plan.ts';

/**
 * The plan as a curl command for a POSIX shell. Secrets are read from the environment; files are named as they were chosen.
 * @param root address of the API, without a trailing slash
 */
export function toCurl(plan: RequestPlan, root: string): string {
  const lines = [
    `curl -X ${plan.method} ${quoted(root + plan.path)}${plan.query.map(toWord).join('')}`,
    ...plan.headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
  ];
  if (plan.body.type === 'json') lines.push(`-H ${quoted('Content-Type: application/json')}`, `--data-raw ${quoted(plan.body.text)}`);
  if (plan.body.type === 'multipart') lines.push(...plan.body.parts.map(toFormWord));
  return lines.join(' \\\n  ');
}

/** Continues the quoted word, so that a secret's variable can stand between the quotes. */
function toWord({ name, value, secret }: QueryParameter, index: number): string {
  const start = quoted(`${index === 0 ? '?' : '&'}${encodeURIComponent(name)}=`);
  return secret ? `${start}"$${variable(name)}"` : start + quoted(encodeURIComponent(value));
}

function toFormWord(part: RequestPart): string {
  if ('text' in part)
    return part.secret
      ? `--form-string ${quoted(`${part.name}=`)}"$${variable(part.name)}"`
      : `--form-string ${quoted(`${part.name}=${part.text}`)}`;
  const name = part.fileName.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `-F ${quoted(`${part.name}=@"${name}";type=${part.contentType}`)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Name of the environment variable for a secret argument. */
function variable(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_');
}
