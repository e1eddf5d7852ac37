import { mediumOf } from '../../../files/kinds.ts';
import { codeSpan } from '../../markdownCode.ts';
import type { Named, RequestPlan } from '../../requestPlan.ts';
import { asPythonLiteral } from '../python.ts';
import { answerFile, quoted, secretName, type NotebookCell, type Snippet } from '../snippet.ts';
import * as own from '../words.ts';
import { BOXES, SHOW } from './python.ts';

/** A Jupyter notebook, which is a file: one request with its answer shown, to go on from. */
export const notebook: Snippet = {
  id: 'notebook',
  label: 'Notebook',
  needs: own.notebookNeeds,
  write: (plan, url) => toNotebook(cellsOf(plan, url)),
  cells: cellsOf,
};

/** As version 4.5 of its format has it, without outputs: they would tell what somebody's server answered. */
function toNotebook(cells: readonly NotebookCell[]): string {
  const document = {
    cells: cells.map(({ type, source }, at) => ({
      cell_type: type,
      id: `cell-${at + 1}`,
      metadata: {},
      // Each line with its break, as Jupyter itself writes it.
      source: source.split(/(?<=\n)/),
      ...(type === 'code' && { execution_count: null, outputs: [] }),
    })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function cellsOf(plan: RequestPlan, url: string): NotebookCell[] {
  const { query, headers, body } = plan;
  const parts = body.type === 'multipart' ? body.parts : [];
  const files = parts.filter((part) => 'file' in part);
  const texts = parts.filter((part) => 'text' in part);
  const members = body.type === 'json' ? body.members : [];
  const hasSecrets = [...query, ...headers, ...texts, ...members].some(({ secret }) => secret);
  const saved = answerFile(plan);
  const drawsBoxes = saved === undefined && files.some(({ contentType }) => mediumOf(contentType) === 'image');

  const inputs = [
    ...(hasSecrets ? ['import os', 'from getpass import getpass'] : []),
    ...(files.length > 0 ? ['from pathlib import Path'] : []),
    ...(hasSecrets || files.length > 0 ? [''] : []),
    ...(hasSecrets ? SECRET : []),
    `url = ${quoted(url)}`,
    ...list(
      'params',
      query.map((entry) => `(${quoted(entry.name)}, ${valueOf(entry)})`),
      own.inQuery,
    ),
    ...list(
      'headers',
      headers.map((entry) => `${quoted(entry.name)}: ${valueOf(entry)}`),
      own.inHeaders,
      '{}',
    ),
    ...list(
      'files',
      files.map(({ name, fileName, contentType }) => `(${quoted(name)}, Path(${quoted(fileName)}), ${quoted(contentType)})`),
      own.inFiles,
    ),
    ...list(
      'texts',
      texts.map((part) => `(${quoted(part.name)}, ${part.secret ? asked(part.name) : quoted(part.text)})`),
      own.inForm,
    ),
    ...(body.type === 'json'
      ? list(
          'body',
          members.map((member) => `${quoted(member.name)}: ${member.secret ? asked(member.name) : asPythonLiteral(member.value)}`),
          own.inBody,
          '{}',
          true,
        )
      : []),
  ];

  const request = [
    'import requests',
    '',
    'response = requests.post(',
    '    url,',
    ...(query.length > 0 ? ['    params=params,'] : []),
    ...(headers.length > 0 ? ['    headers=headers,'] : []),
    ...(body.type === 'json' ? ['    json=body,'] : []),
    ...(parts.length > 0
      ? [
          '    files=[',
          ...(files.length > 0 ? ['        *((name, (path.name, path.read_bytes(), kind)) for name, path, kind in files),'] : []),
          ...(texts.length > 0 ? ['        *((name, (None, text)) for name, text in texts),'] : []),
          '    ],',
        ]
      : []),
    ')',
    'if not response.ok:',
    '    raise RuntimeError(f"{response.status_code} {response.reason}: {response.text}")',
    'print(f"{len(response.content)} bytes in {response.elapsed.total_seconds():.3f} s")',
  ];

  const answer = [
    SHOW,
    '',
    '',
    'answer = read(response.content)',
    'if isinstance(answer, bytes):',
    `    show_bytes(answer, ${quoted(saved ?? 'answer.bin')})`,
    'elif isinstance(answer, str):',
    '    print_text(answer)',
    'else:',
    '    show_json(answer)',
  ];

  return [
    markdown(own.notebookIntro(codeSpan(modelOf(url), own.theModel), files.length > 0, hasSecrets)),
    code([`%pip install --quiet ${drawsBoxes ? 'requests matplotlib pillow' : 'requests'}`]),
    markdown(own.notebookInputs),
    code(inputs),
    markdown(own.notebookRequest),
    code(request),
    markdown(own.notebookAnswer),
    code(answer),
    ...(drawsBoxes ? [markdown(own.notebookBoxes), code([BOXES])] : []),
  ];
}

const SECRET = [
  'def secret(name):',
  '    """From the environment, or else asked for: it stands nowhere in this notebook."""',
  '    return os.environ[name] if name in os.environ else getpass(name)',
  '',
  '',
];

const markdown = (source: string): NotebookCell => ({ type: 'markdown', source });
const code = (lines: readonly string[]): NotebookCell => ({ type: 'code', source: lines.join('\n') });

/** A list, or a dictionary, with a comment above it; nothing where it is empty, unless it `stays`. */
function list(name: string, entries: readonly string[], comment: string, brackets = '[]', stays = false): string[] {
  const [open = '', close = ''] = brackets;
  if (entries.length === 0) return stays ? ['', `${name} = ${brackets}`] : [];
  return ['', `# ${comment}`, `${name} = ${open}`, ...entries.map((entry) => `    ${entry},`), close];
}

function valueOf({ name, value, secret }: Named): string {
  return secret ? asked(name) : quoted(value);
}

function asked(name: string): string {
  return `secret("${secretName(name)}")`;
}

/** The model's name, as its address has it. */
function modelOf(url: string): string {
  const segment = /\/models\/([^/?#]+)/.exec(url)?.[1] ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    // A per cent sign that begins no byte: the name as it stands.
    return segment;
  }
}
