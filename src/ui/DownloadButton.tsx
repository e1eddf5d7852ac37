import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useObjectUrl } from './useObjectUrl.ts';

/** Milliseconds that the address of a file made on demand stays valid. */
const KEPT = 60_000;

interface Props {
  /** The file, or how to make it: a table becomes CSV only when somebody wants it. */
  blob: Blob | (() => Blob);
  fileName: string;
  label?: string;
}

export function DownloadButton({ blob, fileName, label = 'Download' }: Props) {
  const url = useObjectUrl(blob instanceof Blob ? blob : undefined);
  const look = {
    size: 'small',
    color: 'inherit',
    startIcon: <FileDownloadOutlined />,
    sx: { flexShrink: 0, color: 'text.secondary' },
  } as const;
  if (typeof blob === 'function') {
    return (
      <Button {...look} onClick={() => save(blob(), fileName)}>
        {label}
      </Button>
    );
  }
  return (
    <Button {...look} component="a" href={url ?? ''} download={fileName} aria-label={`${label} ${fileName}`}>
      {label}
    </Button>
  );
}

function save(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
