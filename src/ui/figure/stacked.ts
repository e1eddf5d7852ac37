import type { FigureMark, FigureScene } from './scene.ts';

/** Scenes below each other, in the units of the first; each keeps its marks. */
export function stacked(scenes: readonly FigureScene[]): FigureScene {
  const [first] = scenes;
  if (first === undefined || scenes.length === 1) return first ?? { width: 1, height: 1, em: 1, marks: [] };
  let height = 0;
  const marks = scenes.map((scene): FigureMark => {
    const y = height;
    height += scene.height;
    return { kind: 'group', move: { x: 0, y, scale: 1 }, marks: scene.marks };
  });
  const about = scenes.flatMap((scene) => (scene.about === undefined || scene.about === '' ? [] : [scene.about])).join('; ');
  return { ...first, width: Math.max(...scenes.map(({ width }) => width)), height, marks, about };
}
