import type { Medium } from '../spec/model.ts';
import { NOTHING_ASKED, type Asked } from '../files/asked/asked.ts';
import { endingOf, MIME } from '../files/kinds.ts';
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

/** What may be offered for a file argument: only what is asked for; where nothing is, a choice, with the media its description names in front. */
export function samplesFor(medium: Medium | undefined, named: readonly Medium[], asked: Asked = NOTHING_ASKED): readonly SampleFile[] {
  const kinds: readonly Kind[] =
    medium === undefined ? [...new Set<Kind>([...named, 'image', 'audio', 'video', 'table'])] : [medium, 'table'];
  const isPlain = asked.media.length > 0 || asked.endings.length > 0;
  return kinds.filter((kind) => !isPlain || fits(kind, asked)).map((kind) => SAMPLES[kind]);
}

/** One of another kind would only make the model fail. */
function fits(kind: Kind, { media, endings }: Asked): boolean {
  const ending = endingOf(SAMPLES[kind].name);
  if (endings.includes(ending)) return true;
  return media.some(({ medium, endings: listed }) => medium === kind && (listed.length === 0 || listed.includes(ending)));
}
