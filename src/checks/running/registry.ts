import { BAD_INPUT_RULES } from './bad/rules.ts';
import type { RunningRule } from './define.ts';
import { againstSchema } from './good/againstSchema.ts';
import { bareNan } from './good/bareNan.ts';
import { brokenMedia } from './good/brokenMedia.ts';
import { declaredMissing } from './good/declaredMissing.ts';
import { errorAsSuccess } from './good/errorAsSuccess.ts';
import { exampleFails } from './good/exampleFails.ts';
import { knownAnswer } from './good/knownAnswer.ts';
import { neverAnswers } from './good/neverAnswers.ts';
import { noPredict } from './good/noPredict.ts';
import { offeredType } from './good/offeredType.ts';
import { slowAnswer } from './good/slowAnswer.ts';
import { unplayableFilm } from './good/unplayableFilm.ts';
import { unreadableAnswer } from './good/unreadableAnswer.ts';
import { incompleteMetadata, noMetadata } from './metadata/rules.ts';
import { answersMixed } from './several/answersMixed.ts';
import { inputsLost } from './several/inputsLost.ts';
import { notRepeatable } from './several/notRepeatable.ts';
import { orderLost } from './several/orderLost.ts';

/** Rules that run the model, by number. */
export const RUNNING_RULES: readonly RunningRule[] = [
  noMetadata,
  incompleteMetadata,
  exampleFails,
  neverAnswers,
  errorAsSuccess,
  unreadableAnswer,
  offeredType,
  bareNan,
  againstSchema,
  declaredMissing,
  brokenMedia,
  unplayableFilm,
  inputsLost,
  knownAnswer,
  slowAnswer,
  noPredict,
  ...BAD_INPUT_RULES,
  notRepeatable,
  orderLost,
  answersMixed,
];
