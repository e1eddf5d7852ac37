import { MIME } from '../../files/kinds.ts';
import { curl } from '../snippets/curl.ts';
import { fenced } from '../markdownCode.ts';
import { python } from '../snippets/python.ts';
import { secretName } from '../snippets/snippet.ts';
import type { RequestPlan } from '../requestPlan.ts';
import type { Arg, Dialect, Json, JsonObject, ModelSpec, Predict } from '../../spec/model.ts';
import { isSecret } from '../../spec/secret.ts';
import { choicesInWords, kindInWords, limitsInWords, seenLines, shapeLines } from './forms.ts';
import { listed, nameSpan, quoteBlock, shortQuote, valueSpan } from './quote.ts';
import * as say from './words.ts';

/** What a model says about itself; foreign. */
interface About {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly description: string;
  readonly authors: readonly string[];
  readonly license: string | undefined;
  readonly links: readonly { readonly url: string }[];
}

/** Inputs that a deployment suggests. */
interface Suggested {
  readonly label: string;
  readonly values: JsonObject;
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly format: string | undefined;
}

export interface GuideSource {
  readonly dialect: Dialect;
  /** Of DEEPaaS. */
  readonly version: string;
  readonly model: ModelSpec;
  readonly about: About | null | undefined;
  readonly addresses: { readonly description: string; readonly metadata: string | undefined; readonly predict: string };
  /** The request that the code makes; undefined when the model makes no predictions. */
  readonly request: RequestPlan | undefined;
  /** Whose inputs are in it. */
  readonly inputs: 'minimal' | 'current';
  readonly examples: readonly Suggested[];
  /** An answer of the model, of which only the form is told. */
  readonly seen: Json | undefined;
}

/** More examples than these say nothing new. */
const MAX_EXAMPLES = 3;
const MAX_LISTED = 12;
/** Of an argument. */
const LONGEST_HELP = 1000;

