import { reportFromFailure, reportFromResponse, type ErrorReport } from '../../answers/report.ts';
import { SendError, type RawResponse } from '../../api/send.ts';
import * as words from './words.ts';

/** What a status means when a training is asked for; the other statuses mean what they mean for a prediction. */
const BY_STATUS: Readonly<Record<number, Pick<ErrorReport, 'title' | 'what' | 'next'>>> = {
  402: words.SWITCHED_OFF,
  404: words.NOT_HERE,
  500: words.SERVER_FAILED,
  501: words.NOT_IMPLEMENTED,
};

/** Why a training couldn’t be started. */
export async function reportFromStart(response: RawResponse, argNames: readonly string[], curl: string): Promise<ErrorReport> {
  const { status, contentType } = response;
  const text = await response.blob.slice(0, 1_000_000).text();
  return { ...reportFromResponse({ status, contentType, text, argNames, curl }), ...BY_STATUS[status] };
}

export function reportFromLoss(error: unknown, direct: boolean, curl: string): ErrorReport | undefined {
  if (!(error instanceof SendError)) return undefined;
  const report = reportFromFailure(error.failure === 'truncated' ? 'truncated' : direct ? 'cors' : 'network', curl);
  return { ...report, next: words.LOOK_FIRST };
}
