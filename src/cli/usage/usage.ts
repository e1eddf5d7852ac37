/** What a command takes, said once: it is read by this, and `--help` is written from it. */

export interface Option {
  readonly type: 'boolean' | 'string';
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly help: string;
  readonly multiple?: boolean;
  readonly short?: string;
  /** There is nothing that could be meant without it. */
  readonly isNeeded?: true;
}

interface Positional {
  /** As it stands in the help, such as `URL`. */
  readonly name: string;
  readonly help: string;
  readonly isOptional?: boolean;
}

export interface Usage {
  /** The command's name, after `deepaas-try-me`. */
  readonly name: string;
  /** What it is for, in a sentence or two. */
  readonly about: string;
  readonly positionals: readonly Positional[];
  readonly options: Readonly<Record<string, Option>>;
  /** Lines that can be typed as they stand, without `deepaas-try-me`, and what they do. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** What the command ends with. */
  readonly exits: readonly (readonly [code: number, meaning: string])[];
}

/** What was typed makes no sense; its message says what would. The command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
