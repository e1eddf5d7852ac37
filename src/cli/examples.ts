import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseExamples, type Example } from '../api/examples.ts';
import type { GivenExample } from '../checks/running/inputs/cases.ts';
import { endingOf, typeOfEnding } from '../files/kinds.ts';
import { parsePython } from '../spec/exactJson.ts';
import { asObject, percentDecoded } from '../spec/loose.ts';
import * as words from './words.ts';

/** What a folder may be described by: a file of examples alone, as the page saves it, or the page's settings with the examples in them. */
const DOCUMENTS = ['examples.json', 'config.json'];

/** In bytes; a document names files and rarely holds more than numbers itself. */
const MAX_DOCUMENT = 5_000_000;
/** In bytes, of one file. */
const MAX_FILE = 2_000_000_000;

/**
 * The examples of a model in a folder, with their files and recorded answers: in the form of the examples of `config.json`, addresses being relative to
 * the folder. Nothing outside of it is read, whatever a document or a link says.
 * @throws Error with a sentence for whoever typed the folder
 */
export async function readExamples(folder: string, model: string): Promise<readonly GivenExample[]> {
  const root = await realpath(folder).catch(() => {
    // What else may be wrong with it makes no difference to whoever typed it.
    throw new Error(words.noFolder(folder));
  });
  const given: GivenExample[] = [];
  for (const example of parseExamples(await readDocument(root, folder), 'examples/document').get(model) ?? [])
    given.push(await withFiles(root, example));
  return given;
}

async function readDocument(root: string, folder: string): Promise<unknown> {
  for (const name of DOCUMENTS) {
    const file = path.join(root, name);
    const found = await stat(file).catch(() => undefined /* the next one may be there */);
    if (found === undefined) continue;
    if (found.size > MAX_DOCUMENT) throw new Error(words.largeDocument(name));
    const document = await readFile(file, 'utf8').then((text) => {
      try {
        return asObject(parsePython(text));
      } catch {
        // Where it breaks off an editor shows better.
        throw new Error(words.noDocument(name));
      }
    });
    if (document === undefined) throw new Error(words.noDocument(name));
    if (name === 'examples.json') return document;
    // An address there is one on the page's site, of a file that isn't this folder's to name.
    if (asObject(document.examples) !== undefined) return document.examples;
  }
  throw new Error(words.noExamples(folder));
}

async function withFiles(root: string, example: Example): Promise<GivenExample> {
  const files = new Map<string, readonly File[]>();
  for (const [name, urls] of Object.entries(example.files)) {
    const list: File[] = [];
    for (const url of urls) list.push(await readInside(root, url, example.label));
    files.set(name, list);
  }
  const from = example.answer?.from;
  const recorded = from !== undefined && 'url' in from ? await readInside(root, from.url, example.label) : undefined;
  return { example, files, recorded };
}

/** Addresses have been read as those of a folder of this name, out of which none of them leads. */
const FOLDER = 'examples/';

async function readInside(root: string, url: string, label: string): Promise<File> {
  const relative = percentDecoded((url.startsWith(FOLDER) ? url.slice(FOLDER.length) : url).replace(/[?#].*$/s, ''));
  const typed = path.resolve(root, relative);
  const file = await realpath(typed).catch(() => {
    // Missing, or not to be read: both are mended in the same place.
    throw new Error(words.noFile(label, relative));
  });
  if (path.relative(root, file).startsWith('..') || path.isAbsolute(path.relative(root, file)))
    throw new Error(words.outside(label, relative));
  const { size } = await stat(file);
  if (size > MAX_FILE) throw new Error(words.largeFile(label, relative));
  const name = path.basename(typed);
  return new File([await readFile(file)], name, { type: typeOfEnding(endingOf(name)) ?? '' });
}
