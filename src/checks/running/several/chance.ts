import type { Arg, Property, Shape } from '../../../spec/model.ts';
import type { Laboratory } from '../define.ts';

/** Said of an answer. A random forest, and pictures that were cut at random for a training, answer in the same way each time. */
const CHANCE =
  /\b(?:random(?!\w*[\s-]+(?:forest|tree|field|walk|crop|init|seed|state|split))\w*|stochastic\w*|non-?deterministic|zuf[äa]llig\w*|al[ée]atori?[aoe]s?|aléatoires?)\b|\bnot (?:deterministic|reproducible|repeatable)\b|\b(?:differs?|changes|varies) (?:from run to run|(?:each|every) (?:time|run))\b|\b(?:each|every) (?:run|time) (?:is|gives|makes|samples|draws) an?other\b/i;

/** The words in which a module says that chance is in its answers; undefined where it doesn't. */
export function saidOfChance({ metadata, predict }: Pick<Laboratory, 'metadata' | 'predict'>): string | undefined {
  const texts = [
    metadata?.description ?? '',
    ...predict.args.filter((arg) => !isSeed(arg)).map(({ description }) => description),
    ...(predict.response === undefined ? [] : descriptionsIn(predict.response)),
  ];
  const text = texts.find((one) => CHANCE.test(one));
  const at = text?.search(CHANCE) ?? 0;
  // The sentence that says it.
  const start = text === undefined ? 0 : Math.max(text.lastIndexOf('. ', at) + 1, text.lastIndexOf('\n', at) + 1);
  return text
    ?.slice(start)
    .split(/(?<=\.)\s|\n/)[0]
    ?.trim();
}

const DEEPEST = 6;

function descriptionsIn(shape: Shape, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  const below: readonly Shape[] = [...shape.properties, ...(shape.items === undefined ? [] : [shape.items])];
  return [shape.description, ...below.flatMap((one: Shape | Property) => descriptionsIn(one, depth + 1))];
}

const SEED = /^(?:(?:random|rng|np|torch|manual)[_-]?)?(?:seed|state)$|[_-]seed$/i;

/** Whoever gives it gets the same answer again. */
export function isSeed({ name, kind }: Pick<Arg, 'name' | 'kind'>): boolean {
  return (kind === 'integer' || kind === 'number') && SEED.test(name);
}
