import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { chosenMedium } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';
import { filesIn, type ArgValue } from '../../spec/value.ts';
import { fieldKey, hold, valueOf, type FormValues } from './form.ts';
import { Shown } from '../page/shown.ts';

/**
 * Files dropped or pasted anywhere on the page go to the argument they fit best. Fields that take a drop or a paste
 * themselves prevent its default, which is how it is known here that they did.
 * @returns whether files are being dragged over the page
 */
export function usePageFiles(args: readonly Arg[], form: UseFormReturn<FormValues>): boolean {
  const shown = useContext(Shown);
  const [dragging, setDragging] = useState(false);
  const latest = useRef({ args, form });
  useEffect(() => {
    latest.current = { args, form };
  });
  // In the same step as the form appears: a file may be dropped at once.
  useLayoutEffect(() => {
    if (!shown) return;
    const take = (files: readonly File[]) => {
      const { args: known, form: current } = latest.current;
      // Of several files each gets an argument of its own; one that was just given isn't taken away again.
      const taken = new Set<Arg>();
      for (const file of files) {
        const free = known.filter((candidate) => candidate.multiple || !taken.has(candidate));
        const arg = bestArg(free, file, (candidate) => valueOf(current.getValues(), candidate));
        if (arg === undefined) return;
        taken.add(arg);
        const value: ArgValue = arg.multiple ? [...filesIn(valueOf(current.getValues(), arg)), file] : file;
        current.setValue(fieldKey(arg), hold(value), { shouldDirty: true, shouldTouch: true, shouldValidate: true });
      }
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setDragging(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [shown]);
  return dragging;
}

/** An empty argument of the file's medium, else an empty one for any file, else any empty one; only then one that is filled. */
export function bestArg(args: readonly Arg[], file: File, read: (arg: Arg) => ArgValue): Arg | undefined {
  const files = args.filter((arg) => arg.kind === 'file');
  const medium = file.type.split('/')[0];
  const fits = (arg: Arg) => chosenMedium(arg.hints) === medium;
  const takesAny = (arg: Arg) => chosenMedium(arg.hints) === undefined;
  const empty = files.filter((arg) => arg.multiple || read(arg) === undefined);
  return empty.find(fits) ?? empty.find(takesAny) ?? (files.some(fits) ? files.find(fits) : (empty[0] ?? files[0]));
}
