import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useObjectUrl } from './useObjectUrl.ts';

interface Props {
  /** The file, or how to make it: a table becomes CSV only when somebody wants it. */
  blob: Blob | (() => Blob);
  fileName: string;
  label?: string;
}

export function DownloadButton({ blob, fileName, label = 'Download' }: Props) {
  const [made, setMade] = useState<Blob>();
  const ready = blob instanceof Blob ? blob : made;
  const url = useObjectUrl(ready);
  useEffect(() => {
    if (made === undefined || url === undefined) return;
    const anchor = document.createElement('a');
    anchor.href = url;
    anchor.download = fileName;
    anchor.click();
    // The click has taken the address over; keeping it lets a slow browser finish.
  }, [made, url, fileName]);
  const look = {
    size: 'small',
    color: 'inherit',
    startIcon: <FileDownloadOutlined />,
    sx: { flexShrink: 0, color: 'text.secondary' },
  } as const;
  if (typeof blob === 'function') {
    return (
      <Button {...look} onClick={() => setMade(blob())}>
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
