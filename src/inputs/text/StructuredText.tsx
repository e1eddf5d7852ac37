import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, type ComponentProps } from 'react';
import { TextBox } from '../TextBox.tsx';
import { structureDoubt, structureOf } from './structure.ts';

/** A text control for text that may be JSON or a Python literal: then in the face of code, and looked over while it is typed. */
export function StructuredText(props: Omit<ComponentProps<typeof TextBox>, 'mono'>) {
  const { widget, text } = props;
  const structure = useMemo(() => structureOf(widget.arg), [widget.arg]);
  const read = useDeferredValue(text);
  const doubt = useMemo(() => structureDoubt(structure, read), [structure, read]);
  const id = `${widget.id}-structure`;
  return (
    <>
      <TextBox
        {...props}
        mono={structure !== undefined}
        widget={doubt === undefined ? widget : { ...widget, describedBy: `${widget.describedBy ?? ''} ${id}`.trim() }}
      />
      {doubt !== undefined && (
        <Typography id={id} variant="caption" sx={{ display: 'block', mt: 0.5, color: 'warning.main', overflowWrap: 'anywhere' }}>
          {doubt}
        </Typography>
      )}
    </>
  );
}
