import { defineOutput } from '../define.ts';
import { valueOf } from '../../answers/part.ts';
import { pairByName, readClasses, readPossibleClasses, type ClassRow } from '../../answers/shapes/classes/rows.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export interface ClassificationProps {
  readonly rows: readonly ClassRow[];
}

export const classification = defineOutput<ClassificationProps>({
  id: 'classification',
  match(part) {
    const value = valueOf(part);
    if (value === undefined || part.from !== 'json') return undefined;
    const rows = readClasses(value, { mapAllowed: (part.shape?.properties.length ?? 0) === 0, key: part.key });
    return rows && { rows };
  },
  offer(part) {
    const value = valueOf(part);
    const rows = value === undefined ? undefined : readPossibleClasses(value);
    return rows && { rows };
  },
  expect(property, siblings) {
    const pair = pairByName(siblings.filter(({ kind }) => kind === 'array').map(({ name }) => name));
    if (pair === undefined || (property.name !== pair.labels && property.name !== pair.scores)) return undefined;
    return `“${pair.labels}” and “${pair.scores}” are drawn together when they have one length: as bars where they name classes that compete, else as a table`;
  },
  View: lazyPart(() => import('./ClassificationView.tsx')),
});
