import type { Fields } from './fields.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { UploadedFile, type Answer, type Arguments } from './values.ts';

/** `multiprocessing.Pool` doesn't notice: this request and every later one of the model stay unanswered. */
export class WorkerDied extends Error {}

interface RunContext {
  /** Which arguments were left out, so that their value is the declared default. */
  readonly defaulted: ReadonlySet<string>;
  /** Only a cancelled training is told; an aborted prediction goes on. */
  readonly killed: AbortSignal;
}

export interface ModelDefinition {
  readonly id: string;
  readonly metadata: JsonObject;
  readonly args?: Fields;
  readonly trainArgs?: Fields;
  readonly schema?: Fields;
  readonly predict?: (args: Arguments, context: RunContext) => Answer | Promise<Answer>;
  readonly train?: (args: Arguments, context: RunContext) => JsonValue | Promise<JsonValue>;
}

export function defineModel(definition: ModelDefinition): ModelDefinition {
  return definition;
}

/** A file argument that arrived as a file; sent as text it is a str, on which Python modules crash. */
export function uploaded(args: Arguments, name: string): UploadedFile {
  const value = args[name];
  if (value instanceof UploadedFile) return value;
  throw new TypeError(`'${typeof value}' object has no attribute 'filename'`);
}

export function numberOf(args: Arguments, name: string): number {
  const value = args[name];
  if (typeof value === 'number') return value;
  throw new TypeError(`${name} is not a number`);
}

export function textOf(args: Arguments, name: string): string {
  const value = args[name];
  if (typeof value === 'string') return value;
  throw new TypeError(`${name} is not a str`);
}
