import { pathWithin, type Atlas } from '../../ui/map/atlas.ts';
import { netOf } from '../../ui/map/net.ts';
import { scaleBar, type Frame, type MapView, type Projection } from '../../ui/map/projection.ts';
import { notesBelow } from '../../ui/figure/legend.ts';
import {
  BELOW_MIDDLE,
  boxPath,
  hundredths,
  linePath,
  type Area,
  type FigureLook,
  type FigureMark,
  type FigureScene,
  type PhotoSource,
} from '../../ui/figure/scene.ts';
import { SEEN, seenOf, type MapScene } from './drawn/drawFeatures.ts';
import { turnsOf } from './drawn/plane.ts';
import * as words from './words.ts';

export interface DrawnMap {
  readonly projection: Projection;
  readonly view: MapView;
  readonly frame: Frame;
  /** Undefined where it couldn't be had. */
  readonly atlas: Atlas | undefined;
  readonly scene: MapScene;
  /** What a feature is called. */
  readonly nameOf: (owner: number) => string;
  /** As it lies on the map, over the land: in the pixels of the frame. */
  readonly picture?: (Area & { readonly photo: PhotoSource; readonly opacity: number }) | undefined;
  /** What else is to be known about the places, a line each. */
  readonly notes: readonly string[];
}

const EM = 11;
const FAINT = 0.35;

/** The part of the map that is in view: outlines of the land, the net, and the places in degrees, with every digit. */
export function mapFigure(drawn: DrawnMap, look: FigureLook): FigureScene {
  const { frame, notes } = drawn;
  const { width, height } = { width: Math.round(frame.width), height: Math.round(frame.height) };
  const whole = { x: 0, y: 0, width, height };
  const marks: FigureMark[] = [
    {
      kind: 'group',
      clip: whole,
      marks: [...groundMarks(drawn, look), ...pictureMarks(drawn), ...netMarks(drawn, look), ...featureMarks(drawn, look)],
    },
    { kind: 'path', d: boxPath(0, 0, width, height), stroke: look.ink.hairline, width: 1 },
  ];
  const scene = { width, height, em: EM, marks, about: notes.join('; ') };
  if (!look.legend) return scene;
  const bar = scaleBar(drawn.projection, drawn.view, 100);
  const length = bar.metres >= 1000 ? words.kilometres(bar.metres / 1000) : words.metres(bar.metres);
  const [left, top] = [EM, height + 1.6 * EM];
  const right = hundredths(left + bar.pixels);
  const scaled: FigureMark[] = [
    { kind: 'path', d: `M${left} ${top - 4}V${top}H${right}V${top - 4}`, stroke: look.ink.text, width: 1.25 },
    { kind: 'text', x: right + 6, y: hundredths(top - 2 + EM * BELOW_MIDDLE), text: length, size: EM, colour: look.ink.text },
  ];
  const told = notesBelow(
    [...notes, words.outlinesIn[drawn.projection]],
    { x: EM, y: top + 0.5 * EM, width: width - 2 * EM, em: EM },
    look,
  );
  return { ...scene, height: Math.ceil(top + EM + told.height), marks: [...marks, ...scaled, ...told.marks] };
}

/** From degrees to the east and to the south to the pixels of the frame. */
function moved({ view, frame }: DrawnMap, turn: number): { x: number; y: number; scale: number } {
  return {
    x: (turn * 360 - view.x) * view.scale + frame.width / 2,
    y: -view.y * view.scale + frame.height / 2,
    scale: view.scale,
  };
}

function groundMarks(drawn: DrawnMap, { ink }: FigureLook): FigureMark[] {
  const { projection, view, frame, atlas } = drawn;
  const end = projection === 'mercator' ? 180 : 90;
  const top = (-end - view.y) * view.scale + frame.height / 2;
  const sea = boxPath(0, hundredths(top), hundredths(frame.width), hundredths(top + end * 2 * view.scale));
  const [halfX, halfY] = [frame.width / view.scale / 2, frame.height / view.scale / 2];
  const land = [-1, 0, 1].flatMap((turn): FigureMark[] => {
    const middle = view.x - turn * 360;
    if (atlas === undefined || middle + halfX < -180 || middle - halfX > 180) return [];
    const within = (of: keyof Atlas) => pathWithin(atlas[of], middle - halfX, middle + halfX, view.y - halfY, view.y + halfY);
    const marks: FigureMark[] = [
      { kind: 'path', d: within('land'), fill: ink.ground },
      { kind: 'path', d: within('borders'), stroke: ink.quiet, strokeOpacity: 0.5, width: 0.8 / view.scale },
      { kind: 'path', d: within('coast'), stroke: ink.quiet, width: 0.9 / view.scale },
    ];
    return [{ kind: 'group', move: moved(drawn, turn), marks: marks.filter((mark) => mark.kind === 'path' && mark.d !== '') }];
  });
  return [{ kind: 'path', d: sea, fill: ink.accent, fillOpacity: 0.12 }, ...land];
}

