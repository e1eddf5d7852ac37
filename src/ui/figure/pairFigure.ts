import { BELOW_MIDDLE, fitted, hundredths, type FigureLook, type FigureMark, type FigureScene, type PhotoSource } from './scene.ts';

export interface DrawnPair {
  readonly size: { readonly width: number; readonly height: number };
  readonly left: { readonly photo: PhotoSource; readonly name: string };
  readonly right: { readonly photo: PhotoSource; readonly name: string };
  /** Up to which share of it the left one lies over the right one; undefined where they lie beside each other. */
  readonly share: number | undefined;
}

/** Of the longer side, the size of the text. */
const EMS = 50;
const SMALL = 320;
const SMALLEST_EM = 11;

/** Two pictures of the same spot, beside each other or the one over a part of the other, each with its name. */
export function pairFigure({ size, left, right, share }: DrawnPair, look: FigureLook): FigureScene {
  const zoom = Math.max(1, Math.ceil(SMALL / Math.max(size.width, size.height)));
  const [width, height] = [size.width * zoom, size.height * zoom];
  const em = hundredths(Math.max(SMALLEST_EM, Math.max(width, height) / EMS));
  const whole = { kind: 'photo', y: 0, width, height, isCrisp: true } as const;
  const gap = Math.ceil(em);
  const isBeside = share === undefined;
  const edge = isBeside ? width : hundredths(width * share);
  const marks: FigureMark[] = isBeside
    ? [
        { ...whole, x: 0, source: left.photo },
        { ...whole, x: width + gap, source: right.photo },
      ]
    : [
        { ...whole, x: 0, source: right.photo },
        { kind: 'group', clip: { x: 0, y: 0, width: edge, height }, marks: [{ ...whole, x: 0, source: left.photo }] },
        // Seen on any picture, as on the page.
        { kind: 'path', d: `M${edge} 0V${height}`, stroke: '#000000', strokeOpacity: 0.6, width: hundredths(em / 4) },
        { kind: 'path', d: `M${edge} 0V${height}`, stroke: '#ffffff', width: hundredths(em / 8) },
      ];
  const wide = isBeside ? 2 * width + gap : width;
  const scene = { width: wide, height, em, marks, about: `${left.name}; ${right.name}` };
  if (!look.legend) return scene;
  const room = (isBeside ? width : width / 2) - em;
  const text = { kind: 'text', y: hundredths(height + em * (1 + BELOW_MIDDLE)), size: em, colour: look.ink.text } as const;
  const named = (name: string) => fitted(name, room, (own) => look.measure(own, em));
  const names: FigureMark[] = isBeside
    ? [
        { ...text, x: hundredths(width / 2), text: named(left.name), anchor: 'middle' },
        { ...text, x: hundredths(width * 1.5 + gap), text: named(right.name), anchor: 'middle' },
      ]
    : [
        { ...text, x: hundredths(em / 2), text: named(left.name) },
        { ...text, x: hundredths(width - em / 2), text: named(right.name), anchor: 'end' },
      ];
  return { ...scene, height: Math.ceil(height + 2 * em), marks: [...marks, ...names] };
}
