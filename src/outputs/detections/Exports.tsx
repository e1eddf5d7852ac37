import Box from '@mui/material/Box';
import { csvFile } from '../../files/delimited/write.ts';
import { DownloadButton } from '../../ui/actions/DownloadButton.tsx';
import type { Picture } from '../../ui/picture/picture.ts';
import { useSentFiles } from '../sentFiles.ts';
import type { DetectionSet, Layout } from '../../answers/shapes/detections/detection.ts';
import type { Scene } from './drawDetections.ts';
import { annotate, detectionCells } from './exportDetections.ts';
import { groundOf } from './fit/sentPicture.ts';

interface Props {
  readAll: () => DetectionSet;
  layout: Layout | undefined;
  name: string;
  picture: Picture | undefined;
  size: { readonly width: number; readonly height: number };
  /** Of the picture that the coordinates are for. */
  sentSize: { readonly width: number; readonly height: number };
  scene: Scene;
}

export function Exports({ readAll, layout, name, picture, size, sentSize, scene }: Props) {
  const sent = useSentFiles();
  const csv = () => {
    const set = readAll();
    const fileOf = (image: number) => groundOf(set.groups, image, sent)?.file.name;
    return csvFile(detectionCells(set, { layout, size: sentSize, fileOf }));
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <DownloadButton blob={() => annotate(picture, size, scene)} fileName={`${name}.png`} label="Annotated PNG" />
      <DownloadButton blob={csv} fileName={`${name}.csv`} label="CSV" />
    </Box>
  );
}