/** All that an assistant needs to call a model, as Markdown. The words of others stand in fences and in code spans only. */
export function writeGuide(source: GuideSource): string {
  const { model, request } = source;
  const { predict } = model;
  const parts = [
    `# ${say.modelTitle(nameSpan(model.id))}`,
    say.untrusted,
    ...about(source),
    `## ${say.addressTitle}`,
    addressLines(source),
    ...(predict === undefined || request === undefined ? [say.noPredictions] : operation(source, predict, request)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function about({ about: meta }: GuideSource): string[] {
  if (meta === null || meta === undefined) return [];
  const { name, version, authors, license, links } = meta;
  const facts: readonly [string, readonly string[]][] = [
    [say.facts.name, name === undefined ? [] : [name]],
    [say.facts.version, version === undefined ? [] : [version]],
    [say.facts.authors, authors],
    [say.facts.licence, license === undefined ? [] : [license]],
    [say.facts.links, links.map(({ url }) => url)],
  ];
  const lines = facts
    .filter(([, texts]) => texts.length > 0)
    .map(([label, texts]) => `- ${label}: ${listed(texts.map(nameSpan), MAX_LISTED)}`);
  const words = quoteBlock(meta.description);
  return [...(lines.length === 0 ? [] : [`## ${say.aboutTitle}`, lines.join('\n')]), ...(words === '' ? [] : [say.saysOfItself, words])];
}

function addressLines({ addresses, dialect, version, model }: GuideSource): string {
  return [
    ...(model.predict === undefined ? [] : [`- POST ${nameSpan(addresses.predict)}`]),
    `- ${say.descriptionAt(nameSpan(addresses.description))}`,
    ...(addresses.metadata === undefined ? [] : [`- ${say.metadataAt(nameSpan(addresses.metadata))}`]),
    `- ${say.serverIs(dialect === 'v2' ? 2 : 3, nameSpan(version))}`,
  ].join('\n');
}

function operation(source: GuideSource, predict: Predict, request: RequestPlan): string[] {
  const { dialect, addresses, inputs } = source;
  const { args, accept } = predict;
  return [
    `## ${say.argumentsTitle}`,
    args.length === 0 ? say.noArguments : say.argumentsRule,
    ...args.flatMap((arg) => argument(arg, dialect)),
    `## ${say.travelTitle}`,
    bullets(say.travels(dialect, travelsOf(args))),
    `## ${say.formatsTitle}`,
    ...(accept === undefined || accept.formats.length === 0
      ? [say.oneFormat(nameSpan(predict.produces[0] ?? MIME.json))]
      : [say.formatsRule(dialect), accept.formats.map((format) => `- ${nameSpan(format)}`).join('\n')]),
    `## ${say.callTitle}`,
    inputs === 'current' ? say.currentInputs : say.minimalCall,
    // The code holds names and values of others, in strings of its language; its fence is as long as they make it.
    fenced(curl.write(request, addresses.predict).trimEnd(), 'sh'),
    fenced(python.write(request, addresses.predict).trimEnd(), 'python'),
    ...examples(source),
    `## ${say.answerTitle}`,
    ...answer(source, predict),
    `## ${say.errorsTitle}`,
    bullets(say.errors[dialect]),
    `## ${say.bewareTitle}`,
    bullets(say.beware(dialect)),
  ];
}

function argument(arg: Arg, dialect: Dialect): string[] {
  const secret = isSecret(arg);
  const choices = choicesInWords(arg);
  const limits = limitsInWords(arg);
  const facts = [
    `${kindInWords(arg)}, ${arg.required ? say.required : say.optional}${arg.nullable ? say.mayBeNull : ''}`,
    secret && arg.in === 'query' && dialect === 'v2' ? say.inBody : say.places[arg.in],
    ...(arg.holdsJson === true ? [say.holdsJson] : []),
    ...(secret ? [say.isSecret(nameSpan(secretName(arg.name)))] : []),
    ...(limits.length === 0 ? [] : [say.limits(limits.join('; '))]),
    ...(choices === undefined ? [] : [say.choices(choices)]),
    ...(arg.default === undefined || secret ? [] : [say.byDefault(valueSpan(arg.default))]),
  ];
  const said = [arg.title ?? '', arg.description].filter((text) => text.trim() !== '').join('\n\n');
  const line = shortQuote(said);
  const words = line === undefined ? quoteBlock(said, LONGEST_HELP) : '';
  return [
    `### ${nameSpan(arg.name)}`,
    bullets([...facts, ...(line === undefined ? [] : [`${say.saysOfArgument} ${line}`])]),
    ...(words === '' ? [] : [say.saysOfArgument, words]),
  ];
}

function travelsOf(args: readonly Arg[]): { files: boolean; lists: boolean; objects: boolean } {
  return {
    files: args.some(({ kind }) => kind === 'file'),
    lists: args.some(({ kind }) => kind === 'array'),
    objects: args.some(({ kind, in: place }) => kind === 'object' || place === 'body'),
  };
}

function examples({ examples: all, model }: GuideSource): string[] {
  if (all.length === 0) return [];
  const secrets = new Set(model.predict?.args.filter(isSecret).map(({ name }) => name));
  const blocks = all.slice(0, MAX_EXAMPLES).map(({ label, values, files, format }) => {
    const set = Object.entries(values).filter(([name]) => !secrets.has(name));
    return bullets([
      nameSpan(label),
      ...set.slice(0, MAX_LISTED).map(([name, value]) => `${nameSpan(name)} = ${valueSpan(value)}`),
      ...Object.entries(files)
        .slice(0, MAX_LISTED)
        .map(([name, urls]) => `${nameSpan(name)} = ${say.fileAt(listed(urls.map(nameSpan), MAX_LISTED))}`),
      ...(format === undefined ? [] : [say.inFormat(nameSpan(format))]),
    ]).replaceAll('\n- ', '\n  - ');
  });
  return [`## ${say.examplesTitle}`, say.examplesAre(all.length, blocks.length), blocks.join('\n')];
}

function answer({ dialect, seen }: GuideSource, { response }: Predict): string[] {
  const lines = response === undefined ? [] : shapeLines(response);
  return [
    ...(lines.length > 0 ? [say.declared(dialect), lines.join('\n')] : [say.undeclared(dialect)]),
    ...(seen === undefined ? [] : [say.wasSeen, seenLines(seen).join('\n')]),
    bullets(say.answers),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
