import { MIME } from '../../files/kinds.ts';
export type Device = 'camera' | 'microphone';

/** Why a camera or a microphone can't be used, and what to do about it, in sentences for the visitor. */
export function captureProblem(error: unknown, device: Device): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const words = REASONS[name];
  return words === undefined ? `The ${device} couldn’t be started${name === '' ? '' : ` (${name})`}.` : words(device);
}

/** Browsers hand out cameras and microphones only to pages that nobody can have tampered with on the way. */
export function insecureProblem(device: Device): string {
  return `Browsers allow the ${device} only on pages that come by https or from this computer itself, and this one doesn’t.`;
}

export function unpluggedProblem(device: Device): string {
  return `The ${device} was unplugged or taken away.`;
}

const REASONS: Readonly<Record<string, (device: Device) => string>> = {
  NotAllowedError: (device) =>
    `The ${device} isn’t allowed. Somebody refused it, or the site or the system forbids it: look at the symbol beside the page’s address.`,
  SecurityError: (device) => `The browser’s settings forbid the ${device} on this page.`,
  NotFoundError: (device) => `No ${device} was found. Plug one in and try again.`,
  NotReadableError: (device) => `The ${device} is there but doesn’t start. Another program may be using it.`,
  AbortError: (device) => `The ${device} stopped before it had started.`,
  // The one that was chosen has gone; WebKit says the same where there never was any.
  OverconstrainedError: (device) => `No ${device} was found, or the chosen one is gone. Plug one in or choose another one.`,
};

export interface VideoFormat {
  readonly mime: string;
  readonly extension: string;
}

/** H.264 in MP4 first: what models read most reliably, and the quickest to encode. Firefox records WebM only. */
const FORMATS: readonly VideoFormat[] = [
  { mime: `${MIME.mp4};codecs=avc1`, extension: 'mp4' },
  { mime: `${MIME.mp4};codecs=avc1.42E01E,mp4a.40.2`, extension: 'mp4' },
  { mime: `${MIME.webm};codecs=vp9,opus`, extension: 'webm' },
  { mime: MIME.webm, extension: 'webm' },
  { mime: MIME.mp4, extension: 'mp4' },
];

/** What this browser records; undefined when it is none of the usual. */
export function chooseFormat(supports: (mime: string) => boolean): VideoFormat | undefined {
  return FORMATS.find(({ mime }) => supports(mime));
}

/** The extension for what a recorder says it made, which may differ from what it was asked for. */
export function extensionOf(mime: string): string {
  return /\bmp4\b/.test(mime) ? 'mp4' : /\bmatroska\b/.test(mime) ? 'mkv' : 'webm';
}
