import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours for one stream: as they are, or nothing where nobody would see them. */
export type TerminalPaint = (format: Format, text: string) => string;

interface Stream {
  readonly isTTY?: boolean;
}

/** By `NO_COLOR` (no-color.org) and `FORCE_COLOR`; else a terminal has colours, and a file or a pipe has none. */
export function paintFor(stream: Stream, env: Readonly<Record<string, string | undefined>>): TerminalPaint {
  if (!isColoured(stream, env)) return (_, text) => text;
  // Newer versions of Node ask their own stream whether to colour; this has been decided.
  const always: Parameters<typeof styleText>[2] & { validateStream: boolean } = { validateStream: false };
  return (format, text) => styleText(format, text, always);
}

function isColoured(
  { isTTY = false }: Stream,
  { NO_COLOR = '', FORCE_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}
