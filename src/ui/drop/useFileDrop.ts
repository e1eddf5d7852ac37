import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type RefObject } from 'react';
import { reporting } from '../../files/report.ts';
import { droppedFiles } from './droppedFiles.ts';

interface Drop {
  /** How many files, or folders, are dragged over it; undefined when none are. */
  readonly dragged: number | undefined;
  /** For the element that takes them. */
  readonly handlers: {
    readonly onDragEnter?: (event: DragEvent) => void;
    readonly onDragOver?: (event: DragEvent) => void;
    readonly onDragLeave?: (event: DragEvent) => void;
    readonly onDrop?: (event: DragEvent) => void;
    readonly onPaste?: (event: ClipboardEvent) => void;
  };
}

/**
 * Files that are dropped on an element, or pasted while it has the focus. Nothing that misses it makes the browser leave the page.
 * @param onFiles told the files; none when a folder is empty
 * @param onOther told what was dropped without a file
 */
export function useFileDrop(
  root: RefObject<HTMLElement | null>,
  disabled: boolean,
  onFiles: (files: readonly File[]) => void,
  onOther: (data: DataTransfer) => void,
): Drop {
  const [dragged, setDragged] = useState<number>();
  // Entering a part of the element comes before leaving the other, and not every browser says where the pointer goes.
  const entered = useRef(new Set<EventTarget>());
  useStay(root);
  const over = () => {
    entered.current.clear();
    setDragged(undefined);
  };
  const take = (data: DataTransfer) => {
    droppedFiles(data)
      .then((files) => onFiles(files))
      .catch(reporting('Reading what was dropped'));
  };
  if (disabled) return { dragged: undefined, handlers: {} };
  return {
    dragged,
    handlers: {
      onDragEnter: (event) => {
        event.preventDefault();
        entered.current.add(event.target);
        if (holdsFiles(event.dataTransfer)) setDragged(filesDragged(event.dataTransfer));
      },
      onDragOver: (event) => {
        event.preventDefault();
        if (holdsFiles(event.dataTransfer)) event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: (event) => {
        event.preventDefault();
        entered.current.delete(event.target);
        // What has left the page can't be left any more.
        for (const target of entered.current) if (!(root.current?.contains(target as Node) ?? false)) entered.current.delete(target);
        if (entered.current.size === 0) over();
      },
      onDrop: (event) => {
        event.preventDefault();
        over();
        if (holdsFiles(event.dataTransfer)) take(event.dataTransfer);
        else onOther(event.dataTransfer);
      },
      onPaste: (event) => {
        if (!holdsFiles(event.clipboardData)) return;
        event.preventDefault();
        take(event.clipboardData);
      },
    },
  };
}

function holdsFiles({ types, items }: DataTransfer): boolean {
  return types.includes('Files') || Array.from(items ?? []).some(({ kind }) => kind === 'file');
}

/** Before they are dropped browsers tell no more than this. */
function filesDragged({ items }: DataTransfer): number {
  return Array.from(items ?? []).filter(({ kind }) => kind === 'file').length;
}

/** Keeps the browser from opening what is dropped beside the element. On the window: the page, which may take it, is asked before. */
function useStay(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault();
    const drop = (event: Event) => {
      if (!(root.current?.contains(event.target as Node) ?? false)) event.preventDefault();
    };
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', drop);
    };
  }, [root]);
}
