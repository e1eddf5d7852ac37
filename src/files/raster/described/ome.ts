// No parser of XML runs in a worker; a few elements and their attributes are all that is asked for.
import { axesIn, planeAt, planesOf, type PlaneCounts, type Described } from './axes.ts';

const ELEMENT = /<(?:[\w-]+:)?(Pixels|Channel|TiffData)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LONGEST_NAME = 80;
const MOST_ELEMENTS = 50_000;

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const OME = /<(?:[\w-]+:)?OME[\s>]/;

/** Why the planes of an OME file are pages and nothing more: it holds several series, or says of planes that this file doesn’t have. */
export function untoldByOme(text: string, pages: number): { readonly series: number } | { readonly planes: number } | undefined {
  if (!OME.test(text.slice(0, 20_000))) return undefined;
  const series = elementsIn(text).filter(({ name }) => name === 'Pixels');
  if (series.length > 1) return { series: series.length };
  const together = numberIn(
    elementsIn(text).find(({ name }) => name === 'Channel'),
    'SamplesPerPixel',
    1,
  );
  const planes = (numberIn(series[0], 'SizeC', 1) / together) * numberIn(series[0], 'SizeZ', 1) * numberIn(series[0], 'SizeT', 1);
  return Number.isSafeInteger(planes) && planes > pages ? { planes } : undefined;
}

/** One picture with its channels, layers and moments; undefined for several, and for planes that lie in other files. */
export function describedByOme(text: string, pages: number): Described | undefined {
  if (!OME.test(text.slice(0, 20_000))) return undefined;
  const elements = elementsIn(text);
  const [pixels, ...others] = elements.filter(({ name }) => name === 'Pixels');
  if (pixels === undefined || others.length > 0) return undefined;
  const channels = elements.filter(({ name }) => name === 'Channel');
  // Colours side by side are channels of one plane.
  const together = numberIn(channels[0], 'SamplesPerPixel', 1);
  const counts: PlaneCounts = {
    c: numberIn(pixels, 'SizeC', 1) / together,
    z: numberIn(pixels, 'SizeZ', 1),
    t: numberIn(pixels, 'SizeT', 1),
  };
  const { c, z, t } = counts;
  if (![c, z, t].every((size) => Number.isInteger(size) && size > 0) || c * z * t !== pages) return undefined;
  const order = orderOf(pixels, elements, counts, pages);
  if (order === undefined) return undefined;
  const names = channels.map(({ attributes }) => (attributes.get('Name') ?? '').slice(0, LONGEST_NAME));
  const areNamed = names.length === c && names.every((name) => name !== '') && new Set(names).size === c;
  return { axes: axesIn(counts, areNamed ? names : undefined), order, ...pixelOf(pixels) };
}

function elementsIn(text: string): Element[] {
  const found: Element[] = [];
  for (const [, name = '', attributes = ''] of text.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(ELEMENT)) {
    if (found.length >= MOST_ELEMENTS) break;
    found.push({
      name,
      attributes: new Map(
        Array.from(attributes.matchAll(ATTRIBUTE), ([, key = '', double, single = '']) => [key, plain(double ?? single)]),
      ),
    });
  }
  return found;
}

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function numberIn(element: Element | undefined, name: string, usual: number): number {
  const text = element?.attributes.get(name);
  return text === undefined ? usual : Number(text);
}

/** Where the planes are: in the order that the picture names, or each as it is said. */
function orderOf(pixels: Element, elements: readonly Element[], counts: PlaneCounts, pages: number): number[] | undefined {
  const named = /^XY([CZT]{3})$/.exec(pixels.attributes.get('DimensionOrder') ?? 'XYCZT')?.[1]?.toLowerCase();
  const fastest = [...(named ?? '')] as (keyof PlaneCounts)[];
  if (new Set(fastest).size !== 3) return undefined;
  const places = Array.from({ length: pages }, (_, place) => place);
  const said = elements.filter(({ name, attributes }) => name === 'TiffData' && attributes.has('IFD'));
  if (said.length > 0) {
    places.fill(-1);
    for (const data of said) {
      const first = planeAt(fastest, counts, {
        c: numberIn(data, 'FirstC', 0),
        z: numberIn(data, 'FirstZ', 0),
        t: numberIn(data, 'FirstT', 0),
      });
      const count = Math.min(numberIn(data, 'PlaneCount', 1), pages);
      for (let plane = 0; plane < count; plane++)
        if (first + plane < pages && first >= 0) places[first + plane] = numberIn(data, 'IFD', 0) + plane;
    }
  }
  const order = planesOf(counts).map((at) => places[planeAt(fastest, counts, at)] ?? -1);
  return order.every((place) => Number.isInteger(place) && place >= 0 && place < pages) && new Set(order).size === pages
    ? order
    : undefined;
}

function pixelOf(pixels: Element): Pick<Described, 'pixel'> {
  const [x, y] = [numberIn(pixels, 'PhysicalSizeX', NaN), numberIn(pixels, 'PhysicalSizeY', NaN)];
  const unit = pixels.attributes.get('PhysicalSizeXUnit') ?? 'µm';
  if (!(x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y)) || (pixels.attributes.get('PhysicalSizeYUnit') ?? 'µm') !== unit)
    return {};
  return { pixel: { x, y, unit: unit.slice(0, 20) } };
}
