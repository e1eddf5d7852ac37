import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type DragEvent, type ReactNode, type RefObject } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import * as words from './words.ts';

interface Props {
  label: string;
  help: string;
  value: string;
  /** Lines in sight. */
  rows: number;
  invalid?: boolean;
  disabled?: boolean;
  onChange: (text: string) => void;
  /** Files that were chosen or dropped here: one at most, unless it takes several. */
  onFiles: (files: readonly File[]) => void;
  several?: boolean;
  /** Between the label and the text. */
  above?: ReactNode;
  text?: RefObject<HTMLTextAreaElement | null>;
  children?: ReactNode;
}

/** Where something is pasted, dropped or opened, and typed on. */
export function TextSource(props: Props) {
  const { label, help, value, rows, invalid = false, disabled = false, several = false, onChange, onFiles, above, text, children } = props;
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    give([...event.dataTransfer.files]);
  };
  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(several ? files : files.slice(0, 1));
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          <label htmlFor={id}>{label}</label>
        </Typography>
        <QuietButton startIcon={<FolderOpenOutlined />} onClick={() => picker.current?.click()}>
          {several ? words.openFiles : words.openFile}
          <HiddenText> ({label})</HiddenText>
        </QuietButton>
        <input
          ref={picker}
          type="file"
          hidden
          multiple={several}
          aria-label={label}
          onChange={(event) => {
            give([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Box>
      <Typography id={`${id}-help`} variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {help}
      </Typography>
      {above}
      <Box
        component="textarea"
        ref={text}
        id={id}
        aria-describedby={`${id}-help`}
        aria-invalid={invalid}
        value={value}
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        sx={{
          display: 'block',
          width: '100%',
          boxSizing: 'border-box',
          p: 1.5,
          typography: 'code',
          lineHeight: 1.5,
          color: 'text.primary',
          bgcolor: 'background.paper',
          border: 1,
          borderStyle: over ? 'dashed' : 'solid',
          borderColor: over ? 'primary.main' : invalid ? 'warning.main' : 'hairline',
          borderRadius: 1,
          resize: 'vertical',
          '&:focus-visible': { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main' },
        }}
      />
      {children}
    </Box>
  );
}
