import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormValues } from '../form.ts';
import type { RecordedFile } from '../record/record.ts';
import type { RestoredForm } from './restore.ts';

export interface Restored {
  /** Where the inputs come from, as in `from the run of 22:41`. */
  readonly source: string;
  /** What couldn't be restored. */
  readonly notes: readonly string[];
  /** Files to be chosen again, which a record names and doesn't hold. */
  readonly needed: readonly RecordedFile[];
}

interface Restore {
  /** Set after a restore, until somebody has read it. */
  readonly restored: Restored | undefined;
  readonly apply: (made: RestoredForm, source: string, needed?: readonly RecordedFile[]) => void;
  readonly dismiss: () => void;
}

/** Puts earlier inputs into the form. */
export function useRestore(form: UseFormReturn<FormValues>, setFormat: (format: string | undefined) => void): Restore {
  const [restored, setRestored] = useState<Restored>();
  return {
    restored,
    apply: ({ values, format, notes }, source, needed = []) => {
      form.reset(values);
      setFormat(format);
      setRestored({ source, notes, needed });
    },
    dismiss: () => setRestored(undefined),
  };
}
