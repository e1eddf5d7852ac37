import { curl } from './curl.ts';
import { deepaasCli } from './deepaasCli.ts';
import { javascript } from './javascript.ts';
import { matlab } from './matlab.ts';
import { notebook } from './notebook/notebook.ts';
import { oscar } from './oscar.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import type { RunSnippet, Snippet } from './snippet.ts';

/** What is offered, in this order: first what asks the API of this page, then what needs none. */
export const SNIPPETS: readonly Snippet[] = [python, notebook, curl, javascript, r, matlab];
export const RUN_SNIPPETS: readonly RunSnippet[] = [deepaasCli, oscar];
