import type { WidgetProps } from '../define.ts';
import { menuOf } from '../choices.ts';
import { LongMenu } from './LongMenu.tsx';
import { ShortMenu } from './ShortMenu.tsx';

/** From here on, finding a choice by typing is quicker than by looking. */
const SEARCHABLE = 12;

export default function Select(props: WidgetProps) {
  const menu = menuOf(props.arg, [props.arg.default, props.value]);
  return menu.length < SEARCHABLE ? <ShortMenu {...props} menu={menu} /> : <LongMenu {...props} menu={menu} />;
}
