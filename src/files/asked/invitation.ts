import { kindOfEnding } from '../kinds.ts';
import type { Asked } from './asked.ts';
import * as say from './words.ts';

/** Kinds that are named one by one; of more a list tells nobody anything at a glance. */
const MOST_NAMED = 4;

/** What is asked for, as in “a ZIP or an image”; undefined where nothing plainer than “a file” can be said. */
export function nameOfAsked(asked: Asked, several: boolean): string | undefined {
  const files = namesOf(asked.endings);
  if (files.length > MOST_NAMED) return undefined;
  const archives = files.filter((name) => ARCHIVES.has(name));
  const others = files.filter((name) => !ARCHIVES.has(name));
  const media = asked.media.map(({ medium, endings }) => {
    const names = namesOf(endings);
    return say.medium(medium, several, names.length > 0 && names.length <= MOST_NAMED ? names : []);
  });
  const parts = [
    ...archives.map((name) => say.archive(name, several)),
    ...(others.length === 0 ? [] : [say.files(others, several)]),
    ...media,
  ];
  return parts.length === 0 ? undefined : say.either(parts);
}

const ARCHIVES: ReadonlySet<string> = new Set(['ZIP', 'TAR', 'TGZ', 'TAR.GZ']);

/** As people write them, each once: `.jpg and .jpeg` are one. */
function namesOf(endings: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const ending of endings) {
    const usual = usualEnding(ending);
    if (!seen.has(usual)) seen.set(usual, spelled(ending));
  }
  return [...seen.values()];
}

/** Words that stand for an ending. */
const MEANT: Readonly<Record<string, string>> = { geotiff: 'tif', netcdf: 'nc', nifti: 'nii' };

function usualEnding(ending: string): string {
  const meant = MEANT[ending] ?? ending;
  return kindOfEnding(meant)?.endings[0] ?? meant;
}

function spelled(ending: string): string {
  return say.spelled[ending] ?? ending.toUpperCase();
}

/** For the file dialog: whatever is named, under every ending and type that its kind has. Empty where nothing is. */
export function acceptOf(asked: Asked): string {
  const media = new Set(asked.media.map((one) => one.medium));
  if (media.size === 0 && asked.endings.length === 0) return '';
  const endings = asked.mentioned.flatMap((ending) => {
    const kind = kindOfEnding(MEANT[ending] ?? ending);
    if (kind === undefined) return [`.${ending}`];
    // Phones know types and no endings.
    return [...kind.endings.map((own) => `.${own}`), ...kind.types.slice(0, 1)];
  });
  return [...new Set([...[...media].map((one) => `${one}/*`), ...endings])].join(',');
}
