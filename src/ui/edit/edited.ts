export interface Edit {
  readonly original: File;
  /** What was done to it, in the words of a sentence's beginning: `Cropped and encoded anew as PNG`. */
  readonly how: string;
}

/** By the edited file, which forms pass on unchanged: undoing works for as long as the file is anywhere. */
const edits = new WeakMap<File, Edit>();

export function rememberEdit(edited: File, edit: Edit): void {
  edits.set(edited, edit);
}

export function editOf(file: File): Edit | undefined {
  return edits.get(file);
}

/** `cat.photo.jpg` → `cat.photo-cropped.png`. */
export function editedName(name: string, word: string, extension: string): string {
  return `${name.replace(/\.[^.]*$/, '')}-${word}.${extension}`;
}

/** What an editing dialog gets. It makes a new file; the one it was given stays as it is. */
export interface EditorProps {
  file: File;
  onDone: (edited: File, how: string) => void;
  onClose: () => void;
}
