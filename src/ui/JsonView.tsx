import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { Json } from '../spec/model.ts';
import { CopyButton } from './CopyButton.tsx';
import { formatJson } from './json/formatJson.ts';
import { JsonNode } from './JsonNode.tsx';
import { isSmall } from './jsonSize.ts';

/** A small document is open at once; of a large one only the first level is. */
const OPEN_NODES = 250;
const OPEN_DEPTH = 8;

/** A JSON document as a tree. Only open nodes are in the page, so depth and size cost nothing until they are wanted. */
export default function JsonView({ value }: { value: Json }) {
  const openDepth = useMemo(() => (isSmall(value, OPEN_NODES) ? OPEN_DEPTH : 1), [value]);
  return (
    <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, overflow: 'hidden', bgcolor: 'background.paper' }}>
      <Box
        component="ul"
        aria-label="JSON document"
        tabIndex={0}
        sx={{
          m: 0,
          p: 1.5,
          maxHeight: 560,
          overflow: 'auto',
          listStyle: 'none',
          typography: 'code',
          '& ul': { m: 0, pl: 2, listStyle: 'none' },
        }}
      >
        {/* A new document starts with its own open nodes. */}
        <JsonNode key={documentId(value)} name={undefined} value={value} openDepth={openDepth} />
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'hairline', px: 1, py: 0.5, display: 'flex', justifyContent: 'flex-end' }}>
        <CopyButton text={() => formatJson(value)} label="Copy JSON" />
      </Box>
    </Box>
  );
}

const ids = new WeakMap<object, number>();
let lastId = 0;

function documentId(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const id = ids.get(value) ?? ++lastId;
  ids.set(value, id);
  return id;
}
