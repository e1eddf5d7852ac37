import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { linesOf, ownScroll } from '../../ui/ownScroll.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { FileBlock } from '../file/FileCard.tsx';
import { FileDownload } from '../FileDownload.tsx';
import type { TextProps } from './props.ts';
import { isMarkdown } from './isMarkdown.ts';
import { LinesView } from './LinesView.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import { MOST_READ, readText } from './readText.ts';
import { useRead } from '../../ui/useRead.ts';
import * as words from './words.ts';

/** A first look; the rest on demand. */
const SHORT = 1000;
/** What has more lines, or more characters than a screen, is read with line numbers and search. */
const FEW_LINES = 12;
const SCREENFUL = 4000;

export default function TextView({ text, file }: TextProps) {
  const read = useRead(text instanceof Blob ? text : undefined, readText);
  const content = text instanceof Blob ? read : text;
  if (content === undefined) return text instanceof Blob ? null : <Quiet>{words.missing}</Quiet>;
  if (content === null) return <Quiet>{words.nothing}</Quiet>;
  if (content === '') return <Quiet>{words.emptyText}</Quiet>;
  const encoded = file !== undefined && !(text instanceof Blob);
  const asItCame =
    !encoded && isLong(content) ? (
      <LongText content={content} file={file} cut={text instanceof Blob && text.size > MOST_READ} />
    ) : (
      <FullText content={content} file={file} encoded={encoded} />
    );
  return !encoded && isMarkdown(content, file?.type.mime) ? <MarkdownText text={content} source={asItCame} /> : asItCame;
}

function isLong(content: string): boolean {
  return content.length > SCREENFUL || content.split('\n', FEW_LINES + 1).length > FEW_LINES;
}

function LongText({ content, file, cut }: { content: string; file: TextProps['file']; cut: boolean }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75 }}>
      <LinesView text={content} name={file?.fileName ?? words.theText} />
      {cut && (
        <Typography variant="caption" color="textSecondary">
          {words.firstShown}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <CopyButton text={() => content} />
        {file !== undefined && <FileDownload file={file} />}
      </Box>
    </Box>
  );
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
  const shown = content.slice(0, all ? content.length : first);
  const lines = encoded || content.includes('\n');
  const cut = content.length > first;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {encoded && file !== undefined && <FileBlock file={file} note={words.isBase64} />}
      <Typography
        variant={lines ? 'code' : 'body1'}
        component={lines ? 'pre' : 'p'}
        sx={{
          m: 0,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(lines && { ...ownScroll(480, linesOf(shown)), bgcolor: 'media', borderRadius: 1, px: 1.5, py: 1 }),
        }}
        {...(lines && { tabIndex: 0 })}
      >
        {shown}
        {shown.length < content.length && '…'}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, '&:empty': { display: 'none' } }}>
        {cut && !encoded && (
          <Button size="small" onClick={() => setAll(!all)} aria-expanded={all} sx={{ ml: '-5px' }}>
            {all ? words.showLess : words.showAll(content.length)}
          </Button>
        )}
        {(cut || lines) && <CopyButton text={() => content} />}
        {file !== undefined && !encoded && <FileDownload file={file} />}
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
