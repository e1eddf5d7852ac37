import { FIGURE_FONT, type Area, type FigureMark, type Paint, type PhotoMark, type TextMark } from '../scene.ts';

/** A picture inside of the SVG. */
export interface InlinePhoto {
  /** `data:` with all of its bytes. */
  readonly address: string;
  /** How it lies there, as EXIF counts; what reads an SVG doesn't look into the file for it. */
  readonly orientation: number;
}

export interface SvgScene {
  readonly width: number;
  readonly height: number;
  readonly zoom?: number;
  readonly marks: readonly FigureMark<InlinePhoto>[];
}

interface About {
  readonly title: string;
  readonly description: string;
  /** Of the ground; none where it is seen through. */
  readonly ground: string | undefined;
}

/**
 * The SVG of a scene, in pieces: what every program understands that reads SVG 1.1, which is neither style sheets nor `href` without its
 * namespace. It refers to nothing outside of itself.
 */
export function* writeSvg({ width, height, zoom = 1, marks }: SvgScene, { title, description, ground }: About): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`;
  // Without a width and a height, some browsers draw it on a canvas not at all.
  yield ` width="${width * zoom}" height="${height * zoom}" viewBox="0 0 ${width} ${height}" font-family="${escaped(FIGURE_FONT)}" role="img">\n`;
  yield `<title>${escaped(title)}</title>\n`;
  if (description !== '') yield `<desc>${escaped(description)}</desc>\n`;
  if (ground !== undefined) yield `<rect width="${width}" height="${height}" fill="${escaped(ground)}"/>\n`;
  const clips = { count: 0 };
  for (const mark of marks) yield* written(mark, clips);
  yield '</svg>\n';
}

function* written(mark: FigureMark<InlinePhoto>, clips: { count: number }): Generator<string> {
  switch (mark.kind) {
    case 'path':
      yield `<path d="${escaped(mark.d)}"${paintOf(mark)}/>\n`;
      break;
    case 'dot':
      yield `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}"${paintOf(mark)}/>\n`;
      break;
    case 'text':
      yield textOf(mark);
      break;
    case 'photo':
      yield* photoOf(mark);
      break;
    case 'group': {
      const clip = mark.clip && `clip${clips.count++}`;
      if (mark.clip !== undefined && clip !== undefined) yield clipOf(mark.clip, clip);
      yield clip === undefined ? '<g>' : `<g clip-path="url(#${clip})">`;
      if (mark.title !== undefined) yield `<title>${escaped(mark.title)}</title>`;
      yield '\n';
      const { move } = mark;
      // What is moved is inside: else the clip would move along.
      if (move !== undefined) yield `<g transform="translate(${move.x} ${move.y}) scale(${move.scale})">\n`;
      for (const inner of mark.marks) yield* written(inner, clips);
      yield move === undefined ? '</g>\n' : '</g>\n</g>\n';
    }
  }
}

function clipOf({ x, y, width, height }: Area, id: string): string {
  return `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>\n`;
}

function paintOf({ fill, fillOpacity, stroke, strokeOpacity, width, dash }: Paint): string {
  const filled = ` fill="${escaped(fill ?? 'none')}"${fillOpacity === undefined ? '' : ` fill-opacity="${fillOpacity}"`}`;
  if (stroke === undefined) return filled;
  const opacity = strokeOpacity === undefined ? '' : ` stroke-opacity="${strokeOpacity}"`;
  const dashes = dash === undefined || dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return `${filled} stroke="${escaped(stroke)}"${opacity} stroke-width="${width ?? 1}" stroke-linejoin="round"${dashes}`;
}

function textOf({ x, y, text, size, colour, isBold, anchor, turn }: TextMark): string {
  const bold = isBold === true ? ' font-weight="bold"' : '';
  const anchored = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${x} ${y})"`;
  // Blanks that a name has are its own.
  return `<text x="${x}" y="${y}" font-size="${size}"${bold}${anchored}${turned} fill="${escaped(colour)}" xml:space="preserve">${escaped(text)}</text>\n`;
}

function* photoOf({ x, y, width, height, source: { address, orientation }, isCrisp, opacity }: PhotoMark<InlinePhoto>): Generator<string> {
  const [w, h] = orientation >= 5 ? [height, width] : [width, height];
  const turned = turnOf(orientation, w, h);
  const place = turned === '' ? `x="${x}" y="${y}"` : `transform="translate(${x} ${y}) ${turned}"`;
  const crisp = isCrisp === true ? ' image-rendering="optimizeSpeed" style="image-rendering:pixelated"' : '';
  const seen = opacity === undefined ? '' : ` opacity="${opacity}"`;
  yield `<image ${place} width="${w}" height="${h}" preserveAspectRatio="none"${crisp}${seen} xlink:href="`;
  // Megabytes of base64 of our own, with nothing to escape.
  yield address;
  yield '"/>\n';
}

/** A place in the picture as stored → the same place as shown. */
function turnOf(orientation: number, width: number, height: number): string {
  switch (orientation) {
    case 2:
      return `matrix(-1 0 0 1 ${width} 0)`;
    case 3:
      return `matrix(-1 0 0 -1 ${width} ${height})`;
    case 4:
      return `matrix(1 0 0 -1 0 ${height})`;
    case 5:
      return 'matrix(0 1 1 0 0 0)';
    case 6:
      return `matrix(0 1 -1 0 ${height} 0)`;
    case 7:
      return `matrix(0 -1 -1 0 ${height} ${width})`;
    case 8:
      return `matrix(0 -1 1 0 0 ${width})`;
    default:
      return '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Controls are what this is about; under `u`, only halves without their other half are found.
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]/gu;

/** Text of a stranger inside of XML. What XML has no way to write, such as control characters and halves of characters, becomes a sign of it. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
