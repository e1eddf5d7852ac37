import { createContext, use } from 'react';
import { DownloadButton } from '../ui/actions/DownloadButton.tsx';
import type { FileData } from '../answers/part.ts';

/** The file that can be downloaded already, above all blocks: the answer as a whole. */
export const OfferedFile = createContext<Blob | undefined>(undefined);

export function useIsOffered(blob: Blob): boolean {
  return use(OfferedFile) === blob;
}

/** Keeps a file of the result, unless the same button is above the blocks. */
export function FileDownload({ file }: { file: FileData }) {
  return useIsOffered(file.blob) ? null : <DownloadButton blob={file.blob} fileName={file.fileName} />;
}
