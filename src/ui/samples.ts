import type { Medium } from '../spec/model.ts';
import { MIME } from '../files/kinds.ts';
import * as words from './words.ts';

/** A small file of our own making that ships with the page, in `public/samples`. */
export interface SampleFile {
  readonly label: string;
  /** Relative to the page. */
  readonly url: string;
  readonly name: string;
  readonly type: string;
}

type Kind = Medium | 'table';

const SAMPLES: Readonly<Record<Kind, SampleFile>> = {
  image: { label: words.samples.image, url: 'samples/sample.png', name: 'sample.png', type: MIME.png },
  audio: { label: words.samples.audio, url: 'samples/sample.wav', name: 'sample.wav', type: MIME.wav },
  video: { label: words.samples.video, url: 'samples/sample.webm', name: 'sample.webm', type: MIME.webm },
  table: { label: words.samples.table, url: 'samples/sample.csv', name: 'sample.csv', type: MIME.csv },
};

/**
 * What may be offered for a file argument: one when its medium is known, else a choice, with the media its description names in front.
 * Where the description names kinds of files, a sample of another kind would only make the model fail.
 */
export function samplesFor(
  medium: Medium | undefined,
  named: readonly Medium[],
  extensions: readonly string[] = [],
): readonly SampleFile[] {
  const kinds: readonly Kind[] = medium === undefined ? [...new Set<Kind>([...named, 'image', 'audio', 'video', 'table'])] : [medium];
  const samples = kinds.map((kind) => SAMPLES[kind]);
  return extensions.length === 0 ? samples : samples.filter(({ name }) => extensions.some((extension) => name.endsWith(`.${extension}`)));
}
