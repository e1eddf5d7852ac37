import type { Json } from '../../../spec/model.ts';
import { COLOUR_MAPS, type ColourMap } from '../../../files/raster/colours/maps.ts';
import type { ShownBands } from '../../../files/raster/paint.ts';
import type { Page } from '../../../files/raster/raster.ts';

/** How pictures of one kind of numbers are looked at, as it was chosen last. */
interface RasterChoice {
  readonly shown?: ShownBands;
  readonly map?: ColourMap;
}

/** By the kind of numbers; each to be read by `choiceFor`. */
type RasterChoices = Readonly<Record<string, Json>>;

const MOST = 20;

/** What an older page, or somebody else, may have left there. */
export function parseChoices(value: unknown): Record<string, Json> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : undefined;
}

/** What was chosen for pictures of its kind. */
export function choiceFor(choices: RasterChoices | undefined, page: Page): RasterChoice {
  const choice = choices !== undefined && Object.hasOwn(choices, kindOf(page)) ? choices[kindOf(page)] : undefined;
  if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) return {};
  const shown = bandsIn(choice.shown, page.bands);
  const map = COLOUR_MAPS.find((known) => known === choice.map);
  return { ...(shown !== undefined && { shown }), ...(map !== undefined && { map }) };
}

/** With one more choice, and the oldest forgotten. */
export function withChoice(choices: RasterChoices | undefined, page: Page, { shown, map }: RasterChoice): Record<string, Json> {
  const kept = Object.entries(choices ?? {}).filter(([kind]) => kind !== kindOf(page));
  const choice = { ...(shown !== undefined && { shown: [...shown] }), ...(map !== undefined && { map }) };
  return Object.fromEntries([...kept, [kindOf(page), choice] as const].slice(-MOST));
}

/** A choice for six bands says nothing of a picture with three. */
function kindOf({ bands, type }: Page): string {
  return `${bands} ${type}`;
}

function bandsIn(value: unknown, bands: number): ShownBands | undefined {
  if (!Array.isArray(value) || !value.every((band) => Number.isInteger(band) && band >= 0 && band < bands)) return undefined;
  const [red, green, blue] = value as number[];
  if (red === undefined) return undefined;
  if (value.length === 1) return [red];
  return value.length === 3 && green !== undefined && blue !== undefined ? [red, green, blue] : undefined;
}
