import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import * as words from './words.ts';

interface Props {
  name: string;
  numeric: boolean;
  direction: 'ascending' | 'descending' | undefined;
  onSort: () => void;
}

/** The head of a column is the button that sorts by it. */
export function HeadCell({ name, numeric, direction, onSort }: Props) {
  const Arrow = direction === 'descending' ? ArrowDownward : ArrowUpward;
  return (
    <th scope="col" aria-sort={direction}>
      <ButtonBase
        onClick={onSort}
        title={words.sortBy(name)}
        sx={{
          width: '100%',
          px: 1.5,
          py: 0.75,
          gap: 0.5,
          justifyContent: numeric ? 'flex-end' : 'flex-start',
          '& svg': { fontSize: '0.95rem', color: 'primary.main' },
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        {direction !== undefined && numeric && <Arrow />}
        <Typography variant="code" component="span" sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {name}
        </Typography>
        {direction !== undefined && !numeric && <Arrow />}
      </ButtonBase>
    </th>
  );
}
