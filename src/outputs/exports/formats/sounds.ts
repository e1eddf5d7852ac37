import { joinTabs } from '../../../files/delimited/write.ts';
import { MIME } from '../../../files/kinds.ts';
import type { ZipSource } from '../../../files/zip/writeZip.ts';
import type { Dataset, SoundEvent } from '../dataset.ts';
import type { ExportFormat } from '../format.ts';
import { imagePaths, splitPath } from '../imagePaths.ts';
import { oneLine } from '../markup.ts';
import * as words from '../words.ts';
import { cellOf } from './itemsCsv.ts';

const common = {
  fits: ({ sounds = [] }: Dataset) => sounds.some(({ events }) => events.length > 0),
  isOfSounds: true,
  pictures: { folder: 'sounds' },
} as const;

/** Label tracks, https://manual.audacityteam.org/man/importing_and_exporting_labels.html: from, to and a text, with tabs between. */
export const audacity: ExportFormat = {
  ...common,
  id: 'audacity',
  label: words.audacity,
  about: words.aboutAudacity,
  keeps: new Set(),
  losses: ({ sounds = [] }) => {
    const events = sounds.flatMap((sound) => sound.events);
    return [
      ...(events.some(({ score }) => score !== undefined) ? [words.withoutScores] : []),
      ...(events.some(({ more }) => more !== undefined) ? [words.withoutFacts] : []),
    ];
  },
  write: (dataset) => tablesOf(dataset, 'labels.txt', (events) => events.flatMap(audacityLines)),
};

function audacityLines({ label, start, end, low, high }: SoundEvent): (readonly (string | number)[])[] {
  // A second line holds the frequencies.
  return [[decimal(start), decimal(end), label], ...(low !== undefined && high !== undefined ? [['\\', decimal(low), decimal(high)]] : [])];
}

/** Selection tables of Raven Pro, https://www.ravensoundsoftware.com: its own columns, and whatever else by its name. */
export const raven: ExportFormat = {
  ...common,
  id: 'raven',
  label: words.raven,
  about: words.aboutRaven,
  keeps: new Set(['scores', 'facts']),
  write: (dataset) => tablesOf(dataset, 'selections.txt', ravenRows),
};

function ravenRows(events: readonly SoundEvent[], name: string): (readonly (string | number)[])[] {
  const more = [...new Set(events.flatMap((event) => Object.keys(event.more ?? {})))];
  // A selection in a spectrogram has frequencies, and one in a waveform none: no band is made up.
  const hasBand = events.some(({ low, high }) => low !== undefined && high !== undefined);
  const band = hasBand ? ['Low Freq (Hz)', 'High Freq (Hz)'] : [];
  const own = ['Selection', 'View', 'Channel', 'Begin Time (s)', 'End Time (s)', ...band, 'Begin File', 'Annotation', 'Score'];
  return [
    [...own, ...more.map((column) => (own.includes(column) ? `answer.${column}` : column))],
    ...events.map((event, at) => [
      at + 1,
      hasBand ? 'Spectrogram 1' : 'Waveform 1',
      1,
      decimal(event.start),
      decimal(event.end),
      ...(hasBand ? [decimal(event.low), decimal(event.high)] : []),
      name,
      event.label,
      event.score ?? '',
      ...more.map((column) => String(cellOf(event.more, column))),
    ]),
  ];
}

/** Readers tell the type of a column by its cells: a measure that happens to be whole is written as one. */
function decimal(value: number | undefined): string {
  return value === undefined ? '' : Number.isInteger(value) ? value.toFixed(1) : String(value);
}

type Rows = readonly (readonly (string | number)[])[];

/** A table for each sound, named as it is. Cells can't be quoted in either format. */
function* tablesOf(
  { sounds = [] }: Dataset,
  ending: string,
  rowsOf: (events: readonly SoundEvent[], name: string) => Rows,
): Generator<ZipSource> {
  const paths = imagePaths(sounds);
  for (const [at, { name, events }] of sounds.entries()) {
    const text = joinTabs(rowsOf(events, name).map((row) => row.map((cell) => oneLine(String(cell)))));
    yield { path: `${splitPath(paths[at] ?? '')[0]}.${ending}`, blob: new Blob([text], { type: MIME.text }) };
  }
}
