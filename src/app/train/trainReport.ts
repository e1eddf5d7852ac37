import { reportFromFailure } from '../../answers/failure.ts';
import { reportFromResponse, type ErrorReport } from '../../answers/report.ts';
import { SendError, type RawResponse } from '../../api/send.ts';

type Words = Pick<ErrorReport, 'title' | 'what' | 'next'>;

/** What a status means when a training is asked for; the other statuses mean what they mean for a prediction. */
const WORDS: Readonly<Record<number, Words>> = {
  402: {
    title: 'Training is switched off',
    what: 'This server was started without training (--notrain-endpoint).',
    next: 'Nothing that you enter can change this. Ask whoever runs the server.',
  },
  404: {
    title: 'No training at this address',
    what: 'The server doesn’t know this model’s training. It may have been restarted with another module or another version.',
    next: 'Reload the page to see what the server offers now.',
  },
  500: {
    title: 'The server failed to start the training',
    what: 'It gives no reason; the reason is in its log. The list of trainings tells whether one began all the same.',
    next: 'Check the list before you start another one, and tell whoever runs the server.',
  },
  501: {
    title: 'This module can’t be trained',
    what: 'It has no train() function, or says that it doesn’t implement it. DEEPaaS offers the address all the same.',
    next: 'Nothing that you enter can change this. If you are its author, add train() to the module’s API.',
  },
};

/** Why a training couldn’t be started. */
export async function reportFromStart(response: RawResponse, argNames: readonly string[], curl: string): Promise<ErrorReport> {
  const { status, contentType } = response;
  const text = await response.blob.slice(0, 1_000_000).text();
  return { ...reportFromResponse({ status, contentType, text, argNames, curl }), ...WORDS[status] };
}

export function reportFromLoss(error: unknown, direct: boolean, curl: string): ErrorReport | undefined {
  if (!(error instanceof SendError)) return undefined;
  const report = reportFromFailure(error.failure === 'truncated' ? 'truncated' : direct ? 'cors' : 'network', curl);
  return { ...report, next: 'Look at the list of trainings before you start another one: the server may have got this one.' };
}
