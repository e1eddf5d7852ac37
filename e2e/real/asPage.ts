import { toMultipart } from '../../src/request/multipart.ts';
import { jsonText, queryString, type RequestPlan } from '../../src/request/requestPlan.ts';

/** What the page sends. */
export async function sendAsPage({ query, headers, body }: RequestPlan, url: string): Promise<string> {
  const multipart = body.type === 'multipart' ? toMultipart(body.parts) : undefined;
  const type = multipart?.contentType ?? (body.type === 'json' ? 'application/json' : undefined);
  const content = multipart?.body ?? (body.type === 'json' ? jsonText(body.members) : null);
  const response = await fetch(url + queryString(query), {
    method: 'POST',
    headers: [
      ...headers.map(({ name, value }): [string, string] => [name, value]),
      ...(type === undefined ? [] : [['Content-Type', type] as [string, string]]),
    ],
    body: content,
  });
  return response.text();
}
