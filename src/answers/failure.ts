import type { ErrorReport } from './report.ts';

export type FailureKind = 'network' | 'truncated' | 'cors' | 'timeout';

const WORDS: Readonly<Record<FailureKind, Pick<ErrorReport, 'title' | 'what' | 'next'>>> = {
  network: {
    title: 'The connection was lost',
    what: 'No answer came back. The server may have restarted, or the network broke.',
    next: 'Check your connection and run again. Your inputs are still here. If the model got the request, it may still be working on it.',
  },
  truncated: {
    title: 'The answer broke off',
    what: 'Part of an answer came, and then the connection ended. What came can’t be read as a whole.',
    next: 'Run again. If it breaks off each time, a proxy may limit the size or the duration of an answer.',
  },
  cors: {
    title: 'The API can’t be reached from this page',
    what: 'It is on another host, and either it doesn’t answer or the browser may not read its answer (CORS). The model may have run all the same.',
    next: 'Open the Try-me page that belongs to this API, or let a proxy serve both from one address.',
  },
  timeout: {
    title: 'No answer in time',
    what: 'The page stopped waiting. The model may still be working, and the next run queues behind it.',
    next: 'Try a smaller input. If even that gets no answer, the model may be stuck and need a restart by whoever runs the server.',
  },
};

/** No usable answer came at all. */
export function reportFromFailure(kind: FailureKind, curl?: string): ErrorReport {
  return { status: undefined, ...WORDS[kind], fields: [], raw: '', ...(curl !== undefined && { curl }) };
}
