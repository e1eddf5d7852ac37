import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Medium } from '../../spec/model.ts';
import type { Asked } from '../../files/asked/asked.ts';
import { acceptOf, nameOfAsked } from '../../files/asked/invitation.ts';
import { DropInvitation } from './DropInvitation.tsx';
import { HiddenText } from '../text/HiddenText.tsx';
import { IconAction } from '../actions/IconAction.tsx';
import { inOrder } from '../../files/paths.ts';
import { afterPaint } from '../AfterPaint.tsx';
import { FileCardPlace, preloadFileCard } from './FileCardPlace.tsx';
import { SeveralFiles } from './SeveralFiles.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { useHoverPaste } from './useHoverPaste.ts';
import { ZoneContext, type Zone } from './zone.ts';
import * as words from './words.ts';

interface Props {
  /** DOM id of the `<input type="file">`. */
  id: string;
  describedBy: string | undefined;
  /** Whose files these are, for the names of the buttons. */
  name: string;
  /** What is asked for. It words the invitation and filters the file dialog; any file is taken. */
  asked: Asked;
  /** What a file is taken for that says nothing of itself. */
  medium: Medium | undefined;
  multiple: boolean;
  required: boolean;
  files: readonly File[];
  invalid: boolean;
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
  onBlur: () => void;
  focusRef: (element: HTMLElement | null) => void;
  /** Further ways to come by a file, beside the file dialog: a sample, the camera. */
  sources?: ReactNode;
}

/** What a link or a picture of another page is while it is dragged; some browsers give the picture's file as well. */
function isAddress({ types, files }: DataTransfer): boolean {
  return files.length === 0 && types.includes('text/uri-list');
}

/** The button beside it is what people see and reach by keyboard. */
const HIDDEN = { border: 0, display: 'block', height: 0, margin: 0, opacity: 0, overflow: 'hidden', padding: 0, width: 0 } as const;

