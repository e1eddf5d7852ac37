import { reporting } from '../files/report.ts';
import { MIME } from '../files/kinds.ts';
import { percentDecoded } from '../spec/loose.ts';
import * as words from './words.ts';

/** Milliseconds after which a file of this site counts as lost. */
const PATIENCE = 60_000;

/** A file that belongs to the page: a sample, or one that `config.json` names. Rejects with a sentence for the visitor. */
export async function fetchFile(url: string, name: string, type?: string): Promise<File> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch(reporting(`Loading ${name}`));
  if (response === undefined) throw new Error(words.noAnswer(name));
  if (!response.ok) throw new Error(words.badAnswer(name, response.status));
  const blob = await response.blob();
  // Many hosts answer with their start page where a file is missing.
  if (blob.type.startsWith(MIME.html) && !/\.html?$/i.test(name)) throw new Error(words.missing(name));
  return new File([blob], name, { type: type ?? blob.type });
}

/** The last part of an address' path, as a file's name. */
export function nameInUrl(url: string): string {
  return percentDecoded(new URL(url, 'http://page.invalid').pathname.split('/').findLast((part) => part !== '') ?? 'file');
}
