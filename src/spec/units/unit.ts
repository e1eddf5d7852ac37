/** Units as they are written, upper and lower case included. */
const SYMBOLS: ReadonlySet<string> = new Set(
  (
    'nm µm mm cm dm km mm² cm² m² km² ha mm³ cm³ m³ ml mL mg kg px µs ms ns Hz kHz MHz GHz dB hPa kPa Pa kWh mV ' +
    '% ‰ ° °C °F € ppm ppb kB MB GB KiB MiB GiB fps rpm dpi m/s km/h mm/h m/s² kg/m³ g/m² µg/m³ mg/m³ kg/ha t/ha mg/l mg/L µg/l µg/L W/m²'
  ).split(' '),
);

/** Other ways to write them; words in any case. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['mm²', 'mm2 mm^2'],
      ['cm²', 'cm2 cm^2'],
      ['m²', 'm2 m^2'],
      ['km²', 'km2 km^2'],
      ['m³', 'm3 m^3'],
      // With the Greek letter, beside the sign of its own.
      ['µm', 'um μm micrometers micrometres microns'],
      ['µs', 'μs microseconds'],
      ['mm', 'millimeters millimetres'],
      ['cm', 'centimeters centimetres'],
      ['m', 'meters metres'],
      ['km', 'kilometers kilometres'],
      ['px', 'pixels'],
      ['ms', 'milliseconds msec'],
      ['s', 'seconds sec secs'],
      ['min', 'minutes'],
      ['h', 'hours hrs'],
      ['Hz', 'hertz'],
      ['kHz', 'kilohertz'],
      ['dB', 'decibels decibel'],
      ['%', 'percent percentage pct'],
      ['°C', 'celsius'],
      ['°F', 'fahrenheit'],
      ['K', 'kelvin'],
      ['°', 'degrees'],
      ['g', 'grams'],
      ['kg', 'kilograms'],
      ['ha', 'hectares'],
    ] as const
  ).flatMap(([unit, spelled]) => spelled.split(' ').map((spelling) => [spelling, unit] as const)),
);

/** At the end of a name, in small letters; further words are those above. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  'nm mm cm km px ms ns kg mg Hz kHz MHz dB kWh hPa kPa fps rpm ppm ppb km/h'
    .split(' ')
    .map((unit) => [unit.toLowerCase().replace('/', ''), unit] as const),
);

const WORDS_OF = {
  length: 'length|width|height|depth|distance|altitude|elevation|radius|diameter|perimeter',
  time: 'time|duration|elapsed|latency|runtime|delay|uptime',
  mass: 'mass|weight|biomass',
  heat: 'temp|temperature',
  area: 'area|surface|extent|coverage',
  volume: 'volume',
};

/** A letter may be the name of anything: it counts where it is said what is measured, before it. */
const LETTERS: ReadonlyMap<string, readonly [words: string, unit: string]> = new Map([
  ['m', [WORDS_OF.length, 'm']],
  ['s', [WORDS_OF.time, 's']],
  ['h', [WORDS_OF.time, 'h']],
  ['g', [WORDS_OF.mass, 'g']],
  ['t', [WORDS_OF.mass, 't']],
  ['K', [WORDS_OF.heat, 'K']],
  ['C', [WORDS_OF.heat, '°C']],
  ['F', [WORDS_OF.heat, '°F']],
]);

/** The same in names, in small letters; there a letter and a digit may be the number of a model as well. */
const MEASURED: typeof LETTERS = new Map([
  ...[...LETTERS].map(([text, said]) => [text.toLowerCase(), said] as const),
  ...['mm', 'cm', 'm', 'km'].flatMap((side) => [
    [`${side}2`, [WORDS_OF.area, `${side}²`] as const] as const,
    [`${side}3`, [WORDS_OF.volume, `${side}³`] as const] as const,
  ]),
]);

/**
 * The unit of a number, as far as the module says it: in brackets of its description ("Length (cm)"), after "in" ("time in
 * seconds"), or at the end of its name (`area_m2`). A wrong unit is worse than none, so whatever may mean something else says nothing,
 * and two that differ say nothing either. The number itself is never converted.
 */
export function unitOf(name: string, description: string): string | undefined {
  const said = new Set([...inBrackets(description), ...afterIn(description), atEnd(name)].filter((unit) => unit !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

function written(text: string): string | undefined {
  return SYMBOLS.has(text) ? text : (SPELLINGS.get(text) ?? (text.length > 3 ? SPELLINGS.get(text.toLowerCase()) : undefined));
}

function letter(text: string, before: string): string | undefined {
  const [words, unit] = LETTERS.get(text) ?? [];
  return words !== undefined && new RegExp(`\\b(?:${words})s?\\b`, 'i').test(before) ? unit : undefined;
}

/** They hold nothing else and stand apart: the "s" of "file(s)" is no second. */
function inBrackets(description: string): (string | undefined)[] {
  return [...description.matchAll(/(?<=\s)(?:\[(?:in )?([^[\]()\s]+)\]|\((?:in )?([^[\]()\s]+)\))/gu)].map((found) => {
    const text = found[1] ?? found[2] ?? '';
    return written(text) ?? letter(text, description.slice(0, found.index));
  });
}

/** What follows would make it another unit, or one of several. */
const GOES_ON = /^\s*(?:(?:per|or|and|to|by|x|times|squared|cubed)\b|[×*/^])/i;
/** Behind a word that is no unit everywhere, as in "in minutes of arc", nothing follows, or what is counted from. */
const ENDS = /^\s*(?:$|[.,;:)\]]|(?:since|from|above|below|after|before|until|elapsed)\b)/i;

function afterIn(description: string): (string | undefined)[] {
  return [...description.matchAll(/(?<![\p{L}\p{N}_-])in (?:degrees (?=[CF]))?([^\s,;:()[\]]+)/giu)].map((found) => {
    const text = (found[1] ?? '').replace(/[.!?]+$/, '');
    const rest = description.slice(found.index + found[0].length).trimStart();
    const isLast = text !== found[1];
    if (!isLast && GOES_ON.test(rest)) return undefined;
    if (SYMBOLS.has(text)) return text;
    if (!isLast && !ENDS.test(rest)) return undefined;
    return written(text) ?? letter(text, description.slice(0, found.index)) ?? (text === 'min' ? text : undefined);
  });
}

function atEnd(name: string): string | undefined {
  const [, stem = '', end = ''] = /^(.+?)(?:_in)?_([^_]+)$/.exec(name) ?? [];
  const ending = end.toLowerCase();
  // Of a ratio the end is half of the unit.
  if (/_per$/i.test(stem)) return undefined;
  const [words, unit] = MEASURED.get(ending) ?? [];
  if (words !== undefined) return new RegExp(`(?:^|_)(?:${words})$`, 'i').test(stem) ? unit : undefined;
  return ENDINGS.get(ending) ?? (/^[a-z]{3,}$/.test(ending) ? SPELLINGS.get(ending) : undefined);
}
