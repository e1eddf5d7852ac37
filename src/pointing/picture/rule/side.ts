import type { Arg } from '../../../spec/model.ts';
import { hasWord } from './candidates.ts';
import { measureOf } from './meaning.ts';
import type { CutSide } from '../../../ui/picture/shapes/shapes.ts';
import { COUNTED, NO_MEANING, type ArgReading } from './reading.ts';
import * as say from './ruleWords.ts';

const SIDES: readonly (readonly [CutSide, RegExp])[] = [
  ['bottom', /^(?:bottom|lower|below)$/],
  ['top', /^(?:top|upper)$/],
  ['left', /^left$/],
  ['right', /^right$/],
];

/** A number of pixels that is cut off at one side: `bottom_crop`, `crop_left`. */
export function readSide(arg: Arg): ArgReading | undefined {
  if ((arg.kind !== 'integer' && arg.kind !== 'number') || arg.choices.length > 0) return undefined;
  const sides = SIDES.filter(([, pattern]) => hasWord(arg, pattern));
  const [side] = sides;
  if (side === undefined || sides.length > 1 || !(hasWord(arg, /^(?:crop|cut|trim)$/) || CUT_SAID.test(arg.description))) return undefined;
  const saysPixels = /\bpixels?\b|\bpx\b|\brows\b|\bcolumns\b/i.test(arg.description);
  if (hasWord(arg, /^(?:fraction|ratio|percent(?:age)?|share|rel(?:ative)?)$/) || measureOf(arg) !== 'pixel') return undefined;
  if (arg.kind === 'number' && !saysPixels) return undefined;
  if (arg.description.trim() !== '' && !saysPixels && (COUNTED.test(arg.description) || !saysPart(arg.description, side[0])))
    return undefined;
  return { figure: 'side', side: side[0], because: say.sideCut(side[0]), meaning: NO_MEANING, saysPixels };
}

/** That something of the picture goes: `top` alone may be the best of many. */
function saysPart(description: string, side: CutSide): boolean {
  return (
    /\b(?:from|at|off|on) (?:the |its )?(top|right|bottom|left)\b(?! crops?\b)/i.exec(description)?.[1]?.toLowerCase() === side ||
    /\bhow much\b|\b(?:cut|cropped|trimmed|removed?) (?:off|away)\b/i.test(description)
  );
}

const CUT_SAID = /\b(?:pixels|rows|columns) (?:to |that are |which are )?(?:be )?(?:crop|cut|trim|remov)/i;
