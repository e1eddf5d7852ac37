import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, useEffect, useState } from 'react';
import type { AnsweredInput } from '../../answers/shapes/many/answered.ts';
import type { Part } from '../../answers/part.ts';
import { report } from '../../files/report.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { NestedContext } from '../nested.ts';
import * as words from '../overview/words.ts';
import { SentFiles } from '../../ui/preview/sentFiles.ts';
import { SentInput } from '../overview/SentInput.tsx';
import { partsOfAnswer } from './partsOfInput.ts';

interface Props {
  input: AnsweredInput;
  at: number;
  files: InputFiles | undefined;
  /** What is found in a picture is drawn over it, and the picture isn't shown twice. */
  hasBoxes: boolean;
}

interface Read {
  readonly of: AnsweredInput;
  readonly sent: readonly SentFile[];
  readonly answer: readonly Part[];
  readonly problem?: string;
}

/** One input with its answer, by the same rules as a run of it alone: its picture with its boxes, its classes below it. */
export function InFull({ input, at, files, hasBoxes }: Props) {
  const { Block, drawable } = use(NestedContext);
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let current = true;
    const load = async (): Promise<Read> => {
      const name = files?.nameOf(at) ?? input.name ?? '';
      const blob = await files?.blobOf(at).catch((error: unknown) => {
        report('Unpacking an input', error);
        return undefined;
      });
      const base = name.slice(name.lastIndexOf('/') + 1);
      return {
        of: input,
        sent: blob === undefined ? [] : [{ name: 'input', file: new File([blob], base, { type: blob.type }) }],
        answer: await partsOfAnswer(input.answer, drawable),
      };
    };
    load().then(
      (found) => current && setRead(found),
      (error: unknown) => {
        report('Reading an input in full', error);
        if (current) setRead({ of: input, sent: [], answer: [], problem: words.notRead });
      },
    );
    return () => {
      current = false;
    };
  }, [input, at, files, drawable]);
  if (read?.of !== input) {
    return (
      <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: 240 }}>
        {words.reading}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {read.problem !== undefined && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>
          {read.problem}
        </Typography>
      )}
      {read.sent.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {words.noFile}
        </Typography>
      )}
      {!hasBoxes && read.sent.map(({ file }) => <SentInput key={file.name} file={file} />)}
      <SentFiles value={read.sent}>
        {read.answer.map((part) => (
          <Block key={part.key} part={part} untitled={part.key === 'body' || read.answer.length === 1} />
        ))}
      </SentFiles>
    </Box>
  );
}
