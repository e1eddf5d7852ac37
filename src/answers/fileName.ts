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
  const time = timeText(new Date(at));
  return (key, { ext }) => {
    const member = key.replace(/^body(?:\.|$)/, '');
    return `${safeName(modelId)}-${member === '' ? 'result' : safeName(member)}-${time}.${ext}`;
  };
}

/** Local time, which is what the visitor remembers; no colons, which Windows refuses. */
function timeText(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

function safeName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(0, 80) || 'answer'
  );
}
