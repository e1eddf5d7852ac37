/** A request, complete and independent of how it is sent: `api/send` posts it, the snippets print it. */
export interface RequestPlan {
  readonly method: 'POST';
  /** As in the document, below the API's root; always starts with a slash. */
  readonly path: string;
  readonly query: readonly QueryParameter[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: PlannedBody;
}

export interface QueryParameter {
  readonly name: string;
  readonly value: string;
  /** Passwords and tokens: masked wherever the request is shown. */
  readonly secret: boolean;
}

export type PlannedBody =
  | { readonly type: 'none' }
  | { readonly type: 'json'; readonly text: string }
  | { readonly type: 'multipart'; readonly parts: readonly RequestPart[] };

export type RequestPart =
  | { readonly name: string; readonly text: string; readonly secret: boolean }
  | { readonly name: string; readonly file: Blob; readonly fileName: string; readonly contentType: string };

/** Something at an argument that keeps the request from being sent. `index` names the entry of a list. */
export interface Issue {
  readonly arg: string;
  readonly index?: number;
  readonly message: string;
}

/** The query string with its `?`, or nothing. */
export function queryString(query: readonly QueryParameter[]): string {
  if (query.length === 0) return '';
  return `?${query.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}
