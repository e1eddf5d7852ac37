import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import type { Example } from '../../../api/examples.ts';
import { pictureOf } from './pictureOf.ts';

/** The picture that stands for an example, as large as its place; `children` where there is none. */
export default function ExamplePicture({ example, children }: { example: Example; children: ReactNode }) {
  const [broken, setBroken] = useState<string>();
  const picture = pictureOf(example);
  if (picture === undefined || picture === broken) return children;
  return (
    <Box
      component="img"
      src={picture}
      alt=""
      loading="lazy"
      onError={() => setBroken(picture)}
      sx={{ width: '100%', height: '100%', objectFit: 'cover', display: 'block' }}
    />
  );
}
