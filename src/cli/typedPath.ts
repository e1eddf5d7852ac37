import path from 'node:path';

/** A file as it was typed: npm changes into the package's folder, and the path is meant from where the command was typed. */
export function typedPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? '.', file);
}
