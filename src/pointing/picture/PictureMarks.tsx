import { use, useEffect, useState } from 'react';
import { filesIn } from '../../spec/value.ts';
import { MarkedSize } from '../../ui/preview/marks.ts';
import type { Size } from '../../ui/picture/viewport.ts';
import type { MarksProps } from '../define.ts';
import { ShapesSvg } from '../../ui/picture/shapes/ShapesSvg.tsx';
import { useMeaning } from './drawing/assumptions.ts';
import { chosenPictures } from './drawing/pictures.ts';
import { shapesOf } from './drawing/values.ts';
import { readMask, type BitMask } from './mask/bitMask.ts';
import { MaskLayer } from './mask/MaskLayer.tsx';
import type { PictureTarget } from './rule/target.ts';

type Props = MarksProps & { target: PictureTarget };

/** What is set, small over the preview of the picture; follows what is typed. */
export default function PictureMarks(props: Props) {
  const size = use(MarkedSize);
  if (size === undefined) return null;
  return props.target.figure === 'mask' ? <MaskMarks {...props} size={size} /> : <ShapeMarks {...props} size={size} />;
}

/** Of the longer side, for signs that are as large on any picture. */
const UNIT = 1 / 55;

function ShapeMarks({ target, values, file, size }: Props & { size: Size }) {
  const meaning = useMeaning(target.arg, target.meaning);
  const on = chosenPictures(target.pictures, values).find((chosen) => chosen.file === file);
  const shapes = on === undefined ? undefined : shapesOf(target, values, { meaning, size, picture: on.index });
  if (shapes === undefined || shapes.length === 0) return null;
  return (
    <svg
      aria-hidden
      data-marks={target.arg.name}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      style={{ position: 'absolute', inset: 0, width: '100%', height: '100%', overflow: 'hidden' }}
    >
      <ShapesSvg shapes={shapes} size={size} scale={1} x={0} y={0} unit={Math.max(size.width, size.height) * UNIT} />
    </svg>
  );
}

function MaskMarks({ target, values, size }: Props & { size: Size }) {
  const [file] = filesIn(values.get(target.arg));
  const [read, setRead] = useState<{ file: File; mask: BitMask | undefined }>();
  useEffect(() => {
    if (file === undefined) return;
    let gone = false;
    // Never rejects.
    void readMask(file, size).then((mask) => gone || setRead({ file, mask }));
    return () => void (gone = true);
  }, [file, size]);
  if (file === undefined || read?.file !== file || read.mask === undefined) return null;
  return <MaskLayer mask={read.mask} version={0} style={{ inset: 0, width: '100%', height: '100%' }} />;
}
