import { notesBelow } from '../legend.ts';
import type { FigureLook, FigureScene } from '../scene.ts';

/** The scene with a line below it, that says where it comes from. */
export function withSource(scene: FigureScene, from: string, look: FigureLook): FigureScene {
  if (from === '') return scene;
  const { width, height, em, marks } = scene;
  const { marks: notes, height: added } = notesBelow([from], { x: em, y: height + 0.25 * em, width: width - 2 * em, em }, look);
  return { ...scene, height: Math.ceil(height + added + 0.75 * em), marks: [...marks, ...notes] };
}
