import { endingOf, MIME } from '../../files/kinds.ts';
import { formatOf } from '../../spec/formats.ts';
import { chosenMedium, formatMentions } from '../../spec/hints.ts';
import type { Arg, Json, Medium, Shape } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';

const NAMES: Readonly<Record<Medium, string>> = { image: 'picture.png', audio: 'sound.wav', video: 'film.mp4' };

/**
 * Values for a call that is as short as it can be: what is required, and a file where the model takes one, since most do nothing
 * without. Everything else is left to the server's defaults.
 */
export function minimalValues(args: readonly Arg[]): (arg: Arg) => ArgValue {
  const files = args.filter(({ kind }) => kind === 'file');
  const lonely = files.some(({ required }) => required) ? undefined : files[0];
  return (arg) => (arg.required || arg === lonely ? minimalValue(arg) : undefined);
}

function minimalValue(arg: Arg): ArgValue {
  if (arg.kind === 'file') return arg.multiple ? [sampleFile(arg)] : sampleFile(arg);
  return arg.default ?? sample(arg, 0);
}

function sampleFile(shape: Shape): File {
  const medium = chosenMedium(shape.hints);
  const ending = formatMentions(shape.description)[0]?.ending;
  const name = medium === undefined ? `input.${endingOf(`a.${ending ?? 'dat'}`) ?? 'dat'}` : NAMES[medium];
  return new File([], name, { type: medium === undefined && ending === undefined ? MIME.binary : '' });
}

function sample(shape: Shape, depth: number): Json {
  const [choice] = shape.choices;
  if (choice !== undefined) return choice;
  switch (shape.kind) {
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return shape.minimum ?? (shape.exclusiveMinimum === undefined ? Math.min(1, shape.maximum ?? 1) : shape.exclusiveMinimum + 1);
    case 'array':
      return depth > 3 || shape.items === undefined
        ? []
        : Array.from({ length: Math.min(shape.minItems ?? 1, 8) }, () => sample(shape.items as Shape, depth + 1));
    case 'object': {
      const members = depth > 3 ? [] : shape.properties.filter(({ required }) => required);
      return Object.fromEntries(members.map((member) => [member.name, sample(member, depth + 1)]));
    }
    case 'string':
    case 'file':
    case 'any':
      return (formatOf(shape)?.example ?? 'text').padEnd(Math.min(shape.minLength ?? 0, 100), '.').slice(0, shape.maxLength);
  }
}
