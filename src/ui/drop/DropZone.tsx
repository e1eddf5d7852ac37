import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
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

/** How many files, or folders, are dragged: before they are dropped browsers tell no more. */
function filesDragged(data: DataTransfer | null): number {
  return data === null ? 0 : Array.from(data.items ?? []).filter(({ kind }) => kind === 'file').length;
}

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
  const [dragged, setDragged] = useState(0);
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
    if (rootRef.current?.contains(document.activeElement)) refocus.current = true;
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

  // No `accept`: it would refuse files, while the keyword in a description only says what is expected.
  const { getRootProps, getInputProps, inputRef, rootRef, isDragActive } = useDropzone({
    multiple: true,
    noClick: true,
    noKeyboard: true,
    disabled,
    onDragEnter: ({ dataTransfer }) => setDragged(filesDragged(dataTransfer)),
    onDragLeave: () => setDragged(0),
    onDrop: (accepted, _, { type }) => {
      setDragged(0);
      if (accepted.length === 0 && dragged > 0) setNote(words.noFileInIt);
      // A choice in the file dialog, during which nothing of the page has the focus.
      if (type === 'change') refocus.current = true;
      take(accepted);
    },
  });
  const hover = useHoverPaste(take, disabled);
  const browse = (filtered: boolean) => {
    const input = inputRef.current;
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
  const ahead =
    isDragActive && !multiple && dragged > 1 ? (isZipAsked ? words.willTakeFirstOrZip : words.willTakeFirst)(dragged) : undefined;
  const input = (
    <input
      {...getInputProps({
        id,
        'aria-label': undefined,
        'aria-describedby': describedBy,
        'aria-invalid': invalid || undefined,
        'aria-required': required || undefined,
        multiple,
        accept: accept === '' ? undefined : accept,
        disabled,
        onBlur,
        // Else choosing the same file again, after removing it, would change nothing.
        onClick: (event) => (event.currentTarget.value = ''),
      })}
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
      {...getRootProps({
        onDrop: ({ dataTransfer }: DragEvent) => {
          // An address may be anywhere and want a password; the file itself is what a model needs.
          if (!disabled && isAddress(dataTransfer)) setNote(words.anAddress);
        },
      })}
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
