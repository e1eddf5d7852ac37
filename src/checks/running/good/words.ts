import type { Case } from '../define.ts';

/** What is said of an input that isn't the author's: a model may have good reasons to fail with it. */
const ours = ({ isExample }: Case): string =>
  isExample
    ? ''
    : ' The input was made by this check, and may be none that the model is meant for: an example of your own (--examples) settles it.';

const answers = (count: number): string => (count === 1 ? 'One input was' : `${count} inputs were`);

export const noAnswerCame = 'No answer came.';
export const allAnswered = (count: number): string => `${answers(count)} answered.`;
export const unsendable = (label: string, why: string): string => `The ${label} can’t be sent: ${why}`;
export const failed = (asked: Case, status: number, why: string): string =>
  `The ${asked.label} was answered with ${status}${why === '' ? '' : ` (${why})`}, not with a result.${ours(asked)}`;

export const EXAMPLE_FAILS = {
  title: 'Every honest input is answered with a result',
  doc: {
    what: 'Runs the model with each example of its author or, without any, with a small input that fits what its description says, and expects a status of 200 to 299.',
    why: 'Whoever tries the module gets nothing else than an error, and DEEPaaS doesn’t send its reason: it is in the server’s log only.',
    example: 'def predict(image):\n    return model(image)  # image is an UploadedFile, and no path',
    remedy: 'Open the file that was uploaded by its path, image.filename. The log of deepaas-run has the traceback.',
  },
} as const;