/** Takes files by drop, dialog or paste, and shows those it has. */
export function DropZone({
  id,
  describedBy,
  name,
  asked,
  medium,
  multiple,
  required,
  files,
  invalid,
  disabled,
  onFiles,
  onBlur,
  focusRef,
  sources,
}: Props) {
  const accept = acceptOf(asked);
  const [note, setNote] = useState<string>();
  const [many, setMany] = useState<readonly File[]>();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  const refocus = useRef(false);

  const take = (given: readonly File[]) => {
    const taken = inOrder(given);
    const [first] = taken;
    if (first === undefined || disabled) return;
    const several = !multiple && taken.length > 1;
    setNote(several ? words.onlyFirst(first.name, taken.length) : undefined);
    setMany(several ? taken : undefined);
    // What has the focus here is about to be replaced: "Browse" by "Replace".
    if (root.current?.contains(document.activeElement)) refocus.current = true;
    onFiles(multiple ? [...files, ...taken] : [first]);
  };
  const remove = (index: number) => {
    setNote(undefined);
    setMany(undefined);
    refocus.current = true;
    onFiles(files.filter((_, at) => at !== index));
  };
  /** Changes places with the file before it, and takes the focus along. */
  const moveUp = (index: number) => {
    const [before, file] = files.slice(index - 1, index + 1);
    if (before === undefined || file === undefined) return;
    movedTo.current = index - 1;
    onFiles(files.toSpliced(index - 1, 2, file, before));
  };
  /** What was pressed for it, in a dialog or on the card, goes away with the file that was there. */
  const replace = (index: number, next: File) => {
    if (multiple) movedTo.current = index;
    else refocus.current = true;
    onFiles(files.map((other, at) => (at === index ? next : other)));
  };
  /** To the button that has taken the place of what had it; of the first file it comes a little later, with its card. */
  const giveFocus = () => {
    if (!refocus.current || button.current === null) return;
    refocus.current = false;
    button.current.focus();
  };
  useEffect(() => afterPaint(() => void preloadFileCard()), []);
  const cards = useRef<HTMLDivElement | null>(null);
  const movedTo = useRef<number>(undefined);
  useEffect(() => {
    if (movedTo.current !== undefined) cards.current?.querySelector<HTMLElement>(`[data-file="${movedTo.current}"] button`)?.focus();
    movedTo.current = undefined;
  }, [files]);
  useEffect(() => {
    giveFocus();
  }, [files]);

  const { dragged, handlers } = useFileDrop(
    root,
    disabled,
    (dropped) => {
      if (dropped.length === 0) setNote(words.noFileInIt);
      take(dropped);
    },
    // An address may be anywhere and want a password; the file itself is what a model needs.
    (data) => isAddress(data) && setNote(words.anAddress),
  );
  const chooser = useRef<HTMLInputElement>(null);
  const hover = useHoverPaste(take, disabled);
  const browse = (filtered: boolean) => {
    const input = chooser.current;
    if (input === null) return;
    input.accept = filtered ? accept : '';
    input.click();
  };
  // A sample or a recording arrives later than it was asked for, and by then the zone may hold other files.
  const latest = useRef({ take, browse });
  useEffect(() => {
    latest.current = { take, browse };
  });
  const zone = useMemo(
    (): Zone => ({
      take: (taken) => {
        // What was pressed disappears, and the keyboard focus would go with it.
        refocus.current = true;
        latest.current.take(taken);
      },
      say: setNote,
      browse: () => latest.current.browse(true),
    }),
    [],
  );
  const setButton = (element: HTMLButtonElement | null) => {
    button.current = element;
    focusRef(element);
    giveFocus();
  };

  const empty = files.length === 0;
  const isZipAsked = asked.endings.includes('zip');
  const isDragActive = dragged !== undefined;
  const ahead =
    isDragActive && !multiple && dragged > 1 ? (isZipAsked ? words.willTakeFirstOrZip : words.willTakeFirst)(dragged) : undefined;
  const input = (
    <input
      ref={chooser}
      type="file"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-required={required || undefined}
      multiple={multiple}
      // It only says what is expected: the dialog offers any file, and the description's keyword refuses none.
      accept={accept === '' ? undefined : accept}
      disabled={disabled}
      style={HIDDEN}
      onBlur={onBlur}
      // Else choosing the same file again, after removing it, would change nothing.
      onClick={({ currentTarget }) => (currentTarget.value = '')}
      onChange={({ currentTarget: { files: chosen } }) => {
        // During a choice in the file dialog nothing of the page has the focus.
        refocus.current = true;
        take(Array.from(chosen ?? []));
      }}
    />
  );
  const browseButton = (text: string) => (
    <Button
      ref={setButton}
      variant="outlined"
      size="small"
      disabled={disabled}
      aria-describedby={describedBy}
      onClick={() => browse(true)}
      onBlur={onBlur}
      sx={{ flexShrink: 0 }}
    >
      {text} <HiddenText>{words.forArgument(name)}</HiddenText>
    </Button>
  );

  return (
    <Box
      ref={root}
      data-drop
      // So that its greyed words count as those of something that can't be used now.
      aria-disabled={disabled || undefined}
      {...handlers}
      {...hover}
      sx={{
        position: 'relative',
        borderRadius: 1,
        outline: isDragActive && !empty ? '2px solid' : 0,
        outlineColor: 'primary.main',
        outlineOffset: 2,
      }}
    >
      {input}
      <div ref={cards}>
        {files.map((file, index) => (
          <Box key={`${index} ${file.name}`} data-file={index} sx={{ mb: multiple ? 1 : 0 }}>
            <FileCardPlace
              file={file}
              medium={medium}
              disabled={disabled}
              onRemove={() => remove(index)}
              onReplace={(next) => replace(index, next)}
            >
              {!multiple && browseButton(words.replace)}
              {files.length > 1 && (
                <IconAction
                  title={words.moveUp}
                  what={file.name}
                  icon={<ArrowUpward />}
                  disabled={disabled || index === 0}
                  onClick={() => moveUp(index)}
                />
              )}
            </FileCardPlace>
          </Box>
        ))}
      </div>
      {(empty || multiple) && (
        <DropInvitation
          what={nameOfAsked(asked, multiple)}
          isFiltered={accept !== ''}
          multiple={multiple}
          compact={!empty}
          dragging={isDragActive}
          ahead={ahead}
          invalid={invalid}
          disabled={disabled}
          name={name}
          onBrowse={browse}
          sources={<ZoneContext value={zone}>{sources}</ZoneContext>}
        >
          {browseButton(empty ? words.browse : words.add)}
        </DropInvitation>
      )}
      {(note !== undefined || (ahead !== undefined && !empty)) && (
        <Typography variant="caption" role="status" sx={{ display: 'block', mt: 0.5, color: 'warning.main', overflowWrap: 'anywhere' }}>
          {ahead ?? note}
        </Typography>
      )}
      {many !== undefined && (
        <SeveralFiles
          name={name}
          files={many}
          isZipAsked={isZipAsked}
          disabled={disabled}
          onDone={() => {
            setNote(undefined);
            setMany(undefined);
          }}
          onPacked={(zip, count) => {
            zone.take([zip]);
            setNote(words.packed(count));
          }}
          onProblem={setNote}
        />
      )}
    </Box>
  );
}
