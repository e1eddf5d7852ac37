import type { Tolerance } from '../../api/exampleAnswer.ts';
import { parseDocument } from '../../files/json/parseDocument.ts';
import { textOf } from '../../files/text.ts';
import type { Json } from '../../spec/model.ts';
import { compareJson, type JsonComparison } from './jsonApart.ts';
import { compareText } from './textApart.ts';

/** The bytes of an answer, and what they are. */
export interface Document {
  readonly blob: Blob;
  readonly mime: string;
}

/** A recorded JSON answer, or the part of one that must be there, and another answer. Throws where one of them is no JSON. */
export async function compareDocuments(
  recorded: Document | { readonly part: Json },
  now: Document,
  tolerance: Tolerance,
): Promise<JsonComparison> {
  const value = await valueOf(now);
  return 'part' in recorded ? compareJson(recorded.part, value, tolerance, true) : compareJson(await valueOf(recorded), value, tolerance);
}

export async function compareTexts(recorded: Document, now: Document, tolerance: Tolerance): Promise<JsonComparison> {
  return compareText(await textOf(recorded.blob), await textOf(now.blob), tolerance);
}

async function valueOf({ blob, mime }: Document): Promise<Json> {
  return parseDocument(await textOf(blob), mime).value;
}
