import { toForm, toMultipart } from '../request/multipart.ts';
import { jsonText, queryString, type RequestPlan } from '../request/requestPlan.ts';

export interface RawResponse {
  readonly status: number;
  readonly contentType: string;
  readonly contentDisposition: string | undefined;
  readonly blob: Blob;
}

export type SendFailure =
  /** No answer at all: the connection was refused or lost, or the answer may not be read from here. */
  | 'network'
  /** The answer began and broke off. */
  | 'truncated'
  /** The caller's signal. The model goes on at the server. */
  | 'stopped';

export class SendError extends Error {
  override readonly name = 'SendError';
  constructor(
    readonly failure: SendFailure,
    readonly status?: number,
  ) {
    super(failure);
  }
}

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

/**
 * Posts a plan. XMLHttpRequest, because fetch tells nothing about the upload's progress.
 * @param url address of the plan's path, without the query
 * @param onProgress bytes of the body sent so far; called a last time when all are sent
 * @throws SendError, never for a status
 */
export function send(
  plan: RequestPlan,
  url: string,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(plan.method, url + queryString(plan.query));
    request.responseType = 'blob';
    for (const { name, value } of plan.headers) request.setRequestHeader(name, value);

    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total });
    request.onload = () => {
      const contentType = request.getResponseHeader('Content-Type') ?? '';
      const blob = request.response instanceof Blob ? request.response : new Blob();
      const contentDisposition = request.getResponseHeader('Content-Disposition') ?? undefined;
      resolve({ status: request.status, contentType, contentDisposition, blob });
    };
    let begun = 0;
    request.onreadystatechange = () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED) begun = request.status;
    };
    request.onerror = () => reject(begun > 0 ? new SendError('truncated', begun) : new SendError('network'));
    request.onabort = () => reject(new SendError('stopped'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) {
      reject(new SendError('stopped'));
      return;
    }

    const { body, contentType } = toBody(plan);
    if (contentType !== undefined) request.setRequestHeader('Content-Type', contentType);
    request.send(body);
  });
}

/** Without a type where the browser gives it one. */
function toBody(plan: RequestPlan): { body: FormData | Blob | string | null; contentType?: string } {
  switch (plan.body.type) {
    case 'none':
      return { body: null };
    case 'json':
      return { body: jsonText(plan.body.members), contentType: 'application/json' };
    case 'multipart': {
      const form = toForm(plan.body.parts);
      return form === undefined ? toMultipart(plan.body.parts) : { body: form };
    }
  }
}
