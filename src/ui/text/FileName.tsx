import Box from '@mui/material/Box';

const TAIL = 12;

/** A file's name on one line. When it doesn't fit it is cut in the middle: its ending tells the most. */
export function FileName({ name }: { name: string }) {
  const characters = [...name];
  const head = characters.slice(0, -TAIL).join('');
  return (
    <Box
      component="span"
      dir="auto"
      title={name}
      sx={{ display: 'inline-flex', minWidth: 0, maxWidth: '100%', typography: 'code', whiteSpace: 'pre' }}
    >
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 }}>
        {head}
      </Box>
      <Box component="span" sx={{ flexShrink: 0 }}>
        {characters.slice(-TAIL).join('')}
      </Box>
    </Box>
  );
}
