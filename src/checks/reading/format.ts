import type { Advice } from './advice.ts';
import type { ExplainedModel, ExplainedProperty, Explanation } from './explain.ts';
import * as words from './words.ts';

/** The explanation as text for a terminal. */
export function formatExplanation({ models }: Explanation): string {
  return `${models.map(formatModel).join('\n\n')}\n`;
}

/** The explanation for programs, in the form that `--json` promises. */
export function toPlainJson({ models }: Explanation): object {
  return {
    models: models.map(({ args, response, hints: own, ...model }) => ({
      ...model,
      args: args.map(({ name, in: place, kind, required, widget, reason, hints: some }) => ({
        name,
        in: place,
        kind,
        required,
        widget,
        reason,
        hints: texts(some),
      })),
      response: {
        schema: response.schema,
        properties: response.properties.map(({ name, kind, renderer, reason, hints: some }) => ({
          name,
          kind,
          renderer,
          reason,
          hints: texts(some),
        })),
      },
      hints: texts(own),
    })),
  };
}

function texts(list: readonly Advice[]): string[] {
  return list.map(({ text }) => text);
}

export function formatModel(model: ExplainedModel): string {
  const { schema, properties } = model.response;
  return [
    `${model.id}  ${model.path}`,
    ...hints(model.hints),
    '',
    words.ARGUMENTS,
    ...(model.args.length === 0
      ? [`  ${words.NONE}`]
      : model.args.flatMap((arg) => [
          line(arg.name, arg.required ? words.required(arg.widget) : arg.widget, arg.reason),
          ...hints(arg.hints),
          ...(arg.source ?? '').split('\n').flatMap((code) => (code === '' ? [] : [`        ${code}`])),
        ])),
    '',
    schema ? words.RESPONSE : words.RESPONSE_WITHOUT_SCHEMA,
    ...properties.flatMap((property) => formatProperty(property, '')),
  ].join('\n');
}

function formatProperty(property: ExplainedProperty, indent: string): string[] {
  return [
    line(indent + property.name, property.renderer, property.reason),
    ...hints(property.hints),
    ...property.members.flatMap((member) => formatProperty(member, `${indent}  `)),
  ];
}

function line(name: string, choice: string, reason: string): string {
  return `  ${name.padEnd(24)} ${choice.padEnd(20)} ${reason}`;
}

function hints(list: readonly Advice[]): string[] {
  return list.map(({ rule, text }) => `      → ${text} [${rule}]`);
}
