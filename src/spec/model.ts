/**
 * What the rest of the app knows about an API. OpenAPI's own vocabulary stops in this folder: everything
 * downstream sees a `ModelSpec` with flat, already resolved arguments.
 */

/** JSON as its text says it: a whole number that a `number` would round is a `bigint`, with all its digits. */
export type Json = null | boolean | number | bigint | string | Json[] | { [key: string]: Json };
export type ExactJson = Json;
export type JsonObject = { [key: string]: Json };
export type Scalar = string | number | bigint | boolean;

export type Kind = 'file' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object' | 'any';

export type Medium = 'image' | 'audio' | 'video';

/** Keywords an author put into a description; see `hints.ts`, the only place that reads them. */
export interface Hints {
  /** The media words found, in the order image, audio, video. One word chooses a widget, several choose none. */
  readonly media: readonly Medium[];
  /** `#noparse`: treat as an opaque file whatever else is said. */
  readonly noparse: boolean;
  /** The word `file`, which matters for response properties only. */
  readonly file: boolean;
}

/** The form of one value, resolved: no `$ref`, no `anyOf [T, null]`, no `x-nullable`. */
export interface Shape {
  readonly kind: Kind;
  /** Only with kind `file`: the value is a list of files. */
  readonly multiple: boolean;
  readonly nullable: boolean;
  readonly description: string;
  readonly hints: Hints;
  readonly format: string | undefined;
  /** Empty when every value is allowed. */
  readonly choices: readonly Scalar[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly exclusiveMinimum: number | undefined;
  readonly exclusiveMaximum: number | undefined;
  readonly multipleOf: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly pattern: string | undefined;
  readonly minItems: number | undefined;
  readonly maxItems: number | undefined;
  /** Form of an array's items; undefined when the document doesn't say. */
  readonly items: Shape | undefined;
  /** Members of an object, in document order. */
  readonly properties: readonly Property[];
  /** Form of an object's members whose names aren't known before, such as those of classes; absent when the document doesn't say. */
  readonly values?: Shape;
  /** What was odd about this part of the document, in words for the page's visitor. */
  readonly notes: readonly string[];
}

export interface Property extends Shape {
  readonly name: string;
  readonly required: boolean;
}

/**
 * Where an argument travels. `formData` is a field of the multipart body, `body` a member of the one JSON body.
 * The words are Swagger 2's, because they are what a module's author finds in the document.
 */
export type Place = 'query' | 'header' | 'formData' | 'body';

export interface Arg extends Property {
  readonly in: Place;
  /** In the argument's own kind; undefined when there is none, when it is null, or when it can't be a value of that kind. */
  readonly default: Json | undefined;
  /** The author's own name for it, where it says more than the name. */
  readonly title?: string;
  /** The module decodes this text as JSON; the form holds the text, as it is sent. */
  readonly holdsJson?: true;
  /** What shows that it does. */
  readonly jsonMark?: JsonMark;
  /** Form of the value in such a text; missing when nothing tells it. */
  readonly inner?: Shape;
}

/** Of a text that is decoded: its own default or choices in quotes, the end of its description, or its siblings. */
export type JsonMark = 'default' | 'choices' | 'tail' | 'sibling';

/** The argument `accept`, which is the choice of a result format and not a field of the form. */
export interface Accept {
  readonly in: Place;
  readonly default: string | undefined;
  /** What may be asked for. Never contains the wildcard that DEEPaaS appends: models answer it with a 500. */
  readonly formats: readonly string[];
}

export interface Predict {
  /** Exactly as in the document: a wrong trailing slash costs a redirect that sends the upload twice. */
  readonly path: string;
  /** `produces` of Swagger 2, or the media types of the 200 response. */
  readonly produces: readonly string[];
  /** In document order, without `accept`. */
  readonly args: readonly Arg[];
  readonly accept: Accept | undefined;
  /** The answer's declared form; undefined for DEEPaaS's default `Prediction`, which every module without a schema gets. */
  readonly response: Shape | undefined;
  /** What of the document no form can offer, in words for the page's visitor. */
  readonly notes?: readonly string[];
}

export interface Train {
  readonly path: string;
  readonly args: readonly Arg[];
}

export interface ModelSpec {
  readonly id: string;
  /** Path of the model's metadata; undefined when the document doesn't list it. */
  readonly metadataPath: string | undefined;
  /** Undefined when the server was started without predictions. */
  readonly predict: Predict | undefined;
  readonly train: Train | undefined;
}

/** `v2`: DEEPaaS 2.x (Swagger 2.0, webargs). `v3`: DEEPaaS 3 (OpenAPI 3.x, FastAPI). They parse requests differently. */
export type Dialect = 'v2' | 'v3';

export interface ApiSpec {
  readonly dialect: Dialect;
  /** The server's `--base-path` as found in the document's paths, without a trailing slash; usually empty. */
  readonly basePath: string;
  readonly title: string;
  /** Version of DEEPaaS, as the document states it. */
  readonly version: string;
  readonly models: readonly ModelSpec[];
}

/** The id under which DEEPaaS serves a placeholder when no module could be loaded. */
export const PLACEHOLDER_MODEL = 'deepaas-test';

export type SpecProblem = 'not-an-object' | 'unsupported-version' | 'no-paths' | 'no-models' | 'too-large' | 'too-deep' | 'unreadable';

/** The document can't become an `ApiSpec`. The message is a whole sentence for the visitor. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  constructor(
    readonly problem: SpecProblem,
    message: string,
  ) {
    super(message);
  }
}
