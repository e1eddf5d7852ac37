/** What somebody is doing, as far as a page can tell. */
export interface Doing {
  /** Whether the page is in view and its window has the focus: a file may be being chosen in another one. */
  readonly looking: boolean;
  /** Whether something else is open over the page, or fills the screen. */
  readonly covered: boolean;
  /** Whether a button of the mouse, a finger or a pen is down: a mask may be being drawn. */
  readonly held: boolean;
  /** Whether the focus is where one types. */
  readonly inField: boolean;
  /** Milliseconds since the last key, click or touch. */
  readonly idle: number;
}

/** A hand that has just moved may be about to press the next button. */
const AT_REST = 1500;
/** Who thinks about what to type next pauses; who has left the field with the thoughts only, longer. */
const NOT_TYPING = 8000;

/** Whether a dialog may take the focus now. */
export function mayInterrupt({ looking, covered, held, inField, idle }: Doing): boolean {
  if (!looking || covered || held) return false;
  return idle >= (inField ? NOT_TYPING : AT_REST);
}
