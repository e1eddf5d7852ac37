import { field, type Visitor } from './visitor.ts';

/** Lets the demo model `files` send a file of this kind. */
export async function sendFile(visitor: Visitor, kind: string): Promise<void> {
  await visitor.open('files', 'files');
  await visitor.enter({ css: field('kind', '[role=combobox]') }, kind);
  await visitor.click({ css: '[role=option]', name: `^${kind}$` });
  await visitor.run();
}
