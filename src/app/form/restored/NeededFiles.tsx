import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { Arg } from '../../../spec/model.ts';
import { filesIn } from '../../../spec/value.ts';
import { formatBytes } from '../../../files/amounts.ts';
import { report } from '../../../files/report.ts';
import { valueOf, type FormValues } from '../form.ts';
import { hashing } from '../../../runs/record/hashing.ts';
import type { RecordedFile } from '../../../runs/record/record.ts';
import * as words from './words.ts';

interface Props {
  needed: readonly RecordedFile[];
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
}

type Found = 'missing' | 'checking' | 'same' | 'other' | 'unreadable';

const COLOURS: Readonly<Record<Found, string>> = {
  missing: 'text.secondary',
  checking: 'text.secondary',
  same: 'success.main',
  other: 'error.main',
  unreadable: 'error.main',
};

/** The files that a record names, each compared with what is chosen by its size and SHA-256. */
export function NeededFiles({ needed, args, form }: Props) {
  const values = useWatch({ control: form.control }) as FormValues;
  return (
    <>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {words.chooseAgain(needed.length)}
      </Typography>
      <Box component="ul" aria-label={words.filesOfRecord} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.5 }}>
        {needed.map((file, index) => (
          <NeededFile key={`${file.argument} ${index}`} needed={file} chosen={filesOf(args, values, file.argument)} />
        ))}
      </Box>
    </>
  );
}

function filesOf(args: readonly Arg[], values: FormValues, name: string): readonly File[] {
  const arg = args.find((candidate) => candidate.name === name && candidate.kind === 'file');
  return filesIn(arg && valueOf(values, arg));
}

function NeededFile({ needed, chosen }: { needed: RecordedFile; chosen: readonly File[] }) {
  const found = useFound(needed, chosen);
  return (
    <Box
      component="li"
      data-needed={needed.name}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', minWidth: 0 }}
    >
      <Typography variant="code" sx={{ overflowWrap: 'anywhere' }} title={`SHA-256 ${needed.sha256}`}>
        {needed.name}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {words.forArgument(needed.argument, formatBytes(needed.size))}
      </Typography>
      <Typography variant="caption" sx={{ color: COLOURS[found], fontWeight: 600 }}>
        {words.comparisons[found]}
      </Typography>
    </Box>
  );
}

/** Hashed once, since a form is repainted with each key and a film takes seconds. */
const hashes = new WeakMap<File, Promise<string>>();

function useFound(needed: RecordedFile, chosen: readonly File[]): Found {
  const [found, setFound] = useState<Found>('missing');
  // The list is a new one with each keystroke; its files are not.
  const [files, setFiles] = useState(chosen);
  if (files.length !== chosen.length || files.some((file, index) => file !== chosen[index])) setFiles(chosen);
  useEffect(() => {
    if (files.length === 0) {
      setFound('missing');
      return;
    }
    const likely = files.filter(({ size }) => size === needed.size);
    if (likely.length === 0) {
      setFound('other');
      return;
    }
    let gone = false;
    setFound('checking');
    Promise.all(likely.map(hashOnce)).then(
      (all) => !gone && setFound(all.includes(needed.sha256) ? 'same' : 'other'),
      (error: unknown) => {
        report('Comparing a chosen file', error);
        if (!gone) setFound('unreadable');
      },
    );
    return () => {
      gone = true;
    };
  }, [needed, files]);
  return found;
}

function hashOnce(file: File): Promise<string> {
  const known = hashes.get(file) ?? hashing.call.hashOf(file);
  hashes.set(file, known);
  // Whoever waits for it gets the error; asked again, it is tried again.
  known.catch(() => hashes.delete(file) /* see above */);
  return known;
}
