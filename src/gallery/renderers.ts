import { LARGE_SAMPLES } from '../answers/large/testSamples.ts';
import type { Part } from '../answers/part.ts';
import { readAnswer } from '../answers/read.ts';
import { DAMAGED_ARCHIVES } from '../files/zip/testDamaged.ts';
import type { OutputRule } from '../outputs/define.ts';
import { loadRecorded, recordedNames, sentWith, shownParts } from '../outputs/recorded/recorded.ts';
import { chooseOutput, expectOutput, outputs } from '../outputs/registry.ts';
import { OUTPUT_LEADS, SCHEMA_LEADS } from '../outputs/testLeads.ts';
import { capital, isStandIn, slug, type Chapter, type LoadFile, type PairExhibit, type PartExhibit } from './exhibit.ts';
import { collectPairs } from './pairs.ts';
import { CUT_FILES, REAL_FILES } from './realFiles.ts';
import * as words from './words.ts';

/** What one renderer draws. */
type Shown = readonly [rule: OutputRule, exhibit: PartExhibit | PairExhibit];

/**
 * A chapter for each registered renderer: what recorded answers and real files lead to it, whole and damaged, the shortest values
 * that do, one that is large, and what it compares.
 */
export async function collectRenderers(load: LoadFile): Promise<Chapter[]> {
  const whole = REAL_FILES.map(async ({ name, path, load: get }) => fromBytes(await get(load), name, fileNameOf(path), path));
  const cut = CUT_FILES.map(async ({ name, load: get }) =>
    fromBytes(await get(load), `${name}-cut`, words.cutOff(fileNameOf(name)), undefined),
  );
  const damaged = Object.entries(DAMAGED_ARCHIVES).map(([what, blob]) =>
    fromBytes(blob, `archive-${what}`, words.ofAnArchive(what), undefined),
  );
  const shown = [
    ...(await Promise.all([...recordedNames.map(fromRecorded), ...whole, ...cut, ...damaged, ...LARGE_SAMPLES.map(fromLarge)])),
    OUTPUT_LEADS.flatMap(fromLead),
    await collectPairs(load),
  ].flat();
  return outputs.map((rule) => ({
    id: `renderer-${rule.id}`,
    of: 'renderer',
    name: rule.id,
    folder: `src/outputs/${rule.id}`,
    leads: SCHEMA_LEADS.filter(({ property }) => expectOutput(property, [property]).renderer === rule.id).map(({ what }) => what),
    exhibits: shown.filter(([one]) => one === rule).map(([, exhibit]) => exhibit),
  }));
}

/** Of each recorded answer the first block of each renderer: thirty blocks alike show no more. */
async function fromRecorded(name: string): Promise<Shown[]> {
  const recorded = await loadRecorded(name);
  const declared = recorded.source.response !== undefined;
  return firstOfEach(shownParts(await readAnswer(recorded.source))).map(([rule, part]): Shown => {
    const note = `recorded/${name}.json${part.key === 'body' ? '' : ` · ${part.key}`}`;
    return [rule, { ...exhibitOf(rule, part, name, recorded.about), note, declared, files: sentWith(recorded) }];
  });
}

/** An answer that is nothing but this file. */
async function fromBytes(blob: Blob, name: string, title: string, note: string | undefined): Promise<Shown[]> {
  const { parts } = await readAnswer(sourceOf(blob));
  return parts.slice(0, 1).map((part): Shown => {
    const { rule } = chooseOutput(part);
    return [rule, { ...exhibitOf(rule, part, name, title), note }];
  });
}

/** Smaller ones are read here, as all others are. */
const MIN_LARGE = 2_000_000;

async function fromLarge([what, value]: (typeof LARGE_SAMPLES)[number]): Promise<Shown[]> {
  const blob = new Blob([JSON.stringify(value)]);
  if (blob.size < MIN_LARGE) return [];
  const { parts } = await readAnswer(sourceOf(blob));
  return firstOfEach(parts).map(([rule, part]) => [rule, exhibitOf(rule, part, `large-${what}`, words.large(what))]);
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fromLead({ what, part }: (typeof OUTPUT_LEADS)[number]): Shown[] {
  if (isStandIn(part)) return [];
  const { rule } = chooseOutput(part);
  return [[rule, exhibitOf(rule, part, what, what)]];
}

function firstOfEach(parts: readonly Part[]): (readonly [OutputRule, Part])[] {
  const rules = parts.map((part) => chooseOutput(part).rule);
  return parts.flatMap((part, at): (readonly [OutputRule, Part])[] => {
    const rule = rules[at];
    return rule === undefined || rules.indexOf(rule) < at ? [] : [[rule, part]];
  });
}

function sourceOf(blob: Blob): Parameters<typeof readAnswer>[0] {
  return { status: 200, contentType: undefined, blob, modelId: 'gallery', response: undefined, argNames: [], accept: '*/*' };
}

function exhibitOf(rule: OutputRule, part: Part, name: string, title: string): PartExhibit {
  const declared = part.from !== 'error' && part.shape !== undefined;
  return { as: 'part', id: `renderer-${rule.id}-${slug(name)}`, title: capital(title), part, files: [], declared };
}
