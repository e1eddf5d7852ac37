import type { Property } from '../spec/model.ts';
import { archive } from './archive/index.ts';
import { audio } from './audio/index.ts';
import { boolean } from './boolean/index.ts';
import { classification } from './classification/index.ts';
import { date } from './date/index.ts';
import type { OutputRule } from './define.ts';
import { detections } from './detections/index.ts';
import { error } from './error/index.ts';
import { file } from './file/index.ts';
import { html } from './html/index.ts';
import { image } from './image/index.ts';
import { json } from './json/index.ts';
import { link } from './link/index.ts';
import { list } from './list/index.ts';
import { npy } from './npy/index.ts';
import { number } from './number/index.ts';
import type { Part } from './part.ts';
import { pdf } from './pdf/index.ts';
import { needsBlocks } from './rich.ts';
import { table } from './table/index.ts';
import { text } from './text/index.ts';
import { video } from './video/index.ts';

/** First match wins. The last one accepts everything. */
export const outputs: readonly OutputRule[] = [
  error,
  detections,
  classification,
  image,
  npy,
  audio,
  video,
  pdf,
  archive,
  html,
  date,
  link,
  number,
  boolean,
  list,
  table,
  text,
  file,
  json,
];

export interface Choice {
  readonly rule: OutputRule;
  readonly props: object;
}

/** The renderer for a part, with the props that its view gets. Never throws: it is called where no error boundary would catch it. */
export function chooseOutput(part: Part): Choice {
  for (const rule of outputs) {
    const props = tryMatch(rule, part);
    if (props !== undefined) return { rule, props };
  }
  return { rule: json, props: { value: part.from === 'json' ? (part.value ?? null) : null } };
}

function tryMatch(rule: OutputRule, part: Part): object | undefined {
  try {
    return rule.match(part);
  } catch {
    return undefined;
  }
}

/** Loads the code of these parts' renderers, so that the answer appears in one piece. Never rejects: a block shows raw data instead. */
export async function preloadOutputs(parts: readonly Part[]): Promise<void> {
  const rules = new Set(parts.map((part) => chooseOutput(part).rule));
  await Promise.allSettled([...rules].map((rule) => rule.View.preload()));
}

/** Stands for a renderer where a property is taken apart into blocks of its own. */
export const NESTED = 'nested';

interface Expectation {
  /** Id of a renderer, or `nested`. */
  readonly renderer: string;
  readonly reason: string;
}

/** The renderer that a property will get, judged by the schema alone. */
export function expectOutput(property: Property, siblings: readonly Property[]): Expectation {
  for (const rule of outputs) {
    const reason = rule.expect(property, siblings);
    if (reason === undefined) continue;
    return isNested(property)
      ? { renderer: NESTED, reason: 'its members are declared, so each is a block of its own' }
      : { renderer: rule.id, reason };
  }
  return { renderer: json.id, reason: 'nothing else fits' };
}

function isNested(property: Property): boolean {
  if (property.kind === 'object') return property.properties.length > 0;
  return property.kind === 'array' && property.items !== undefined && needsBlocks(property.items);
}
