import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Link from '@mui/material/Link';
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { emptied } from '../../spec/empty.ts';
import { Draft } from '../../spec/value.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { WidgetProps } from '../define.ts';
import { Fill } from '../Fill.tsx';
import { QUIET_PLACEHOLDER } from '../TextBox.tsx';
import {
  entriesOf,
  entryText,
  insertedAt,
  isEmptyList,
  isOpen,
  movedTo,
  needRows,
  readEdited,
  readPasted,
  readTyped,
  splits,
  type Entry,
} from './entries.ts';
import { EntryChip } from './EntryChip.tsx';
import { useDragging } from './useDragging.ts';
import * as own from './words.ts';

/** More entries are counted, not drawn, until asked for. */
const DRAWN = { chips: 100, rows: 20 };

/** Typed entries: chips one after the other, or rows where they are too long for that. */
export default function List(props: WidgetProps) {
  const { arg, id, describedBy, value, invalid, itemErrors, disabled, onChange, onBlur, focusRef } = props;
  const kind = arg.items?.kind ?? 'string';
  const entries = entriesOf(value);
  const [typed, setTyped] = useState('');
  // Where the entry stood that is being edited; undefined is the end.
  const [place, setPlace] = useState<number>();
  // What stood there before it was edited, for Escape.
  const [before, setBefore] = useState<Entry>();
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  const keysId = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  // What ended the entry before, when it was typed in one go with what is in the box.
  const after = useRef<'' | ',' | ';'>('');
  const rows = needRows(entries.slice(0, DRAWN.chips));
  const drawn = all ? entries : entries.slice(0, rows ? DRAWN.rows : DRAWN.chips);

  /** Fills the box, with an entry that is edited or with nothing. */
  const putTyped = (text: string, at?: number, entry?: Entry) => {
    setTyped(text);
    setPlace(at);
    setBefore(entry);
  };
  /** Without its last entry a list is what it was before the first one. */
  const change = (next: readonly Entry[]) => onChange(next.length === 0 ? emptied(arg) : next);
  const commit = (end: '' | ',' | ';' = '') => {
    const at = place ?? entries.length;
    const last = entries[at - 1];
    // A comma has ended `1`, and now there is `000`: that was one number.
    const group = after.current === ',' && last !== undefined && /^0\d\d$/.test(typed) ? `${entryText(last)},${typed}` : undefined;
    // In a longer row commas only separate; alone, `0,5` may be one number.
    const row = splits(kind) ? `${after.current}${typed}${end}` : typed;
    const added = before === undefined ? readTyped(group ?? row, kind) : readEdited(group ?? row, kind);
    putTyped('');
    if (added.length > 0 && group !== undefined) onChange(entries.toSpliced(at - 1, 1, ...added));
    else if (added.length > 0) onChange(insertedAt(entries, at, added));
    else if (entries.length === 0 && splits(kind) && isEmptyList(typed)) onChange([]);
  };
  const remove = (index: number, to: 'input' | 'neighbour') => {
    change(entries.filter((_, at) => at !== index));
    if (to === 'input' || entries.length === 1) input.current?.focus();
    else focusEntry(Math.max(0, index - 1));
  };
  /** What stood in the box becomes an entry first, so that nothing is lost. */
  const edit = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    const waiting = readTyped(typed, kind);
    const at = place ?? entries.length;
    const filled = insertedAt(entries, at, waiting);
    const now = at <= index ? index + waiting.length : index;
    change(filled.filter((_, other) => other !== now));
    putTyped(entryText(entry), now, entry);
    input.current?.focus();
  };
  const undoEdit = (entry: Entry) => {
    onChange(insertedAt(entries, place ?? entries.length, [entry]));
    putTyped('');
  };
  const focusEntry = (index: number) => box.current?.querySelector<HTMLElement>(`[data-edits="${index}"]`)?.focus();
  const move = (from: number, to: number) => {
    if (to < 0 || to >= entries.length) return;
    onChange(movedTo(entries, from, to));
    setSaid(own.movedEntry(from + 1, to + 1, entries.length));
    focusEntry(to);
  };
  const { handlersOf, markOf, wasDragged } = useDragging(move);

  const onInputKey = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    // With a modifier Enter runs the model, which should see what was typed.
    if (event.key === 'Enter' && !event.shiftKey) {
      commit();
      after.current = '';
      if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    } else if ((event.key === ',' || event.key === ';') && splits(kind) && !isOpen(typed)) {
      // It may be a decimal comma: what follows tells.
      if (event.key === ',' && kind === 'number' && /^[+-]?\d+$/.test(typed)) return;
      event.preventDefault();
      commit(event.key);
      after.current = event.key;
    } else if (event.key === 'Escape' && before !== undefined) {
      event.preventDefault();
      undoEdit(before);
    } else if (typed === '' && event.key === 'Backspace' && entries.length > 0) {
      event.preventDefault();
      remove(entries.length - 1, 'input');
    } else if (typed === '' && isBack(event.key) && entries.length > 0) {
      event.preventDefault();
      focusEntry(drawn.length - 1);
    }
  };
  const isBack = (key: string) => key === 'ArrowLeft' || (rows && key === 'ArrowUp');
  const isOn = (key: string) => key === 'ArrowRight' || (rows && key === 'ArrowDown');
  const onEntryKey = (index: number) => (event: KeyboardEvent) => {
    if (event.key === 'Backspace' || event.key === 'Delete') remove(index, 'neighbour');
    else if (event.shiftKey && isBack(event.key)) move(index, index - 1);
    else if (event.shiftKey && isOn(event.key)) move(index, index + 1);
    else if (isBack(event.key)) focusEntry(Math.max(0, index - 1));
    else if (isOn(event.key) && index < drawn.length - 1) focusEntry(index + 1);
    else if (isOn(event.key) || event.key === 'Escape') input.current?.focus();
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = readPasted(event.clipboardData.getData('text'), kind);
    if (pasted === undefined) return;
    event.preventDefault();
    onChange(insertedAt(entries, place ?? entries.length, [...readTyped(typed, kind), ...pasted]));
    putTyped('');
  };

  const problems = new Map(itemErrors.map(({ index, message }) => [index, message]));
  const problemOf = (entry: Entry, index: number) => (entry instanceof Draft ? entry.problem : problems.get(index));
  return (
    <Box
      ref={box}
      data-entries
      onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        commit();
        after.current = '';
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
        '&:has(input:focus, textarea:focus)': {
          borderColor: invalid ? 'error.main' : 'primary.main',
          boxShadow: 'inset 0 0 0 1px currentColor',
          color: invalid ? 'error.main' : 'primary.main',
        },
      }}
    >
      {drawn.length > 0 && (
        <Box
          component="ul"
          sx={
            rows ? { display: 'grid', gap: 0.5, width: '100%', m: 0, p: 0, listStyle: 'none' } : { display: 'contents', listStyle: 'none' }
          }
        >
          {drawn.map((entry, index) => (
            <EntryChip
              key={index}
              text={entryText(entry)}
              position={index}
              row={rows}
              problem={problemOf(entry, index)}
              disabled={disabled}
              onEdit={() => !wasDragged() && edit(index)}
              onRemove={() => remove(index, 'input')}
              onKeyDown={onEntryKey(index)}
              dragging={disabled ? {} : handlersOf(index)}
              mark={markOf(index)}
            />
          ))}
        </Box>
      )}
      {drawn.length < entries.length && (
        <Link component="button" type="button" variant="body2" onClick={() => setAll(true)} sx={{ px: 0.5 }}>
          {own.andMore(entries.length - drawn.length)}
        </Link>
      )}
      <InputBase
        id={id}
        value={typed}
        disabled={disabled}
        placeholder={entries.length > 0 ? own.addOr(rows ? '↑' : '←') : emptyText(props)}
        // A line break in a text must survive being edited.
        multiline={kind === 'string'}
        {...(kind === 'string' && { maxRows: 8 })}
        inputRef={(element: HTMLInputElement | HTMLTextAreaElement | null) => {
          input.current = element;
          focusRef(element);
        }}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onInputKey}
        onPaste={onPaste}
        slotProps={{
          input: {
            dir: 'auto',
            'aria-describedby': [describedBy, entries.length > 0 && keysId].filter(Boolean).join(' ') || undefined,
            'aria-invalid': invalid || undefined,
            'aria-required': arg.required || undefined,
            autoComplete: 'off',
            autoCapitalize: 'none',
            spellCheck: false,
            enterKeyHint: 'enter',
          },
        }}
        sx={{
          flex: 1,
          minWidth: 72,
          color: 'text.primary',
          py: 0,
          '& .MuiInputBase-input': { py: 0.25, px: 0.5 },
          '& ::placeholder': QUIET_PLACEHOLDER,
        }}
      />
      {value !== undefined && <Fill arg={arg} count={entries.length} />}
      <HiddenText role="status">{said}</HiddenText>
      {entries.length > 0 && <HiddenText id={keysId}>{own.listKeys}</HiddenText>}
    </Box>
  );
}

function emptyText({ arg, value }: WidgetProps): string {
  if (value !== undefined) return own.typeIntoEmpty;
  return arg.required ? own.typeThenEnter : own.typeIntoUnset;
}
