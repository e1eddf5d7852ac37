import type { FileData } from '../../answers/part.ts';
import { FileBlock } from './FileCard.tsx';

export default function FileView({ file }: { file: FileData }) {
  return <FileBlock file={file} />;
}
