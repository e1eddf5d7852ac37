import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { formatBytes } from '../../files/amounts.ts';
import { glimpse, type Glimpse } from '../../files/glimpse.ts';
import { useRead } from '../useRead.ts';
import * as words from './words.ts';

/** A look inside a file that has no picture: its first lines or rows, what it packs, the shape of its array. */
export default function Peek({ file }: { file: File }) {
  const inside = useRead(file, look);
  if (inside === undefined) return null;
  return (
    <Box sx={{ borderTop: '1px solid', borderColor: 'hairline', bgcolor: 'media', px: 1.25, py: 1 }}>
      <Inside inside={inside} />
    </Box>
  );
}

function look(file: File): Promise<Glimpse | undefined> {
  // Nothing inside that can be told: the card says enough.
  return glimpse(file).catch(() => undefined);
}

function Inside({ inside }: { inside: Glimpse }) {
  switch (inside.kind) {
    case 'array':
      return <Typography variant="caption">{inside.words}</Typography>;
    case 'text':
      return <Cut more={inside.more}>{inside.lines.join('\n')}</Cut>;
    case 'table':
      return <Rows rows={inside.rows} more={inside.more} />;
    case 'entries': {
      const left = inside.count - inside.entries.length;
      const lines = inside.entries.map(({ path, size }) => (size === undefined ? path : `${path}  ${formatBytes(size)}`));
      return <Cut more={left > 0 && words.andMore(left)}>{lines.length === 0 ? words.emptyArchive : lines.join('\n')}</Cut>;
    }
  }
}

function Cut({ children, more }: { children: string; more: boolean | string }) {
  return (
    <>
      <Typography
        component="pre"
        variant="code"
        sx={{ m: 0, fontSize: '0.75rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'pre' }}
      >
        {children}
      </Typography>
      {more !== false && <More>{more === true ? '…' : more}</More>}
    </>
  );
}

function Rows({ rows: all, more }: { rows: readonly (readonly string[])[]; more: boolean }) {
  const [head, ...rows] = all;
  return (
    <>
      <Box
        component="table"
        tabIndex={0}
        sx={{
          display: 'block',
          overflowX: 'auto',
          borderCollapse: 'collapse',
          typography: 'caption',
          '& th, & td': {
            textAlign: 'left',
            pr: 2,
            py: 0.125,
            whiteSpace: 'nowrap',
            maxWidth: 220,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          },
        }}
      >
        <thead>
          <tr>
            {head?.map((cell, index) => (
              <th key={index}>{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      {more && <More>…</More>}
    </>
  );
}

function More({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}
