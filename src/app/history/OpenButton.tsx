import FileOpenOutlined from '@mui/icons-material/FileOpenOutlined';
import { useRef } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

/** Opens a saved session, an exported history, or a record of a run. */
export function OpenButton({ label = words.OPEN_FILE, onFile }: { label?: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <QuietButton startIcon={<FileOpenOutlined />} title={words.WHAT_OPENS} onClick={() => input.current?.click()}>
        {label}
      </QuietButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.WHAT_OPENS}
        accept={`.json,.zip,${MIME.json},${MIME.zip}`}
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
