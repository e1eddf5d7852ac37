import type { Part } from './part.ts';
import { chooseOutput } from './registry.ts';

/** What can be drawn of an answer that no schema describes; empty when nothing but JSON would come of it. */
export function drawable(parts: readonly Part[]): readonly Part[] {
  return parts.every((part) => chooseOutput(part).rule.id === 'json') ? [] : parts;
}
