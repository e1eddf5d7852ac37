import { DownloadButton } from '../ui/actions/DownloadButton.tsx';
import type { Export } from './define.ts';

interface Props<S extends object> {
  exports: readonly Export<S>[];
  shown: S;
  /** Stem of the files' names. */
  name: string;
}

/** A button for each file that a view offers. */
export function ExportButtons<S extends object>({ exports, shown, name }: Props<S>) {
  return exports.map(({ label, ending, write }) => (
    <DownloadButton key={label} blob={() => write(shown)} fileName={`${name}.${ending}`} label={label} />
  ));
}
