import Box from '@mui/material/Box';

interface Props {
  /** In pixels, or as CSS has it. */
  height: number | string;
  width?: number | string;
}

/** The place of something that is on its way. It doesn't move: whoever waits has a line that says so. */
export function Blank({ height, width = 'auto' }: Props) {
  return <Box component="span" data-blank sx={{ display: 'block', height, width, borderRadius: 1, bgcolor: 'action.hover' }} />;
}
