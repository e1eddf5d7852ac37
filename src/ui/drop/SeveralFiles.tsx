import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { use, useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import { ManyFiles } from './manyFiles.ts';
import * as words from './words.ts';

const loadZip = lazyModule(() => import('../../files/zip/packAsOne.ts'));

interface Props {
  /** The argument's name. */
  name: string;
  /** All that came, of which one was taken. */
  files: readonly File[];
  /** A ZIP is what is asked for. */
  isZipAsked: boolean;
  disabled: boolean;
  /** The offers are done with. */
  onDone: () => void;
  onPacked: (zip: File, count: number) => void;
  onProblem: (problem: string) => void;
}

/** What else can be done with several files for an argument that takes one. Nothing is, without a click. */
export function SeveralFiles({ name, files, isZipAsked, disabled, onDone, onPacked, onProblem }: Props) {
  const runMany = use(ManyFiles);
  const [busy, setBusy] = useState(false);
  const canPack = isZipAsked && !files.some((file) => /\.zip$/i.test(file.name));
  if (!canPack && runMany === undefined) return null;
  const pack = async () => {
    setBusy(true);
    try {
      const { atRoot, packAsOne } = await loadZip();
      onPacked(await packAsOne(files, Date.now()), atRoot(files).length);
    } catch (error) {
      report('Putting files into a ZIP', error);
      onProblem(words.notPacked);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
      {canPack && (
        <Button size="small" variant="outlined" disabled={disabled || busy} onClick={() => void pack()}>
          {busy ? words.packing : words.asOneZip(files.length)}
        </Button>
      )}
      {runMany !== undefined && (
        <Button size="small" variant="outlined" disabled={disabled || busy} onClick={() => runMany(name, files) && onDone()}>
          {words.runAll(files.length)}
        </Button>
      )}
    </Box>
  );
}
