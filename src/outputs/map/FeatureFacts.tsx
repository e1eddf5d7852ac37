import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { cellText, type Grid } from '../../answers/shapes/grid.ts';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import * as words from './words.ts';

interface Props {
  readonly grid: Grid;
  readonly row: number;
  readonly onClose: () => void;
}

/** More are read in the table. */
const MOST = 12;
const LONGEST = 160;

/** What the table says of the chosen place, beside the map. */
export function FeatureFacts({ grid, row, onClose }: Props) {
  const cells = grid.columns.map(({ name }, column) => [name, cellText(grid.cell(row, column), LONGEST)] as const);
  const told = cells.filter(([, text]) => text !== '');
  return (
    <Box data-facts={row} sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, px: 1.5, py: 0.75, bgcolor: 'background.paper' }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography variant="body2" component="h4" sx={{ fontWeight: 600, flex: 1 }}>
          {words.rowOf(row)}
        </Typography>
        <IconAction title={words.close} what={words.theRow} icon={<Close />} onClick={onClose} />
      </Box>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'fit-content(14em) minmax(0, 1fr)' },
          columnGap: 2,
          rowGap: { xs: 0, sm: 0.25 },
          typography: 'body2',
          '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
          '& dd': { m: 0, mb: { xs: 0.5, sm: 0 }, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
        }}
      >
        {told.slice(0, MOST).flatMap(([name, text], at) => [<dt key={`dt${at}`}>{name}</dt>, <dd key={`dd${at}`}>{text}</dd>])}
      </Box>
      {told.length > MOST && (
        <Typography variant="caption" color="textSecondary">
          {words.moreInTable(told.length - MOST)}
        </Typography>
      )}
    </Box>
  );
}
