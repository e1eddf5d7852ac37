import { jsonText, type Named, type PlannedBody, type RequestPart, type RequestPlan } from '../requestPlan.ts';
import { answerFile, quoted, secretName, type Snippet } from './snippet.ts';
import * as own from './words.ts';

/** For Node and not for a page: DEEPaaS lets no page of another site read its answers. */
export const javascript: Snippet = {
  id: 'javascript',
  label: 'JavaScript',
  needs: own.nodeNeeds,
  write,
};

function write(plan: RequestPlan, url: string): string {
  const { query, headers, body } = plan;
  const file = answerFile(plan);
  const parts = body.type === 'multipart' ? body.parts : [];
  const reads = parts.some((part) => 'file' in part);
  const functions = [...(reads ? ['readFile'] : []), ...(file === undefined ? [] : ['writeFile'])];
  const { setup, argument, type } = bodyOf(body);
  const allHeaders = [
    ...headers.map((entry) => `${quoted(entry.name)}: ${valueOf(entry)}`),
    ...(type === undefined ? [] : [`"Content-Type": ${type}`]),
  ];
  return [
    ...(functions.length === 0 ? [] : [`import { ${functions.join(', ')} } from "node:fs/promises";`, '']),
    `const url = new URL(${quoted(url)});`,
    ...query.map((entry) => `url.searchParams.append(${quoted(entry.name)}, ${valueOf(entry)});`),
    ...(setup.length === 0 ? [] : ['', ...setup]),
    '',
    'const response = await fetch(url, {',
    '  method: "POST",',
    ...(allHeaders.length === 0 ? [] : ['  headers: {', ...allHeaders.map((line) => `    ${line},`), '  },']),
    ...(argument === undefined ? [] : [`  body: ${argument},`]),
    '});',
    'if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);',
    // As text: Python may have written NaN, which JSON.parse refuses.
    file === undefined
      ? 'console.log(await response.text());'
      : `await writeFile(${quoted(file)}, Buffer.from(await response.arrayBuffer()));`,
    '',
  ].join('\n');
}

interface Body {
  readonly setup: readonly string[];
  readonly argument?: string;
  readonly type?: string;
}

function bodyOf(body: PlannedBody): Body {
  if (body.type === 'none') return { setup: [] };
  if (body.type === 'json') return { setup: [], argument: jsonOf(body.members), type: '"application/json"' };
  if (body.parts.some(({ name, ...part }) => /[\r\n]/.test(name) || ('text' in part && /[\r\n]/.test(part.text))))
    return byHand(body.parts);
  const appends = body.parts.map((part) =>
    'text' in part
      ? `form.append(${quoted(part.name)}, ${textOf(part)});`
      : `form.append(${quoted(part.name)}, new File([await readFile(${quoted(part.fileName)})], ${quoted(part.fileName)}, { type: ${quoted(part.contentType)} }));`,
  );
  return { setup: ['const form = new FormData();', ...appends], argument: 'form' };
}

/** FormData makes every line break CRLF, so a text that has some is written by hand. */
function byHand(parts: readonly RequestPart[]): Body {
  const escaped = (name: string) => name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
  const lines = parts.map((part) => {
    const start = `--\${boundary}\\r\\nContent-Disposition: form-data; name="${inTemplate(escaped(part.name))}"`;
    if ('text' in part) return `  \`${start}\\r\\n\\r\\n\`, ${textOf(part)}, "\\r\\n",`;
    const file = `; filename="${inTemplate(escaped(part.fileName))}"\\r\\nContent-Type: ${inTemplate(part.contentType)}`;
    return `  \`${start}${file}\\r\\n\\r\\n\`, await readFile(${quoted(part.fileName)}), "\\r\\n",`;
  });
  return {
    setup: [
      '// Not FormData, which would turn the line breaks into CRLF.',
      'const boundary = `----${Math.random().toString(36).slice(2)}${Date.now()}`;',
      'const body = new Blob([',
      ...lines,
      '  `--${boundary}--\\r\\n`,',
      ']);',
    ],
    argument: 'body',
    type: '`multipart/form-data; boundary=${boundary}`',
  };
}

/** Inside a template literal. */
function inTemplate(text: string): string {
  return quoted(text).slice(1, -1).replaceAll('\\"', '"').replace(/[`$]/g, '\\$&');
}

/** An object where JavaScript would write the same JSON again; else the text, with whole numbers of any size. */
function jsonOf(members: readonly Named[]): string {
  const secrets = members.some(({ secret }) => secret);
  const object = `JSON.stringify({ ${members.map((member) => `${quoted(member.name)}: ${member.secret ? fromEnvironment(member.name) : member.value.toWellFormed()}`).join(', ')} })`;
  const plain = members.filter(({ secret }) => !secret);
  if (isExact(jsonText(plain))) return object;
  if (!secrets) return quoted(jsonText(members));
  const pieces = members.map(
    ({ name, value, secret }) =>
      `${quoted(`${JSON.stringify(name)}:`)} + ${secret ? `JSON.stringify(${fromEnvironment(name)})` : quoted(value)}`,
  );
  return `"{" + [${pieces.join(', ')}].join(",") + "}"`;
}

function isExact(json: string): boolean {
  try {
    return JSON.stringify(JSON.parse(json)) === json && !json.includes('__proto__');
  } catch {
    // No JSON: written as a text instead.
    return false;
  }
}

function textOf(part: Extract<RequestPart, { text: string }>): string {
  return part.secret ? fromEnvironment(part.name) : quoted(part.text);
}

function valueOf({ name, value, secret }: Named): string {
  return secret ? fromEnvironment(name) : quoted(value);
}

function fromEnvironment(name: string): string {
  return `process.env.${secretName(name)}`;
}
