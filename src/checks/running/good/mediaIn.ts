import type { Part } from '../../../answers/part.ts';
import { openArchive } from '../../../files/zip/archive.ts';
import { mediumOf, MIME } from '../../../files/kinds.ts';
import { sniff } from '../../../files/sniff.ts';
import type { Medium } from '../../../spec/model.ts';
import type { AnsweredCase } from '../define.ts';

/** A picture, a sound or a film in an answer. */
export interface FoundMedium {
  /** Where it is: a path in JSON, a path in an archive, `body` for the answer itself. */
  readonly path: string;
  readonly medium: Medium;
  readonly mime: string;
  readonly blob: Blob;
}

/** Of one answer; more are more of the same. */
const MOST = 40;

export async function mediaIn({ answer }: AnsweredCase): Promise<readonly FoundMedium[]> {
  const found = new Map<string, FoundMedium>();
  for (const part of [...answer.parts, ...answer.unpacked]) {
    const file = fileOf(part);
    const medium = file && mediumOf(file.type.mime);
    if (file === undefined || medium === undefined || found.size >= MOST) continue;
    found.set(part.key, { path: part.key, medium, mime: file.type.mime, blob: file.blob });
  }
  if (answer.type.mime === MIME.zip) for (const one of await inArchive(answer.raw)) found.set(one.path, one);
  return [...found.values()];
}

function fileOf(part: Part) {
  return part.from === 'bytes' ? part : part.from === 'json' ? part.file : undefined;
}

async function inArchive(blob: Blob): Promise<readonly FoundMedium[]> {
  const found: FoundMedium[] = [];
  try {
    const { entries } = await openArchive(blob);
    for (const entry of entries.filter(({ folder }) => !folder).slice(0, MOST)) {
      const { blob: content } = await entry.open();
      const { mime } = await sniff(content);
      const medium = mediumOf(mime);
      if (medium !== undefined) found.push({ path: entry.path, medium, mime, blob: content });
    }
  } catch {
    // What can't be unpacked is `damagedArchive`’s to tell.
    return found;
  }
  return found;
}

/** Why an archive can't be opened; undefined for one that can. */
export async function damagedArchive(blob: Blob): Promise<string | undefined> {
  try {
    const { entries, problems } = await openArchive(blob);
    for (const entry of entries.filter(({ folder, refusal }) => !folder && refusal === undefined).slice(0, MOST)) {
      const { problem } = await entry.open();
      if (problem !== undefined) return `${entry.path}: ${problem}`;
    }
    return problems[0];
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
