import type { OutputRule } from '../outputs/define.ts';
import type { Part } from '../answers/part.ts';
import { readAnswer } from '../answers/read.ts';
import { loadRecorded, recordedNames, sentWith, shownParts } from '../outputs/recorded/recorded.ts';
import { chooseOutput, expectOutput, outputs } from '../outputs/registry.ts';
import { OUTPUT_LEADS, SCHEMA_LEADS } from '../outputs/testLeads.ts';
import { slug, type Chapter, type LoadFile, type PartExhibit } from './exhibit.ts';

const FILES = import.meta.glob<string>(['../files/testdata/*', '!../files/testdata/*.py'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** What one renderer draws, without the renderer's own place in its id. */
type Shown = readonly [rule: OutputRule, exhibit: PartExhibit];

/** A chapter for each registered renderer: what recorded answers and real files lead to it, and the shortest values that do. */
export async function collectRenderers(load: LoadFile): Promise<Chapter[]> {
  const shown = [
    ...(await Promise.all(recordedNames.map(fromRecorded))),
    ...(await Promise.all(Object.entries(FILES).map(([path, url]) => fromFile(url, path.slice(path.lastIndexOf('/') + 1), load)))),
    OUTPUT_LEADS.flatMap(fromLead),
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
  const parts = shownParts(await readAnswer(recorded.source));
  const rules = parts.map((part) => chooseOutput(part).rule);
  return parts.flatMap((part, at): Shown[] => {
    const rule = rules[at];
    if (rule === undefined || rules.indexOf(rule) < at) return [];
    const note = `recorded/${name}.json${part.key === 'body' ? '' : ` · ${part.key}`}`;
    const declared = recorded.source.response !== undefined;
    return [[rule, { ...exhibitOf(rule, part, name, recorded.about), note, declared, files: sentWith(recorded) }]];
  });
}

async function fromFile(url: string, name: string, load: LoadFile): Promise<Shown[]> {
  const blob = await load(url, name);
  const source = { status: 200, contentType: undefined, blob, modelId: 'gallery', response: undefined, argNames: [], accept: '*/*' };
  const { parts } = await readAnswer(source);
  return parts.slice(0, 1).map((part): Shown => {
    const { rule } = chooseOutput(part);
    return [rule, { ...exhibitOf(rule, part, name, name), note: `files/testdata/${name}` }];
  });
}

/** Bytes that are no text are stand-ins there; the real files above show what they would. */
function fromLead({ what, part }: (typeof OUTPUT_LEADS)[number]): Shown[] {
  if (part.from === 'bytes' && !part.type.mime.startsWith('text/')) return [];
  const { rule } = chooseOutput(part);
  return [[rule, exhibitOf(rule, part, what, what)]];
}

function exhibitOf(rule: OutputRule, part: Part, name: string, title: string): PartExhibit {
  const words = title.slice(0, 1).toUpperCase() + title.slice(1);
  const declared = part.from !== 'error' && part.shape !== undefined;
  return { as: 'part', id: `renderer-${rule.id}-${slug(name)}`, title: words, part, files: [], declared };
}
