import type { Arg } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import type { ArgValue } from '../spec/value.ts';
import type { LazyPart } from '../ui/lazyPart.ts';

/** An argument whose value stands in that of another one. */
interface Within {
  /** Undefined when this value holds none: then the rule's own component shows it as it is. */
  readonly read: (arg: Arg, value: ArgValue) => { readonly arg: Arg; readonly value: ArgValue } | undefined;
  readonly write: (arg: Arg, value: ArgValue) => ArgValue;
}

/** What every widget gets. The frame around it (label, help, error, `data-arg`) belongs to `Field`, not to the widget. */
export interface WidgetProps {
  readonly arg: Arg;
  /** DOM id for the control; the frame's `<label>` points to it. */
  readonly id: string;
  /** id of the label, for controls that `<label for>` can't name: groups and listboxes. */
  readonly labelId: string;
  /** ids of the help and error texts, for `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly value: ArgValue;
  readonly invalid: boolean;
  /** What is wrong with single entries of a list. */
  readonly itemErrors: readonly ArgProblem[];
  readonly disabled: boolean;
  readonly onChange: (value: ArgValue) => void;
  readonly onBlur: () => void;
  /** Takes the element that gets the focus when this argument has an error. */
  readonly focusRef: (element: HTMLElement | null) => void;
}

export interface InputRule {
  /** Also the name of the widget's folder and the value of `data-widget`. */
  readonly id: string;
  readonly accepts: (arg: Arg) => boolean;
  /** Why this widget was chosen, for `explain`; called only after `accepts`. */
  readonly because: (arg: Arg) => string;
  readonly Component: LazyPart<WidgetProps>;
  /** Another component, with code of its own, for some of its arguments. */
  readonly variant?: (arg: Arg) => LazyPart<WidgetProps> | undefined;
  /** Height in pixels of the empty control: what is reserved while its code loads. */
  readonly height: number;
  /** Who offers the way back to "not set": most widgets leave it to the frame. */
  readonly unsetBy: 'frame' | 'widget';
  /** What is drawn in its place, by the rule of that. */
  readonly within?: Within;
  /** Whether two or three of it have room in a row of a wide form; false unless said otherwise. */
  readonly small?: (arg: Arg) => boolean;
  /** Whether the control is small enough for the line of its label; false unless said otherwise. */
  readonly inline?: (arg: Arg) => boolean;
  /** Whether `<label for>` can name the control; true unless said otherwise. Else the control takes its name from `labelId`. */
  readonly labelable?: (arg: Arg) => boolean;
}
