import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDemo } from '../../../demo/createDemo.ts';
import { serve } from '../../../demo/nodeBridge.ts';
import { DEMO_CONFIG, siteAnswer } from '../../../demo/site.ts';
import { HEADERS_OF_EXAMPLES, HIDDEN_HEADERS, headersToPass } from './rules/headers.ts';
import type { Site } from './site.ts';
import type { Upstream } from './upstream.ts';

/** The embedded DEEPaaS in the place of a real one. */
export function demoUpstream(): Upstream {
  const answer = createDemo();
  return {
    basePath: '',
    answer(request, response, target) {
      request.url = target;
      request.headers = headersToPass(request.method ?? '', request.headers);
      void serve(request, response, async (asked) => withoutHidden(await answer(asked)));
    },
  };
}

function withoutHidden(response: Response): Response {
  // A connection that is dropped has none.
  if (response.type !== 'error') for (const name of HIDDEN_HEADERS) response.headers.delete(name);
  return response;
}

/** @param page the folder of the built page, which has the samples */
export function demoSite(page: string): Site {
  const samples = pathToFileURL(path.join(page, 'samples', '/'));
  return {
    config: () => ({ ...DEMO_CONFIG, preview: true, train: true }),
    made: (name, request, response) => {
      if (!name.startsWith('/examples/')) return false;
      const made = siteAnswer(name, samples);
      if (made === undefined) return false;
      for (const [header, value] of Object.entries(HEADERS_OF_EXAMPLES)) response.setHeader(header, value);
      void serve(request, response, () => Promise.resolve(made));
      return true;
    },
  };
}
