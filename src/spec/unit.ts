import type { Arg, Shape } from './model.ts';

/** Names of units as authors write them, by the word or sign that they are told with; what begins like another stands before it. */
const UNITS: Readonly<Record<string, string>> = {
  seconds: 'seconds|secs?',
  milliseconds: 'milliseconds|millisecs|msecs?|ms',
  microseconds: 'microseconds|µs|μs',
  minutes: 'minutes|mins',
  hours: 'hours|hrs',
  days: 'days',
  pixels: 'pixels|px',
  percent: 'percent|per cent|percentage|%',
  '°C': '°C|degrees Celsius|degrees centigrade',
  degrees: 'degrees|deg|°',
  radians: 'radians|rad',
  kelvin: 'kelvin',
  metres: 'metres|meters',
  kilometres: 'kilometres|kilometers|km',
  centimetres: 'centimetres|centimeters|cm',
  millimetres: 'millimetres|millimeters|mm',
  micrometres: 'micrometres|micrometers|microns|µm|μm',
  nanometres: 'nanometres|nanometers|nm',
  'm/s': 'm/s|met(?:re|er)s per second',
  'km/h': 'km/h|kilomet(?:re|er)s per hour',
  hertz: 'hertz|hz',
  kilohertz: 'kilohertz|khz',
  dB: 'decibels?|db',
  bytes: 'bytes',
  kilobytes: 'kilobytes|kb',
  megabytes: 'megabytes|mb',
  gigabytes: 'gigabytes|gb',
  kilograms: 'kilograms|kg',
  grams: 'grams',
  'frames per second': 'frames per second|fps',
};

/** What stands behind a word that is a unit; "pixels per second" and "degrees of freedom" are other things. */
const END = String.raw`(?![\w°%µμ/²³^*-])(?!\s+(?:per\s|of\s+freedom|squared|cubed))`;
const ANY = Object.values(UNITS).join('|');
/** `in seconds`, `number of pixels`, `(ms)`, `[km]`: a word somewhere in a sentence may be about anything. */
const SAID = new RegExp(
  String.raw`(?:\b(?:(?:measured |given |expressed )?in|number of|how many) (?:the )?(${ANY})${END}|[([]\s*(?:in |unit:? )?(${ANY})\s*[)\]])`,
  'giu',
);
const NAMED = new RegExp(String.raw`(?:^|[_-])(${ANY})$`, 'iu');

const KNOWN = Object.entries(UNITS).map(([unit, spellings]) => [unit, new RegExp(`^(?:${spellings})$`, 'iu')] as const);

/** Longer descriptions speak of much. */
const LONGEST = 2000;

/**
 * The unit that the author gives for a number, in one word; undefined where none is said, or where two are.
 * The name counts where the description says nothing: `clip_duration_ms`.
 */
export function unitOf(arg: Pick<Arg, 'kind' | 'items' | 'name' | 'description' | 'default'>): string | undefined {
  if (!isNumeric(arg)) return undefined;
  const said = new Set([...arg.description.slice(0, LONGEST).matchAll(SAID)].map(([, first, second]) => spelled(first ?? second ?? '')));
  if (said.size > 0) return said.size === 1 ? [...said][0] : undefined;
  const [, named] = NAMED.exec(arg.name) ?? [];
  return named === undefined ? undefined : spelled(named);
}

/** Some authors declare numbers as texts. */
function isNumeric({ kind, items, default: preset }: { kind: Shape['kind']; items: Shape | undefined; default: unknown }): boolean {
  if (kind === 'array') return items !== undefined && isNumeric({ ...items, default: undefined });
  return (
    kind === 'integer' ||
    kind === 'number' ||
    (kind === 'string' && typeof preset === 'string' && /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(preset))
  );
}

function spelled(word: string): string | undefined {
  return KNOWN.find(([, pattern]) => pattern.test(word))?.[0];
}
