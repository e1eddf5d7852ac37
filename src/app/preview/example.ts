import { MIME } from '../../files/kinds.ts';
import type { Previewed } from './link.ts';
import * as words from './words.ts';

/** Small, and as an author would write it: what comes of each half is seen at once. */
export const EXAMPLE: Previewed = { files: [{ name: '', text: words.exampleSource }], answer: words.exampleAnswer, type: MIME.json };
