import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { linesOf, ownScroll } from '../ownScroll.ts';
import { CopyButton } from '../actions/CopyButton.tsx';
import { DownloadButton } from '../actions/DownloadButton.tsx';
import { formatBytes } from '../../files/amounts.ts';
import type { JsonPlace, JsonSource } from '../../files/json/session.ts';
import { reporting } from '../../files/report.ts';
import * as words from './words.ts';

interface Props {
  source: JsonSource;
  /** The chosen line. */
  id: string;
  /** Name of a file with the chosen value, without extension. */
  fileName: string;
}

/** Shorter strings are read on their line. */
const READ_ON_LINE = 60;

/** In view while the line is that it is about, however long the document. */
const STRIP = { position: 'sticky', bottom: 0, borderTop: 1, borderColor: 'hairline', bgcolor: 'background.default' } as const;

/** Where the chosen line is in the document, and its value to take along. */
export function JsonPlaceStrip({ source, id, fileName }: Props) {
  const place = usePlace(source, id);
  const { path = '', text = '', file, size = '' } = place ?? {};
  const facts = file === undefined ? size : words.inBase64(file.mime, formatBytes(file.bytes));
  return (
    <Box sx={STRIP}>
      {text.length > READ_ON_LINE && (
        <Typography
          variant="code"
          component="pre"
          tabIndex={0}
          role="group"
          aria-label={words.chosenText}
          sx={{
            m: 0,
            px: 1.25,
            py: 0.75,
            ...ownScroll(148, linesOf(text)),
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            borderBottom: 1,
            borderColor: 'hairline',
          }}
        >
          {text}
          {place?.isCut === true && '…'}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, px: 1.25, py: 0.25, minHeight: 36 }}>
        <Typography
          variant="code"
          sx={{ flex: '1 1 10rem', minWidth: 0, fontSize: '0.78rem', overflowWrap: 'anywhere', color: 'text.secondary' }}
        >
          {shorten(path)}
          {facts !== '' && (
            <Typography variant="caption" component="span" sx={{ ml: 1.5 }}>
              {facts}
            </Typography>
          )}
        </Typography>
        <Box sx={{ display: 'flex', columnGap: 1, ml: 'auto' }}>
          <CopyButton text={() => path} label={words.path} />
          <CopyButton text={() => source.text(id)} label={words.value} />
          <DownloadButton
            blob={async () => {
              const { blob, ext } = await source.file(id);
              return new File([blob], `${fileName}.${ext}`, { type: blob.type });
            }}
            fileName={fileName}
            label={words.save}
          />
        </Box>
      </Box>
    </Box>
  );
}

/** Of 10,000 levels the last ones tell where one is. */
function shorten(path: string): string {
  return path.length > 240 ? `${path.slice(0, 40)} … ${path.slice(-180)}` : path;
}

function usePlace(source: JsonSource, id: string): JsonPlace | undefined {
  const [place, setPlace] = useState<JsonPlace>();
  useEffect(() => {
    let current = true;
    Promise.resolve(source.look(id)).then((found) => current && setPlace(found), reporting('Looking at a value of a document'));
    return () => {
      current = false;
    };
  }, [source, id]);
  return place;
}
