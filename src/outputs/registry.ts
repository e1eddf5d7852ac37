import { report } from '../files/report.ts';
import { readAhead } from '../ui/useRead.ts';
import type { SentFile } from '../files/sentFile.ts';
import { endingOfType, mediumOf, MIME, usualType } from '../files/kinds.ts';
import { fileType } from '../files/sniff.ts';
import type { Json, Kind, Property, Shape } from '../spec/model.ts';
import { archive } from './archive/index.ts';
import { audio } from './audio/index.ts';
import { boolean } from './boolean/index.ts';
import { classification } from './classification/index.ts';
import { date } from './date/index.ts';
import type { OutputRule } from './define.ts';
import { detections } from './detections/index.ts';
import { error } from './error/index.ts';
import { file } from './file/index.ts';
import { html } from './html/index.ts';
import { image } from './image/index.ts';
import { isObject } from '../answers/isObject.ts';
import { json } from './json/index.ts';
import { link } from './link/index.ts';
import { list } from './list/index.ts';
import { many } from './many/index.ts';
import { map } from './map/index.ts';
import { npy } from './npy/index.ts';
import { number } from './number/index.ts';
import type { Part } from '../answers/part.ts';
import { password } from './password/index.ts';
import { pdf } from './pdf/index.ts';
import { needsBlocks } from '../answers/parts/rich.ts';
import { sheets } from './sheets/index.ts';
import { table } from './table/index.ts';
import { text } from './text/index.ts';
import { variables } from './variables/index.ts';
import { video } from './video/index.ts';
import * as words from './ruleWords.ts';

/** First match wins. The last one accepts everything, and nothing is recognised by it. */
export const outputs: readonly OutputRule[] = [
  error,
  password,
  many,
  detections,
  map,
  classification,
  image,
  npy,
  variables,
  audio,
  video,
  pdf,
  archive,
  html,
  date,
  link,
  number,
  boolean,
  list,
  sheets,
  table,
  text,
  file,
  json,
];

export interface OutputChoice {
  readonly rule: OutputRule;
  readonly props: object;
}

/**
 * The renderer for a part, with the props that its view gets: what the schema promises, else the first that fits the value.
 * Never throws: it is called where no error boundary would catch it.
 */
export function chooseOutput(part: Part): OutputChoice {
  return firstMatch(promisedRules(part), part) ?? firstMatch(outputs, part) ?? plainJson(part);
}

function firstMatch(rules: readonly OutputRule[], part: Part): OutputChoice | undefined {
  for (const rule of rules) {
    const props = tryMatch(rule, part);
    if (props !== undefined) return { rule, props };
  }
  return undefined;
}

/** Whether a part was recognised as anything. */
export function isRecognised({ rule }: OutputChoice): boolean {
  return rule !== json;
}

function plainJson(part: Part): OutputChoice {
  return { rule: json, props: { value: part.from === 'json' ? (part.value ?? null) : null } };
}

/** Those that read the value as `explain` says from the schema alone, best first. Several members drawn as one have no schema of their own. */
function promisedRules(part: Part): readonly OutputRule[] {
  const claimed = outputs.filter((rule) => rule.claims?.(part) === true);
  if (claimed.length > 0) return claimed;
  if (part.from !== 'json' || part.shape === undefined || part.verbatim === true || part.also !== undefined) return [];
  if (!PROMISING.has(part.shape.kind) || !isOfKind(part.value, part.shape.kind)) return [];
  // What kind an empty list is of says less than what was looked for.
  if (Array.isArray(part.value) && part.value.length === 0) return [];
  const property: Property = { ...part.shape, name: lastName(part.key), required: false };
  // Of a list, JSON is promised where nothing else is: then the value decides.
  const rules = outputs.filter((rule) => rule.expect(property, [property]) !== undefined);
  return property.kind === 'array' ? rules.filter((rule) => rule !== json) : rules;
}

/** Kinds of which the schema says more than the value does. */
const PROMISING: ReadonlySet<Kind> = new Set<Kind>(['array', 'object']);

function isOfKind(value: Json | undefined, kind: Kind): boolean {
  return kind === 'array' ? Array.isArray(value) : isObject(value);
}

/** Its member's name; entries of a list have that of the list. */
function lastName(key: string): string {
  return key.split('.').findLast((step) => !/^\d+$/.test(step)) ?? key;
}

export interface Offer extends OutputChoice {
  /** As in “Shown as…”. */
  readonly name: string;
}

/** What a part can be seen as besides the first choice, which is the first of them; empty when there is no other. */
export function offersFor(part: Part, choice: OutputChoice): readonly Offer[] {
  if (part.from === 'bytes') return beside(part, choice);
  if (part.from !== 'json' || part.verbatim === true || part.large !== undefined) return [];
  const own = choice.rule.shownAs;
  if (own === undefined) return [];
  const others = outputs.flatMap((rule): Offer[] => {
    if (rule.shownAs === undefined || rule === choice.rule || rule === json) return [];
    const props = tryOffer(rule, part) ?? tryMatch(rule, part);
    return props === undefined ? [] : [{ rule, props, name: rule.shownAs }];
  });
  return others.length === 0 ? [] : [{ ...choice, name: own }, ...others];
}

