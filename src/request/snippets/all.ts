import { curl } from './curl.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import type { Snippet } from './snippet.ts';

export const SNIPPETS: readonly Snippet[] = [python, curl, javascript, r];
