import FileOpenOutlined from '@mui/icons-material/FileOpenOutlined';
import Button from '@mui/material/Button';
import { useRef } from 'react';

/** Opens a record of a run or an exported history. */
export function OpenButton({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<FileOpenOutlined />}
        title="A record of a run, or an exported history"
        onClick={() => input.current?.click()}
        sx={{ color: 'text.secondary' }}
      >
        Open file …
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A record of a run, or an exported history"
        accept=".json,.zip,application/json,application/zip"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Else choosing the same file again would change nothing.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
