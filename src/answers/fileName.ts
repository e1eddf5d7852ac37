import { downloadName } from '../files/clock.ts';
import type { FileType } from '../files/sniff.ts';

/** Names a download after the part's key. */
export type NameFile = (key: string, type: FileType) => string;

/** What every file of one answer is named after. */
export interface FileNaming {
  readonly modelId: string;
  /** When the answer came, in milliseconds since 1970. */
  readonly at: number;
}

/** `plants-result-2026-11-26-143005.json`, `plants-mask-2026-11-26-143005.png`: the model, the member, the time, and what it is. */
export function nameFiles({ modelId, at }: FileNaming): NameFile {
  return (key, { ext }) => downloadName([modelId, key.replace(/^body(?:\.|$)/, '') || 'result'], at, ext);
}
