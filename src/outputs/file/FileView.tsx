import type { FileData } from '../../answers/part.ts';
import { FileCard } from './FileCard.tsx';

export default function FileView({ file }: { file: FileData }) {
  return <FileCard file={file} />;
}
