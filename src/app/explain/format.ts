import type { ExplainedModel, Explanation } from './explain.ts';

/** The explanation as text for a terminal. */
export function formatExplanation({ models }: Explanation): string {
  return `${models.map(formatModel).join('\n\n')}\n`;
}

function formatModel(model: ExplainedModel): string {
  const { schema, properties } = model.response;
  return [
    `${model.id}  ${model.path}`,
    ...hints(model.hints),
    '',
    'Arguments',
    ...(model.args.length === 0
      ? ['  none']
      : model.args.flatMap((arg) => [
          line(arg.name, arg.required ? `${arg.widget}, required` : arg.widget, arg.reason),
          ...hints(arg.hints),
        ])),
    '',
    schema ? 'Response' : 'Response: no schema, shown as raw JSON',
    ...properties.flatMap((property) => [line(property.name, property.renderer, property.reason), ...hints(property.hints)]),
  ].join('\n');
}

function line(name: string, choice: string, reason: string): string {
  return `  ${name.padEnd(24)} ${choice.padEnd(20)} ${reason}`;
}

function hints(list: readonly string[]): string[] {
  return list.map((hint) => `      → ${hint}`);
}
