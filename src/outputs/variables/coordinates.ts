import { growsNorth, momentReader, unitIn, valueText } from '../../files/variables/conventions.ts';
import type { SliceValues, Variable, VariableTree } from '../../files/variables/variables.ts';

/** What an axis is measured by. */
export interface AxisScale {
  readonly name: string | undefined;
  /** The variable that has a value for each place along it; undefined where none does. */
  readonly variable: Variable | undefined;
  readonly isNorthwards: boolean;
  readonly unit: string | undefined;
}

/** By the names of its axes: a variable of one axis that is called as the axis is. */
export function scalesOf({ variables }: VariableTree, { shape, dimensions }: Variable): AxisScale[] {
  return shape.map((side, axis) => {
    const name = dimensions[axis];
    const variable =
      name === undefined ? undefined : variables.find((one) => one.path === name && one.shape.length === 1 && one.shape[0] === side);
    return {
      name: name?.split('/').pop(),
      variable,
      isNorthwards: variable !== undefined && growsNorth(variable),
      unit: variable && unitIn(variable.attributes),
    };
  });
}

/** A place along an axis in words: a moment where the units tell one, else the number with its unit. */
export function coordinateText({ variable }: AxisScale, values: SliceValues | undefined): ((index: number) => string) | undefined {
  if (variable === undefined || values === undefined) return undefined;
  const toMoment = momentReader(variable.attributes);
  return (index) => {
    const number = values.numbers?.[index];
    return (number === undefined ? undefined : toMoment?.(number)) ?? valueText(values, index);
  };
}

/** Whether its numbers grow along the axis. */
export function isGrowing({ numbers }: SliceValues): boolean {
  return numbers !== undefined && numbers.length > 1 && (numbers[0] ?? 0) < (numbers.at(-1) ?? 0);
}
