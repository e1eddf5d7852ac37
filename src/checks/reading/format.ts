import type { Excuse } from '../reports/excepted.ts';
import { placeText } from '../rules/place.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { allFindings, type ExplainedModel, type ExplainedProperty, type Explanation } from './explain.ts';
import { READING_RULES } from './registry.ts';
import * as words from './words.ts';

const NOTHING: Excuse = () => undefined;

/** The explanation as text for a terminal. */
export function formatExplanation({ models }: Explanation, excuse = NOTHING): string {
  return `${models.map((model) => formatModel(model, excuse)).join('\n\n')}\n`;
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

export function formatModel(model: ExplainedModel, excuse = NOTHING): string {
  const { schema, properties } = model.response;
  return [
    `${model.id}  ${model.path}`,
    ...hintLines(model.hints, excuse),
    '',
    words.ARGUMENTS,
    ...(model.args.length === 0
      ? [`  ${words.NONE}`]
      : model.args.flatMap((arg) => [
          line(arg.name, arg.required ? words.required(arg.widget) : arg.widget, arg.reason),
          ...hintLines(arg.hints, excuse),
          ...(arg.source ?? '').split('\n').flatMap((code) => (code === '' ? [] : [`        ${code}`])),
        ])),
    '',
    schema ? words.RESPONSE : words.RESPONSE_WITHOUT_SCHEMA,
    ...properties.flatMap((property) => formatProperty(property, '', excuse)),
  ].join('\n');
}

function formatProperty(property: ExplainedProperty, indent: string, excuse: Excuse): string[] {
  return [
    line(indent + property.name, property.renderer, property.reason),
    ...hintLines(property.hints, excuse),
    ...property.members.flatMap((member) => formatProperty(member, `${indent}  `, excuse)),
  ];
}

function line(name: string, choice: string, reason: string): string {
  return `  ${name.padEnd(24)} ${choice.padEnd(20)} ${reason}`;
}

function hintLines(list: readonly Finding[], excuse: Excuse): string[] {
  return list.map((finding) => {
    const { rule, severity, text } = finding;
    const excused = excuse(finding);
    const called = `${rule} ${nameOf(rule)}`;
    if (excused !== undefined) return `      · ${text} [${words.allowed(called, excused.reason)}]`;
    return `      → ${text} [${severity === 'tip' ? words.tip(called) : called}]`;
  });
}

function nameOf(id: RuleId): string {
  return READING_RULES.find((rule) => rule.id === id)?.name ?? '';
}
