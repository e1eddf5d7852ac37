import type { ZipSource } from '../../files/zip/writeZip.ts';
import type { KeptRun } from './kept.ts';
import { MIME } from '../../files/kinds.ts';

export const FORMAT = 'deepaas-try-me history';
export const VERSION = 1;
export const INDEX = 'history.json';

/** A choice of a schema beyond 2^53 stands in no drawing of an answer. */
export const plainJson = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

/**
 * What an archive says of the runs in it.
 * @param places where the bytes are, by their keys; needed only where that isn't `files/KEY/…`
 */
export function historyIndex(runs: readonly KeptRun[], places?: ReadonlyMap<string, string>): ZipSource {
  const index = {
    format: FORMAT,
    version: VERSION,
    ...(places !== undefined && { places: Object.fromEntries(places) }),
    runs: runs.map((run) => ({ ...run, thumbnail: undefined })),
  };
  return { path: INDEX, blob: new Blob([JSON.stringify(index, plainJson, 1)], { type: MIME.json }) };
}
