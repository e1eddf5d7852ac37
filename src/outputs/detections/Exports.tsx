import Box from '@mui/material/Box';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import type { Picture } from '../../ui/picture/picture.ts';
import type { DetectionSet, Layout } from './detection.ts';
import type { Scene } from './drawDetections.ts';
import { annotate, toCsv } from './exportDetections.ts';

interface Props {
  set: DetectionSet;
  layout: Layout | undefined;
  name: string;
  picture: Picture | undefined;
  size: { readonly width: number; readonly height: number };
  scene: Scene;
}

export function Exports({ set, layout, name, picture, size, scene }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <DownloadButton blob={() => annotate(picture, size, scene)} fileName={`${name}.png`} label="Annotated PNG" />
      <DownloadButton blob={() => new Blob([toCsv(set, layout, size)], { type: 'text/csv' })} fileName={`${name}.csv`} label="CSV" />
    </Box>
  );
}