function pictureMarks({ picture }: DrawnMap): FigureMark[] {
  if (picture === undefined) return [];
  const { photo, ...place } = picture;
  return [{ kind: 'photo', ...place, source: photo }];
}

function netMarks({ projection, view, frame }: DrawnMap, { ink }: FigureLook): FigureMark[] {
  const { parallels, meridians, top, bottom } = netOf(projection, view, frame);
  const line = { kind: 'path', stroke: ink.quiet, strokeOpacity: 0.28, width: 1 } as const;
  const label = { kind: 'text', size: EM, colour: ink.quiet } as const;
  return [
    ...parallels.map(({ place }): FigureMark => ({ ...line, d: `M0 ${hundredths(place)}H${hundredths(frame.width)}` })),
    ...meridians.map(({ place }): FigureMark => ({ ...line, d: `M${hundredths(place)} ${hundredths(top)}V${hundredths(bottom)}` })),
    ...parallels.flatMap(({ place, text }): FigureMark[] =>
      text === undefined ? [] : [{ ...label, x: 4, y: hundredths(place - 3), text }],
    ),
    ...meridians.flatMap(({ place, text }): FigureMark[] =>
      text === undefined ? [] : [{ ...label, x: hundredths(place), y: hundredths(bottom - 4), text, anchor: 'middle' }],
    ),
  ];
}

function featureMarks(drawn: DrawnMap, look: FigureLook): FigureMark[] {
  const { view, frame, scene, nameOf } = drawn;
  const { plane, chosen } = scene;
  const pixel = 1 / view.scale;
  const inkOf = (owner: number) => (owner === chosen ? (look.ink.series[1] ?? look.ink.accent) : look.ink.accent);
  const opacityOf = (owner: number) => (owner === -1 || seenOf(scene, owner) === SEEN.faint ? FAINT : 1);
  const isSeen = (owner: number) => owner === -1 || seenOf(scene, owner) !== SEEN.hidden;
  const shapes = plane.shapes.flatMap((shape): FigureMark[] => {
    const { owner, isArea, rings } = shape;
    if (!isSeen(owner)) return [];
    const d = rings.map((ring) => linePath([...ring], isArea)).join('');
    const stroke = { stroke: inkOf(owner), strokeOpacity: opacityOf(owner), width: (owner === chosen ? 3 : 1.75) * pixel };
    const mark: FigureMark = { kind: 'path', d, ...stroke, ...(isArea && { fill: inkOf(owner), fillOpacity: 0.2 * opacityOf(owner) }) };
    return turnsOf(shape, view, frame).map((turn) => ({
      kind: 'group',
      ...(owner !== -1 && { title: nameOf(owner) }),
      move: moved(drawn, turn),
      marks: [mark],
    }));
  });
  const dots: FigureMark[] = [];
  for (const [at, owner] of plane.owners.entries()) {
    const [x = NaN, y = NaN] = [plane.points[at * 2], plane.points[at * 2 + 1]];
    const turn = Math.round((view.x - x) / 360);
    const { x: left, y: top, scale } = moved(drawn, turn);
    const [px, py] = [x * scale + left, y * scale + top];
    if (!isSeen(owner) || !(px > -8 && py > -8 && px < frame.width + 8 && py < frame.height + 8)) continue;
    const dot: FigureMark = {
      kind: 'dot',
      x,
      y,
      radius: (owner === chosen ? 7 : 4.5) * pixel,
      fill: inkOf(owner),
      fillOpacity: opacityOf(owner),
      stroke: look.ink.ground,
      width: 1.5 * pixel,
    };
    dots.push({ kind: 'group', title: nameOf(owner), move: { x: left, y: top, scale }, marks: [dot] });
  }
  const heads: FigureMark[] = [];
  for (let at = 0; at + 1 < scene.heads.length; at += 2) {
    const [x = NaN, y = NaN] = scene.heads.slice(at, at + 2);
    const dot: FigureMark = { kind: 'dot', x, y, radius: 7 * pixel, fill: look.ink.accent, stroke: look.ink.ground, width: 2.5 * pixel };
    heads.push({ kind: 'group', move: moved(drawn, Math.round((view.x - x) / 360)), marks: [dot] });
  }
  return [...shapes, ...dots, ...heads];
}
