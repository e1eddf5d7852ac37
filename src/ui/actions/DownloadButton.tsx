import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { report } from '../../files/report.ts';
import { saveBlob } from './saveBlob.ts';
import { useObjectUrl } from '../useObjectUrl.ts';
import * as words from './words.ts';

interface Props {
  /** The file, or how to make it: a table becomes CSV only when somebody wants it. A `File` brings its own name. */
  blob: Blob | (() => Blob | Promise<Blob>);
  fileName: string;
  label?: string;
}

export function DownloadButton({ blob, fileName, label = words.download }: Props) {
  const [failed, setFailed] = useState(false);
  const url = useObjectUrl(blob instanceof Blob ? blob : undefined);
  const look = {
    size: 'small',
    color: 'inherit',
    startIcon: <FileDownloadOutlined />,
    sx: { flexShrink: 0, color: 'text.secondary' },
  } as const;
  const keep = (made: Blob) => saveBlob(made, made instanceof File ? made.name : fileName);
  const make = (file: () => Blob | Promise<Blob>) => {
    setFailed(false);
    const made = file();
    if (made instanceof Promise) {
      made.then(keep).catch((error: unknown) => {
        report('Making a file to download', error);
        setFailed(true);
      });
    } else keep(made);
  };
  if (typeof blob === 'function') {
    return (
      <Button {...look} color={failed ? 'error' : 'inherit'} onClick={() => make(blob)}>
        {failed ? words.notMade(label) : label}
      </Button>
    );
  }
  return (
    <Button {...look} component="a" href={url ?? ''} download={fileName} aria-label={words.actionOn(label, fileName)}>
      {label}
    </Button>
  );
}
