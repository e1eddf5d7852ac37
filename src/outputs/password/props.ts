export interface PasswordProps {
  /** Undefined when it is known no more. */
  readonly clear: string | undefined;
}
