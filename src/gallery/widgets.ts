import { inputs, chooseInput } from '../inputs/registry.ts';
import type { InputRule } from '../inputs/define.ts';
import { testArg } from '../inputs/testArg.ts';
import { INPUT_LEADS } from '../inputs/testLeads.ts';
import { SAMPLES, type Sample } from '../inputs/testSamples.ts';
import { chosenMedium } from '../spec/hints.ts';
import { samplesFor } from '../ui/samples.ts';
import { capital, slug, type Chapter, type FieldExhibit, type LoadFile } from './exhibit.ts';
import { statesOf } from './widgetStates.ts';

/** A chapter for each registered widget: its sample in every state, and each argument that leads to it. */
export function collectWidgets(load: LoadFile): Promise<Chapter[]> {
  return Promise.all(
    inputs.map(async (rule): Promise<Chapter> => {
      const sample = SAMPLES[rule.id];
      const states = sample === undefined ? [] : statesOf(rule, await withRealFile(sample, load));
      return {
        id: `widget-${rule.id}`,
        of: 'widget',
        name: rule.id,
        folder: `src/inputs/${rule.id}`,
        leads: [],
        exhibits: [...states, ...argumentsFor(rule)],
      };
    }),
  );
}

/** The contract's own files are three letters, which is the other state: a file that isn't what its name says. */
async function withRealFile(sample: Sample, load: LoadFile): Promise<Sample> {
  if (sample.arg.kind !== 'file') return sample;
  const { hints, multiple } = testArg(sample.arg);
  const offered = samplesFor(chosenMedium(hints), hints.media);
  const files = await Promise.all(offered.slice(0, multiple ? 4 : 1).map(({ url, name, type }) => load(url, name, type)));
  return { ...sample, value: multiple ? files : files[0], other: sample.value };
}

function argumentsFor(rule: InputRule): FieldExhibit[] {
  return INPUT_LEADS.flatMap(({ when, arg: given }): FieldExhibit[] => {
    const arg = testArg({ name: rule.id, ...given });
    if (chooseInput(arg) !== rule) return [];
    const note = rule.because(arg);
    return [{ as: 'field', id: `widget-${rule.id}-${slug(when)}`, title: capital(when), note, arg, value: arg.default, rule }];
  });
}
