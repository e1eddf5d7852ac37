import { useEffect } from 'react';

/*
 * A form tells by its own link whether it has been changed: the address may show another page, while the form is as it was left.
 */
interface ShownForm {
  readonly model: string;
  /** The address of its page with the form as it is now. */
  readonly link: () => string;
}

let form: ShownForm | undefined;
/** By model, since a form that is come back to is as it was left. */
const opened = new Map<string, string>();

/** Called by whoever has the form; what it was opened with counts as no change. */
export function useFormSettings(model: string, link: () => string): void {
  useEffect(() => {
    const own = { model, link };
    form = own;
    if (!opened.has(model)) noteSettings();
    return () => {
      if (form === own) form = undefined;
    };
  });
}

/** The settings as they are now are those that a form was opened with, or that have been saved. */
export function noteSettings(): void {
  if (form !== undefined) opened.set(form.model, form.link());
}

export function settingsChanged(): boolean {
  return form !== undefined && form.link() !== opened.get(form.model);
}
