import type { ModelDefinition } from '../server/model.ts';
import { annotator } from './annotator.ts';
import { audioLevel } from './audioLevel.ts';
import { big, big200 } from './big.ts';
import { brokenProxy } from './brokenProxy.ts';
import { detector } from './detector.ts';
import { files } from './files.ts';
import { formats } from './formats.ts';
import { hydrophone } from './hydrophone.ts';
import { jsonAnswers } from './jsonAnswers.ts';
import { kitchenSink } from './kitchenSink.ts';
import { oilSpill } from './oilSpill.ts';
import { placeholder } from './placeholder.ts';
import { plankton } from './plankton.ts';
import { prompted } from './prompted.ts';
import { sceneColours } from './sceneColours.ts';
import { failing, jsonBody, noPredict, slow } from './simpleModels.ts';

/** What the demo shows; the first is the one a visitor meets. */
export const DEMO_MODELS: readonly ModelDefinition[] = [
  sceneColours,
  detector,
  annotator,
  audioLevel,
  kitchenSink,
  formats,
  jsonAnswers,
  jsonBody,
  slow,
  failing,
  brokenProxy,
  noPredict,
];

const ALL: readonly ModelDefinition[] = [...DEMO_MODELS, placeholder, big, big200, files, oilSpill, hydrophone, plankton, prompted];

export function modelsNamed(ids: readonly string[]): ModelDefinition[] {
  return ids.map((id) => {
    const found = ALL.find((model) => model.id === id);
    if (!found) throw new Error(`no demo model is called ${id}; there are ${ALL.map((model) => model.id).join(', ')}`);
    return found;
  });
}
