import type { DetectionsProps } from '../detections/props.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../registry.ts';

/** Renderers from the most telling to the least, and what they draw in one word. */
const NAMES: readonly (readonly [id: string, name: string])[] = [
  ['image', 'Picture'],
  ['video', 'Film'],
  ['audio', 'Sound'],
  ['classification', 'Classes'],
  ['table', 'Table'],
  ['npy', 'Array'],
  ['archive', 'Archive'],
  ['pdf', 'PDF'],
  ['list', 'List'],
  ['file', 'File'],
  ['link', 'Link'],
  ['number', 'Number'],
  ['text', 'Text'],
];

/** Beside a detector's empty lists these only say how many, or of which file. */
const BESIDE_NOTHING: ReadonlySet<string | undefined> = new Set([undefined, 'Number', 'Text', 'Link']);

/** What was found in an answer, as the name of the tab that shows it: "3 boxes", "Table", "Classes". */
export function nameOfVisual(parts: readonly Part[]): string {
  const choices = parts.map((part) => chooseOutput(part));
  // What may be places in a picture is a drawing only where it fits the one that was sent.
  const sets = choices
    .flatMap(({ rule, props }) => (rule.id === 'detections' ? [(props as DetectionsProps).set] : []))
    .filter(({ evidence }) => evidence === 'sure');
  const items = sets.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  if (items.length > 0) {
    const total = items.length + sets.reduce((sum, { unread }) => sum + unread, 0);
    const boxes = items.every(({ outlines }) => outlines.every(({ kind }) => kind === 'box'));
    return `${total.toLocaleString('en')} ${boxes ? (total === 1 ? 'box' : 'boxes') : total === 1 ? 'outline' : 'outlines'}`;
  }
  const ids = new Set(choices.map(({ rule }) => rule.id));
  const name = NAMES.find(([id]) => ids.has(id))?.[1];
  return sets.length > 0 && BESIDE_NOTHING.has(name) ? 'Nothing found' : (name ?? 'Values');
}
