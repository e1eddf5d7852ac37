import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Draft } from '../../spec/value.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import type { WidgetProps } from '../define.ts';
import { QUIET_PLACEHOLDER } from '../TextBox.tsx';
import { entriesOf, entryText, fillOf, movedTo, readPasted, readTyped, splits, type Entry } from './entries.ts';
import { EntryChip } from './EntryChip.tsx';
import { useDragging } from './useDragging.ts';

/** More entries are counted, not drawn, until asked for. */
const DRAWN = 100;

/** Typed entries, one after the other. */
export default function List(props: WidgetProps) {
  const { arg, id, describedBy, value, invalid, itemErrors, disabled, onChange, onBlur, focusRef } = props;
  const kind = arg.items?.kind ?? 'string';
  const entries = entriesOf(value);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement | null>(null);

  /** @returns whether there was anything to add */
  const commit = (): boolean => {
    const added = readTyped(typed, kind);
    setTyped('');
    if (added.length > 0) onChange([...entries, ...added]);
    return added.length > 0;
  };
  const remove = (index: number, to: 'input' | 'neighbour') => {
    onChange(entries.filter((_, at) => at !== index));
    if (to === 'input' || entries.length === 1) input.current?.focus();
    else focusEntry(Math.max(0, index - 1));
  };
  /** What stood in the box takes the entry's place, so that nothing is lost. */
  const edit = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    const rest = entries.filter((_, at) => at !== index);
    onChange([...rest, ...readTyped(typed, kind)]);
    setTyped(entryText(entry));
    input.current?.focus();
  };
  const focusEntry = (index: number) => box.current?.querySelector<HTMLElement>(`[data-edits="${index}"]`)?.focus();
  const move = (from: number, to: number) => {
    if (to < 0 || to >= entries.length) return;
    onChange(movedTo(entries, from, to));
    setSaid(`Entry ${from + 1} is now entry ${to + 1} of ${entries.length}.`);
    focusEntry(to);
  };
  const { drag, handlersOf, wasDragged } = useDragging(move);

  const onInputKey = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    // With a modifier Enter runs the model, which should see what was typed.
    if (event.key === 'Enter') {
      if (commit() && !event.ctrlKey && !event.metaKey) event.preventDefault();
    } else if ((event.key === ',' || event.key === ';') && splits(kind)) {
      event.preventDefault();
      commit();
    } else if (typed === '' && event.key === 'Backspace' && entries.length > 0) {
      event.preventDefault();
      remove(entries.length - 1, 'input');
    } else if (typed === '' && event.key === 'ArrowLeft' && entries.length > 0) {
      event.preventDefault();
      focusEntry(Math.min(entries.length, all ? Infinity : DRAWN) - 1);
    }
  };
  const onEntryKey = (index: number) => (event: KeyboardEvent) => {
    if (event.key === 'Backspace' || event.key === 'Delete') remove(index, 'neighbour');
    else if (event.shiftKey && event.key === 'ArrowLeft') move(index, index - 1);
    else if (event.shiftKey && event.key === 'ArrowRight') move(index, index + 1);
    else if (event.key === 'ArrowLeft') focusEntry(Math.max(0, index - 1));
    else if (event.key === 'ArrowRight' && index < entries.length - 1) focusEntry(index + 1);
    else if (event.key === 'ArrowRight' || event.key === 'Escape') input.current?.focus();
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = readPasted(event.clipboardData.getData('text'), kind);
    if (pasted === undefined) return;
    event.preventDefault();
    onChange([...entries, ...readTyped(typed, kind), ...pasted]);
    setTyped('');
  };

  const problems = new Map(itemErrors.map(({ index, message }) => [index, message]));
  const problemOf = (entry: Entry, index: number) => (entry instanceof Draft ? entry.problem : problems.get(index));
  const fill = fillOf(arg, entries.length);
  const drawn = all ? entries : entries.slice(0, DRAWN);
  return (
    <Box
      ref={box}
      onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        commit();
        onBlur();
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.5,
        minHeight: 40,
        px: 0.75,
        py: 0.5,
        bgcolor: 'background.paper',
        border: '1px solid',
        borderColor: invalid ? 'error.main' : 'hairline',
        borderRadius: 1,
        cursor: disabled ? 'default' : 'text',
        '&:hover': { borderColor: invalid ? 'error.main' : disabled ? 'hairline' : 'text.primary' },
        '&:has(input:focus)': {
          borderColor: invalid ? 'error.main' : 'primary.main',
          boxShadow: 'inset 0 0 0 1px currentColor',
          color: invalid ? 'error.main' : 'primary.main',
        },
      }}
    >
      {drawn.length > 0 && (
        <Box component="ul" sx={{ display: 'contents', listStyle: 'none' }}>
          {drawn.map((entry, index) => (
            <EntryChip
              key={index}
              text={entryText(entry)}
              position={index}
              problem={problemOf(entry, index)}
              disabled={disabled}
              onEdit={() => !wasDragged() && edit(index)}
              onRemove={() => remove(index, 'input')}
              onKeyDown={onEntryKey(index)}
              dragging={disabled ? {} : handlersOf(index)}
              mark={
                drag === undefined
                  ? undefined
                  : drag.from === index
                    ? 'moves'
                    : drag.to === index
                      ? drag.to < drag.from
                        ? 'before'
                        : 'after'
                      : undefined
              }
            />
          ))}
        </Box>
      )}
      {drawn.length < entries.length && (
        <Link component="button" type="button" variant="body2" onClick={() => setAll(true)} sx={{ px: 0.5 }}>
          {`and ${(entries.length - drawn.length).toLocaleString('en')} more`}
        </Link>
      )}
      <InputBase
        id={id}
        value={typed}
        disabled={disabled}
        placeholder={entries.length > 0 ? 'add' : emptyText(props)}
        inputRef={(element: HTMLInputElement | null) => {
          input.current = element;
          focusRef(element);
        }}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onInputKey}
        onPaste={onPaste}
        slotProps={{
          input: {
            'aria-describedby': describedBy,
            'aria-invalid': invalid || undefined,
            'aria-required': arg.required || undefined,
            autoComplete: 'off',
            autoCapitalize: 'none',
            spellCheck: false,
            enterKeyHint: 'enter',
          },
        }}
        sx={{ flex: 1, minWidth: 72, color: 'text.primary', '& input': { py: 0.25, px: 0.5 }, '& input::placeholder': QUIET_PLACEHOLDER }}
      />
      {fill !== undefined && value !== undefined && (
        <Typography variant="caption" sx={{ ml: 'auto', pr: 0.5, color: fill.fits ? 'text.secondary' : 'warning.main' }}>
          {fill.text}
        </Typography>
      )}
      <HiddenText role="status">{said}</HiddenText>
    </Box>
  );
}

function emptyText({ arg, value }: WidgetProps): string {
  const how = 'type, then Enter';
  if (value !== undefined) return `empty list; ${how}`;
  return arg.required ? how : `not set; ${how}`;
}
