import { isoMoment } from '../files/clock.ts';
import type { Answer } from '../answers/answer.ts';
import { nameFiles } from '../answers/fileName.ts';
import type { Note } from '../answers/note.ts';
import type { FileData, Part } from '../answers/part.ts';
import { fileType } from '../files/sniff.ts';
import type { ZipSource } from '../files/zip/writeZip.ts';
import { drawable } from '../outputs/summary/drawable.ts';
import { MIME } from '../files/kinds.ts';
import { packed } from './packing.ts';

interface Entry extends ZipSource {
  readonly mime: string;
  /** Where in the answer it comes from. */
  readonly key: string;
  readonly notes?: readonly Note[];
}

/** The answer as it came, and every file that was found inside it. Each under a name of its own. */
export function filesOf(answer: Answer): Entry[] {
  const names = new Set<string>(['manifest.json']);
  const entry = (file: FileData, key: string, notes: readonly Note[] | undefined): Entry => ({
    path: claim(file, names),
    blob: file.blob,
    mime: file.type.mime,
    key,
    ...(notes !== undefined && { notes }),
  });
  const whole = entry({ blob: answer.raw, type: answer.type, fileName: answer.fileName }, 'body', undefined);
  const inside = [...answer.parts, ...drawable(answer)].flatMap((part) => {
    const file = fileIn(part);
    return file === undefined || file.blob === answer.raw || part.key === 'body' ? [] : [entry(file, part.key, part.notes)];
  });
  return [whole, ...inside];
}

function fileIn(part: Part): FileData | undefined {
  if (part.from === 'bytes') return part;
  return part.from === 'json' ? part.file : undefined;
}

function claim({ fileName, type }: FileData, taken: Set<string>): string {
  const end = `.${type.ext}`;
  const stem = fileName.endsWith(end) ? fileName.slice(0, -end.length) : fileName;
  let name = fileName;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${number}${end}`;
  taken.add(name);
  return name;
}

/** Everything of one answer as a zip, with a list of what is what. */
export async function bundle(answer: Answer): Promise<File> {
  const { modelId, at } = answer.naming;
  const files = filesOf(answer);
  const manifest = {
    model: modelId,
    received: isoMoment(at),
    ...(answer.error !== undefined && { error: answer.error.cause?.code, status: answer.error.status }),
    files: files.map(({ path, blob, mime, key, notes }) => ({
      name: path,
      type: mime,
      bytes: blob.size,
      from: key,
      ...(notes !== undefined && { notes }),
    })),
  };
  const text = new Blob([`${JSON.stringify(manifest, null, 2)}\n`], { type: MIME.json });
  const zip = await packed([...files.map(({ path, blob }) => ({ path, blob })), { path: 'manifest.json', blob: text }], at);
  return new File([zip], nameFiles({ modelId, at })('body', fileType(MIME.zip)), { type: MIME.zip });
}
