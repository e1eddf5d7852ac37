export interface DateProps {
  readonly text: string;
  readonly date: Date;
  /** False for a day without a time. */
  readonly timed: boolean;
}
