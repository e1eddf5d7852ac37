import { formatName } from '../../../files/formatName.ts';
import { kindOfType, mediumOf } from '../../../files/kinds.ts';
import type { SketchKind } from '../../../outputs/define.ts';
import { expectOutput, outputs } from '../../../outputs/registry.ts';
import type { Property, Shape } from '../../../spec/model.ts';

export interface SketchBlock {
  readonly kind: SketchKind;
  /** Properties that are drawn together, by their names. */
  readonly names: readonly string[];
  /** The module's own words, of the first of them. */
  readonly description: string;
}

/** Several properties make one drawing. */
const TOGETHER: ReadonlySet<SketchKind> = new Set(['bars', 'boxes']);

/** The blocks that an answer of this schema will have, pictures first as in the answer itself; empty without a schema. */
export function sketchOf(response: Shape | undefined): readonly SketchBlock[] {
  const properties = response?.properties ?? [];
  const blocks: SketchBlock[] = [];
  for (const property of properties) {
    const kind = kindOf(property, properties);
    const same = TOGETHER.has(kind) ? blocks.findIndex((block) => block.kind === kind) : -1;
    const found = blocks[same];
    if (found === undefined) blocks.push({ kind, names: [property.name], description: property.description });
    else blocks[same] = { ...found, names: [...found.names, property.name] };
  }
  const values = blocks.filter(({ kind }) => kind === 'value');
  return [...blocks.filter(({ kind }) => kind !== 'value'), ...values];
}

/** The one block of an answer that isn't JSON, by what was asked for. */
export function sketchOfFormat(format: string): readonly SketchBlock[] {
  return [{ kind: kindOfFormat(format), names: [formatName(format)], description: '' }];
}

function kindOfFormat(format: string): SketchKind {
  const medium = mediumOf(format);
  if (medium !== undefined) return medium === 'audio' ? 'sound' : 'picture';
  const use = kindOfType(format)?.use;
  if (use === 'pdf') return 'picture';
  return use === 'table' ? 'rows' : 'text';
}

function kindOf(property: Property, siblings: readonly Property[]): SketchKind {
  const { renderer } = expectOutput(property, siblings);
  return outputs.find(({ id }) => id === renderer)?.sketch ?? 'text';
}