/** A file that is drawn as what it means can be seen as what it is, too: a track as its text. */
function beside(part: Part, choice: OutputChoice): readonly Offer[] {
  if (choice.rule.isMeaning !== true || choice.rule.shownAs === undefined) return [];
  const plain = firstMatch(
    outputs.filter((rule) => rule !== choice.rule),
    part,
  );
  return plain === undefined
    ? []
    : [
        { ...choice, name: choice.rule.shownAs },
        { ...plain, name: plain.rule.shownAs ?? words.asItIs },
      ];
}

/** What reading a file tells that it can be seen as, beside the first choice, which is the first of them; empty when there is nothing else. Never rejects. */
export async function laterOffersFor(part: Part): Promise<readonly Offer[]> {
  if (part.from !== 'bytes') return [];
  const choice = chooseOutput(part);
  const found = await Promise.all(outputs.map((rule) => tryLater(rule, part)));
  const others = found.filter((offer) => offer !== undefined && offer.rule !== choice.rule);
  return others.length === 0
    ? []
    : [{ ...choice, name: choice.rule.shownAs ?? words.asItIs }, ...others.filter((offer) => offer !== undefined)];
}

async function tryLater(rule: OutputRule, part: Part): Promise<Offer | undefined> {
  try {
    const props = await rule.offerLater?.(part);
    return props === undefined || rule.shownAs === undefined ? undefined : { rule, props, name: rule.shownAs };
  } catch (thrown) {
    report(`Offering a view: ${rule.id}`, thrown);
    return undefined;
  }
}

function tryOffer(rule: OutputRule, part: Part): object | undefined {
  try {
    return rule.offer?.(part);
  } catch (thrown) {
    report(`Offering a view: ${rule.id}`, thrown);
    return undefined;
  }
}

function tryMatch(rule: OutputRule, part: Part): object | undefined {
  try {
    return rule.match(part);
  } catch (thrown) {
    report(`Choosing a view: ${rule.id}`, thrown);
    return undefined;
  }
}

/** Milliseconds that an answer waits for what tells how high its blocks are. */
const PATIENCE = 400;

/**
 * Loads the code of these parts' renderers and the beginnings of what they show, so that the answer appears in one piece and nothing
 * moves afterwards. Never rejects: a block shows raw data instead.
 */
export async function preloadOutputs(parts: readonly Part[], sent: readonly SentFile[] = []): Promise<void> {
  const choices = parts.map((part) => chooseOutput(part));
  const read = Promise.allSettled([
    ...choices.flatMap(({ rule, props }) => rule.ahead?.(props, sent) ?? []),
    ...parts.filter(({ from }) => from === 'bytes').map((part) => readAhead(part, laterOffersFor)),
  ]);
  // Only fetched ahead: a block asks again when it is drawn, and tells what is missing.
  await Promise.allSettled([...new Set(choices.map(({ rule }) => rule))].map((rule) => rule.View.preload()));
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Loads what an answer is most likely drawn with, by what its schema promises and by the format that was asked for. Never rejects. */
export async function preloadExpected(response: Shape | undefined, format: string | undefined): Promise<void> {
  // Only fetched ahead, as below.
  await Promise.allSettled([...expectedRules(response, format)].map((rule) => rule.View.preload()));
}

/** Those that most answers without a schema are drawn with. */
const USUAL: readonly OutputRule[] = [json, classification, detections];

function expectedRules(response: Shape | undefined, format: string | undefined): ReadonlySet<OutputRule> {
  if (format !== undefined && format !== MIME.json) return new Set([ruleOfFormat(format)]);
  if (response === undefined) return new Set(USUAL);
  const ids = new Set(everyProperty(response).map(([property, siblings]) => expectOutput(property, siblings).renderer));
  return new Set(outputs.filter(({ id }) => ids.has(id)));
}

/** The properties that become blocks, those inside of others too. */
function everyProperty({ properties, items }: Shape): (readonly [Property, readonly Property[]])[] {
  const own = properties.map((property) => [property, properties] as const);
  return [...own, ...[...properties, ...(items === undefined ? [] : [items])].flatMap(everyProperty)];
}

/** Where only the medium is said, any will do. */
const EXAMPLES = { image: MIME.png, audio: MIME.wav, video: MIME.mp4 } as const;

function ruleOfFormat(format: string): OutputRule {
  const medium = endingOfType(format) === undefined ? mediumOf(format) : undefined;
  const type = fileType(medium === undefined ? usualType(format) : EXAMPLES[medium]);
  return chooseOutput({ from: 'bytes', key: 'body', blob: new Blob(), type, fileName: '', shape: undefined }).rule;
}

/** Stands for a renderer where a property is taken apart into blocks of its own. */
export const NESTED = 'nested';

interface Expectation {
  /** Id of a renderer, or `nested`. */
  readonly renderer: string;
  readonly reason: string;
}

/** The renderer that a property will get, judged by the schema alone. */
export function expectOutput(property: Property, siblings: readonly Property[]): Expectation {
  for (const rule of outputs) {
    const reason = rule.expect(property, siblings);
    if (reason === undefined) continue;
    return isNested(property) ? { renderer: NESTED, reason: words.nested } : { renderer: rule.id, reason };
  }
  return { renderer: json.id, reason: words.nothingElse };
}

function isNested(property: Property): boolean {
  if (property.kind === 'object') return property.properties.length > 0;
  return property.kind === 'array' && property.items !== undefined && needsBlocks(property.items);
}
