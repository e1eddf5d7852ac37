import { endingFor, endingOfType, MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

export type Device = 'camera' | 'microphone';

/** Why a camera or a microphone can't be used, and what to do about it, in sentences for the visitor. */
export function captureProblem(error: unknown, device: Device): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const reason = REASONS[name];
  if (reason !== undefined) return reason(device);
  return name === '' ? words.notStarted(device) : words.notStartedFor(device, name);
}

/** Browsers hand out cameras and microphones only to pages that nobody can have tampered with on the way. */
export function insecureProblem(device: Device): string {
  return words.insecure(device);
}

export function unpluggedProblem(device: Device): string {
  return words.unplugged(device);
}

const REASONS: Readonly<Record<string, (device: Device) => string>> = {
  NotAllowedError: words.notAllowed,
  SecurityError: words.forbidden,
  NotFoundError: words.notFound,
  NotReadableError: words.inUse,
  AbortError: words.stopped,
  // The one that was chosen has gone; WebKit says the same where there never was any.
  OverconstrainedError: words.chosenIsGone,
};

/** H.264 in MP4 first: what models read most reliably, and the quickest to encode. Firefox records WebM only. */
const FORMATS: readonly string[] = [
  `${MIME.mp4};codecs=avc1`,
  `${MIME.mp4};codecs=avc1.42E01E,mp4a.40.2`,
  `${MIME.webm};codecs=vp9,opus`,
  MIME.webm,
  MIME.mp4,
];

/** What this browser records; undefined when it is none of the usual. */
export function chooseFormat(supports: (mime: string) => boolean): string | undefined {
  return FORMATS.find(supports);
}

/** The extension for what a recorder says it made, which may differ from what it was asked for. */
export function recordingExtension(mime: string): string {
  return endingOfType(mime) ?? endingFor(MIME.webm);
}
