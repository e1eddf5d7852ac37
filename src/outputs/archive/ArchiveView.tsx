import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use, useMemo } from 'react';
import type { Archive } from '../../files/zip/entry.ts';
import { FileBlock } from '../file/FileCard.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import type { FileData } from '../../answers/part.ts';
import { ArchiveDepth, DEEPEST } from './depth.ts';
import { FolderItems } from './FolderItems.tsx';
import { useRead } from '../../ui/useRead.ts';
import { archiveOf, listingOf } from './listing.ts';
import { buildTree } from './tree.ts';
import * as words from './words.ts';

/** The files of an archive as a tree. A file is unpacked when somebody opens it, and only that one. */
export default function ArchiveView(file: FileData) {
  const depth = use(ArchiveDepth);
  if (depth >= DEEPEST) return <FileBlock file={file} note={words.tooDeep} />;
  return (
    <ArchiveDepth value={depth + 1}>
      <Listing {...file} />
    </ArchiveDepth>
  );
}

function Listing(file: FileData) {
  const archive = useRead(archiveOf(file), listingOf);
  if (archive === undefined) return <Box sx={{ minHeight: 120 }} aria-busy />;
  if (archive instanceof Error) return <FileBlock file={file} note={archive.message} />;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {archive.problems.map((problem) => (
        <Typography key={problem} variant="body2" sx={{ color: 'warning.main' }}>
          {problem}
        </Typography>
      ))}
      <Tree archive={archive} />
      <MediaCaption file={file} facts={[summary(archive)]} />
    </Box>
  );
}

function Tree({ archive }: { archive: Archive }) {
  const tree = useMemo(() => buildTree(archive.entries), [archive]);
  const hidden = archive.count - archive.entries.length;
  if (archive.entries.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ fontStyle: 'italic' }}>
        {words.emptyArchive}
      </Typography>
    );
  }
  return (
    <>
      <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, bgcolor: 'background.paper', py: 0.5 }}>
        <FolderItems folder={tree} level={0} open={tree.count === 1} label={words.filesInIt} />
      </Box>
      {hidden > 0 && (
        <Typography variant="body2" color="textSecondary">
          {words.firstOf(archive.entries.length, archive.count)}
        </Typography>
      )}
    </>
  );
}

function summary({ entries }: Archive): string {
  const files = entries.filter((entry) => !entry.folder);
  const known = files.every(({ size }) => size !== undefined);
  const size = files.reduce((sum, entry) => sum + (entry.size ?? 0), 0);
  return known && files.length > 0 ? words.unpacked(files.length, size) : words.files(files.length);
}
