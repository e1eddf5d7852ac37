import { readShape, resolver } from '../../spec/shape.ts';
import type { Json, JsonObject } from '../../spec/model.ts';
import type { Answer, AnswerSource } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { decodeBase64 } from '../../files/base64.ts';
import { blobOf } from '../../files/bytes/readBytes.ts';
import type { SentFile } from '../../files/sentFile.ts';
import { drawable } from '../summary/drawable.ts';

/** What a public module answered, in data of our own: `NAME.json`. */
interface RecordedFile {
  /** Which module it is, and what is particular about its answer. */
  readonly about: string;
  /** The module's name in the platform. */
  readonly model: string;
  /** 200 when missing. */
  readonly status?: number;
  /** JSON when missing. */
  readonly contentType?: string;
  readonly contentDisposition?: string;
  /** The result format that was asked for. */
  readonly accept?: string;
  /** The answer as JSON; `text` is for what isn't JSON, `base64` for bytes. */
  readonly body?: Json;
  readonly text?: string;
  readonly base64?: string;
  /** Schema of the response, as the API description gives it. */
  readonly response?: JsonObject;
  /** Names of the arguments, which error messages are about. */
  readonly args?: readonly string[];
  /** What was sent: pictures with their sizes. */
  readonly files?: readonly RecordedInput[];
}

interface RecordedInput {
  readonly argument: string;
  readonly name: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
}

/** What must be said about it: `NAME.expect.json`. */
interface Expected {
  /** Name of the tab that is beside the JSON, or null when there is none. */
  readonly tab: string | null;
  /** Renderers by the key of their block; `nested` for one that was taken apart. */
  readonly blocks: Readonly<Record<string, string>>;
  /** Texts and numbers that must be on the page. */
  readonly says: readonly string[];
  /** What would be wrong to say. */
  readonly neverSays?: readonly string[];
  /** Title of the report, when the run has failed. */
  readonly error?: string;
  /** The answer's line in the history. */
  readonly history: string;
  /** Cells that it must have in the CSV of a batch, and columns that would be wrong. */
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly neverCells?: readonly string[];
  /** Declared members that aren't drawn as the schema alone promises, each with the reason. */
  readonly exceptions?: Readonly<Record<string, string>>;
}

export interface Recorded {
  readonly name: string;
  readonly about: string;
  readonly source: AnswerSource;
  readonly inputs: readonly RecordedInput[];
  readonly expected: Expected;
}

const ANSWERS = import.meta.glob<RecordedFile>(['./*.json', '!./*.expect.json'], { import: 'default' });
const EXPECTED = import.meta.glob<Expected>('./*.expect.json', { import: 'default' });

/** Of all recorded answers, by their file names. */
export const recordedNames: readonly string[] = Object.keys(ANSWERS).map((path) => path.replace(/^\.\/|\.json$/g, ''));

export async function loadRecorded(name: string): Promise<Recorded> {
  const [answer, expected] = await Promise.all([ANSWERS[`./${name}.json`]?.(), EXPECTED[`./${name}.expect.json`]?.()]);
  if (answer === undefined || expected === undefined)
    throw new Error(`A recorded answer is two files: ${name}.json and ${name}.expect.json`);
  return { name, about: answer.about, source: sourceOf(answer), inputs: answer.files ?? [], expected };
}

function sourceOf(answer: RecordedFile): AnswerSource {
  const { status = 200, contentType = 'application/json', contentDisposition, accept, model, response, args = [] } = answer;
  const bytes = answer.base64 === undefined ? undefined : decodeBase64(answer.base64);
  return {
    status,
    contentType,
    contentDisposition,
    accept,
    modelId: model,
    blob: bytes !== undefined ? blobOf(bytes) : new Blob([answer.text ?? JSON.stringify(answer.body)]),
    response: response && readShape(response, resolver({})),
    argNames: args,
  };
}

/** Stand-ins for what was sent: plain grounds of the same size. */
export function sentWith({ inputs }: Recorded): readonly SentFile[] {
  return inputs.map(({ argument, name, type, width, height }) => {
    const drawing =
      width === undefined || height === undefined
        ? []
        : [
            `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ddd"/></svg>`,
          ];
    return { name: argument, file: new File(drawing, name, { type: drawing.length > 0 ? 'image/svg+xml' : type }) };
  });
}

/** Whether a part is the JSON as it came. */
export const isWholeRecord = (part: Part): boolean => part.from === 'json' && part.verbatim === true;

/** What a visitor sees who opens the tab beside the JSON; with nothing to open there, the JSON. */
export function shownParts(answer: Answer): readonly Part[] {
  const { parts } = answer;
  const visual = drawable(answer);
  if (visual.length > 0) return visual;
  const blocks = parts.filter((part) => !isWholeRecord(part));
  return blocks.length > 0 ? blocks : parts;
}
