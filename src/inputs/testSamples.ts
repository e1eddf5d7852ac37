import type { Arg } from '../spec/model.ts';
import type { ArgValue } from '../spec/value.ts';

/** An argument for which a widget must be chosen, and the reason that is told. */
export interface Lead {
  readonly when: string;
  readonly arg: Partial<Arg>;
  readonly because: string;
}

/** What the contract tests and the gallery need to know of a widget: each has one in its folder, which the page doesn’t ship. */
export interface Sample {
  /** An argument that the widget is chosen for. */
  readonly arg: Partial<Arg>;
  /** Two values of that argument. */
  readonly value: ArgValue;
  readonly other: ArgValue;
  /** What the field holds before all of it was typed, where only this widget reads it. */
  readonly half?: ArgValue;
  /** What makes `value`, once the control has the focus; missing where a test can't press keys, as in a file picker. */
  readonly keys?: string;
  /** `value` as it travels: one text for each occurrence of the name. */
  readonly sent: readonly string[];
  /** At least one; what is nearly another widget's is worth a row too. */
  readonly leads: readonly Lead[];
}

const FILES = import.meta.glob<Sample>('./*/sample.ts', { eager: true, import: 'default' });

/** One for each widget of the registry, by its id. */
export const SAMPLES: Readonly<Record<string, Sample>> = Object.fromEntries(
  Object.entries(FILES).map(([file, sample]) => [file.split('/')[1] ?? '', sample]),
);
