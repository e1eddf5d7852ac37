/** A request, complete and independent of how it is sent: `api/send` posts it, the snippets print it. */
export interface RequestPlan {
  readonly method: 'POST';
  /** As in the document, below the API's root; always starts with a slash. */
  readonly path: string;
  readonly query: readonly Named[];
  readonly headers: readonly Named[];
  readonly body: PlannedBody;
}

/** A name and its text, as it goes into the query or a header. */
export interface Named {
  readonly name: string;
  readonly value: string;
  /** Passwords and tokens: masked wherever the request is shown. */
  readonly secret: boolean;
}

export type PlannedBody =
  | { readonly type: 'none' }
  /** One object; each member's value is JSON text already, so that whole numbers of any size stay exact. */
  | { readonly type: 'json'; readonly members: readonly Named[] }
  | { readonly type: 'multipart'; readonly parts: readonly RequestPart[] };

export type RequestPart =
  | { readonly name: string; readonly text: string; readonly secret: boolean }
  | { readonly name: string; readonly file: Blob; readonly fileName: string; readonly contentType: string };

/** Half of a surrogate pair has no UTF-8, and `encodeURIComponent` throws on it; it is sent as the replacement character, as in a body. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The query string with its `?`, or nothing. */
export function queryString(query: readonly Named[]): string {
  if (query.length === 0) return '';
  return `?${query.map(({ name, value }) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')}`;
}

/** The text of a JSON body. */
export function jsonText(members: readonly Named[]): string {
  return `{${members.map(({ name, value }) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}
