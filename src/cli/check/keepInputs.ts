import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Transport } from '../../checks/running/define.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Writes each file that is sent into a folder, under the name that the commands of a report have for it, so that these can be typed there.
 * Of different files of one name the later ones are numbered: `two-2.zip`.
 * @throws when the folder can't be made
 */
export async function keepingInputs(folder: string, post: Transport): Promise<Transport> {
  await mkdir(folder, { recursive: true });
  /** Hashes, by the name without a number. */
  const kept = new Map<string, string[]>();
  const keep = async (name: string, file: Blob): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    const known = kept.get(name) ?? [];
    if (known.includes(hash)) return;
    kept.set(name, [...known, hash]);
    const { name: stem, ext } = path.parse(name);
    await writeWhole(path.join(folder, known.length === 0 ? name : `${stem}-${known.length + 1}${ext}`), bytes);
  };
  return async (plan, url, signal) => {
    const parts = plan.body.type === 'multipart' ? plan.body.parts : [];
    for (const part of parts) if ('file' in part) await keep(path.basename(part.fileName), part.file);
    return post(plan, url, signal);
  };
}
