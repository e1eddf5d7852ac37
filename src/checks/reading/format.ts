import type { Excuse } from '../reports/excepted.ts';
import { placeText } from '../rules/place.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { allFindings, type ExplainedModel, type ExplainedProperty, type Explanation } from './explain.ts';
import { READING_RULES } from './registry.ts';
import * as words from './words.ts';

const NOTHING: Excuse = () => undefined;

/** Breaks a text into lines that have room beside so many columns: a terminal's, which the page knows nothing of. */
export type Fold = (text: string, beside: number) => readonly string[];
const UNFOLDED: Fold = (text) => [text];

/** The explanation as text for a terminal. */
export function formatExplanation({ models }: Explanation, excuse = NOTHING, fold = UNFOLDED): string {
  return `${models.map((model) => formatModel(model, excuse, fold)).join('\n\n')}\n`;
}

/** The explanation for programs, in the form that `--json` promises: `hints` are texts, `findings` the same with their rules. */
export function toPlainJson({ models }: Explanation, excuse = NOTHING): object {
  return {
    models: models.map((model) => ({
      id: model.id,
      path: model.path,
      produces: model.produces,
      args: model.args.map(({ name, in: place, kind, required, widget, reason, hints }) => {
        return { name, in: place, kind, required, widget, reason, hints: texts(hints) };
      }),
      response: {
        schema: model.response.schema,
        properties: model.response.properties.map(({ name, kind, renderer, reason, hints }) => {
          return { name, kind, renderer, reason, hints: texts(hints) };
        }),
      },
      hints: texts(model.hints),
      findings: allFindings(model).map((finding) => {
        const { rule, severity, place, text } = finding;
        const excused = excuse(finding);
        const allowed = excused !== undefined && { allowed: excused.reason ?? true };
        return { rule, name: nameOf(rule), severity, place: placeText(place), text, ...allowed };
      }),
    })),
  };
}

function texts(list: readonly Finding[]): string[] {
  return list.map(({ text }) => text);
}

export function formatModel(model: ExplainedModel, excuse = NOTHING, fold = UNFOLDED): string {
  const { schema, properties } = model.response;
  return [
    `${model.id}  ${model.path}`,
    ...hintLines(model.hints, excuse, fold),
    '',
    words.ARGUMENTS,
    ...(model.args.length === 0
      ? [`  ${words.NONE}`]
      : model.args.flatMap((arg) => [
          ...folded(beginning(arg.name, arg.required ? words.required(arg.widget) : arg.widget), arg.reason, fold),
          ...hintLines(arg.hints, excuse, fold),
          ...(arg.source ?? '').split('\n').flatMap((code) => (code === '' ? [] : [`        ${code}`])),
        ])),
    '',
    schema ? words.RESPONSE : words.RESPONSE_WITHOUT_SCHEMA,
    ...properties.flatMap((property) => formatProperty(property, '', excuse, fold)),
  ].join('\n');
}

function formatProperty(property: ExplainedProperty, indent: string, excuse: Excuse, fold: Fold): string[] {
  return [
    ...folded(beginning(indent + property.name, property.renderer), property.reason, fold),
    ...hintLines(property.hints, excuse, fold),
    ...property.members.flatMap((member) => formatProperty(member, `${indent}  `, excuse, fold)),
  ];
}

function beginning(name: string, choice: string): string {
  return `  ${name.padEnd(24)} ${choice.padEnd(20)} `;
}

/** What goes on in the next line stands under where it began. */
function folded(before: string, text: string, fold: Fold): string[] {
  return fold(text, before.length).map((line, at) => (at === 0 ? before : ' '.repeat(before.length)) + line);
}

function hintLines(list: readonly Finding[], excuse: Excuse, fold: Fold): string[] {
  return list.flatMap((finding) => {
    const { rule, severity, text } = finding;
    const excused = excuse(finding);
    const called = `${rule} ${nameOf(rule)}`;
    if (excused !== undefined) return folded('      · ', `${text} [${words.allowed(called, excused.reason)}]`, fold);
    return folded('      → ', `${text} [${severity === 'tip' ? words.tip(called) : called}]`, fold);
  });
}

function nameOf(id: RuleId): string {
  return READING_RULES.find((rule) => rule.id === id)?.name ?? '';
}
