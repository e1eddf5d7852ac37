import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, useEffect, useState } from 'react';
import type { ArchiveEntry } from '../../files/zip/entry.ts';
import type { Answer } from '../../answers/answer.ts';
import { NestedContext } from '../nested.ts';
import type { Part } from '../../answers/part.ts';
import type { FileType } from '../../files/sniff.ts';
import { readEntry } from './readEntry.ts';
import * as words from './words.ts';

interface Content {
  readonly parts: readonly Part[];
  readonly type?: FileType;
  readonly problem?: string;
}

interface Props {
  name: string;
  entry: ArchiveEntry;
  /** Called when the bytes have told what the file is. */
  onType: (type: FileType) => void;
}

/** What is in one file of an archive, drawn by the same rules as an answer. */
export function EntryContent({ name, entry, onType }: Props) {
  const { Block } = use(NestedContext);
  const content = useContent(name, entry, onType);
  if (content === undefined) {
    return (
      <Typography variant="body2" color="textSecondary" aria-busy>
        {words.unpacking}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {content.problem !== undefined && (
        <Typography variant="body2" role="status" sx={{ color: 'warning.main' }}>
          {content.problem}
        </Typography>
      )}
      {content.parts.map((part) => (
        <Block key={part.key} part={part} untitled={part.key === name} />
      ))}
    </Box>
  );
}

function useContent(name: string, entry: ArchiveEntry, onType: Props['onType']): Content | undefined {
  const { drawable } = use(NestedContext);
  const [read, setRead] = useState<{ from: ArchiveEntry; content: Content }>();
  useEffect(() => {
    let current = true;
    void load(name, entry, drawable).then((content) => {
      if (!current) return;
      setRead({ from: entry, content });
      if (content.type !== undefined) onType(content.type);
    });
    return () => {
      current = false;
    };
  }, [name, entry, onType, drawable]);
  return read?.from === entry ? read.content : undefined;
}

async function load(name: string, entry: ArchiveEntry, drawable: (answer: Answer) => readonly Part[]): Promise<Content> {
  try {
    const { blob, problem } = await entry.open();
    if (blob.size === 0) return { parts: [], problem: problem ?? words.emptyFile };
    return { ...(await readEntry(name, blob, drawable)), ...(problem !== undefined && { problem }) };
  } catch (error) {
    return { parts: [], problem: error instanceof Error ? error.message : words.unpackingFailed };
  }
}
