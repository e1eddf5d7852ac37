import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { FileCard } from '../file/FileCard.tsx';
import type { TextProps } from './index.ts';

/** A first look; the rest on demand. */
const SHORT = 1000;
/** More than this at once makes a browser's layout stall. The download has it all. */
const LONGEST = 500_000;
/** Of a body; enough for more than is ever shown. */
const MOST_READ = 2_000_000;

export default function TextView({ text, file }: TextProps) {
  const content = useText(text);
  if (content === undefined) return text instanceof Blob ? null : <Quiet>not in this answer</Quiet>;
  if (content === null) return <Quiet>null</Quiet>;
  if (content === '') return <Quiet>empty text</Quiet>;
  return <FullText content={content} file={file} encoded={file !== undefined && !(text instanceof Blob)} />;
}

interface FullTextProps {
  content: string;
  file: TextProps['file'];
  /** The text is a file in base64: nobody reads it. */
  encoded: boolean;
}

function FullText({ content, file, encoded }: FullTextProps) {
  const [all, setAll] = useState(false);
  const first = encoded ? 160 : SHORT;
  const shown = content.slice(0, all ? LONGEST : first);
  const lines = encoded || content.includes('\n');
  const cut = content.length > first;
  const longer = content.length > LONGEST;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {encoded && file !== undefined && <FileCard file={file} note="This text is a file in base64." />}
      <Typography
        variant={lines ? 'code' : 'body1'}
        component={lines ? 'pre' : 'p'}
        sx={{
          m: 0,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(lines && { maxHeight: 480, overflow: 'auto', bgcolor: 'media', borderRadius: 1, px: 1.5, py: 1 }),
        }}
        {...(lines && { tabIndex: 0 })}
      >
        {shown}
        {shown.length < content.length && '…'}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, '&:empty': { display: 'none' } }}>
        {cut && (
          <Button size="small" onClick={() => setAll(!all)} aria-expanded={all} sx={{ ml: '-5px' }}>
            {all ? 'Show less' : longer ? 'Show more' : `Show all ${content.length.toLocaleString('en')} characters`}
          </Button>
        )}
        {all && longer && (
          <Typography variant="caption" color="textSecondary">
            The first {LONGEST.toLocaleString('en')} characters are shown.
          </Typography>
        )}
        {(cut || lines) && <CopyButton text={() => content} />}
        {file !== undefined && !encoded && <DownloadButton blob={file.blob} fileName={file.fileName} />}
      </Box>
    </Box>
  );
}

function Quiet({ children }: { children: string }) {
  return (
    <Typography variant="body2" component="p" color="textSecondary" sx={{ fontStyle: 'italic' }}>
      {children}
    </Typography>
  );
}

function useText(source: TextProps['text']): string | null | undefined {
  const [read, setRead] = useState<{ from: Blob; text: string }>();
  useEffect(() => {
    if (!(source instanceof Blob)) return;
    let current = true;
    void source
      .slice(0, MOST_READ)
      .text()
      .then((text) => current && setRead({ from: source, text }));
    return () => {
      current = false;
    };
  }, [source]);
  if (!(source instanceof Blob)) return source;
  return read?.from === source ? read.text : undefined;
}
