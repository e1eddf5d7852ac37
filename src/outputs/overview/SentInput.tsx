import { use, useEffect, useState } from 'react';
import type { Part } from '../../answers/part.ts';
import { report } from '../../files/report.ts';
import type { SentFile } from '../../files/sentFile.ts';
import { NestedContext } from '../nested.ts';
import { SentFiles } from '../../ui/preview/sentFiles.ts';
import { partsOfFile } from './partsOfFile.ts';

const NOTHING: readonly SentFile[] = [];

/** A file that was sent, shown as one that came. */
export function SentInput({ file }: { file: File }) {
  const { Block, drawable } = use(NestedContext);
  const [read, setRead] = useState<{ of: File; parts: readonly Part[] }>();
  useEffect(() => {
    let current = true;
    partsOfFile(file.name, file, drawable).then(
      (parts) => current && setRead({ of: file, parts }),
      (error: unknown) => report('Showing a file that was sent', error),
    );
    return () => {
      current = false;
    };
  }, [file, drawable]);
  // There is nothing to compare it with.
  return (
    <SentFiles value={NOTHING}>{read?.of === file && read.parts.map((part) => <Block key={part.key} part={part} untitled />)}</SentFiles>
  );
}
