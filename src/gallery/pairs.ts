import type { Part } from '../answers/part.ts';
import { readAnswer } from '../answers/read.ts';
import { pairParts, type Pair } from '../outputs/compare/pairParts.ts';
import { COMPARE_LEADS } from '../outputs/compare/testLeads.ts';
import type { OutputRule, Sides } from '../outputs/define.ts';
import { loadRecorded, sentWith, shownParts } from '../outputs/recorded/recorded.ts';
import { chooseOutput } from '../outputs/registry.ts';
import { capital, isStandIn, slug, type LoadFile, type PairExhibit } from './exhibit.ts';
import { REAL_FILES } from './realFiles.ts';
import * as words from './words.ts';

/** Recorded answers to the same question. */
const RECORDED: readonly (readonly [left: string, right: string])[] = [
  ['yolo-detection', 'diamorph'],
  ['dogs-breed', 'image-classification'],
  ['phyto-plankton', 'planktonclas'],
];

/** Pictures of one size, and of two. */
const FILES: readonly (readonly [left: string, right: string])[] = [
  ['raster/uint8.tif', 'raster/white-is-zero.tif'],
  ['gradient.png', 'gradient.jpg'],
  ['gradient.png', 'raster/rgb.tif'],
];

type Compared = readonly [rule: OutputRule, exhibit: PairExhibit];

/** What a comparison of two answers shows, each under the renderer that compares; what none can is under that of the earlier one. */
export async function collectPairs(load: LoadFile): Promise<Compared[]> {
  const leads = COMPARE_LEADS.filter(({ left, right }) => !isStandIn(left) && (right === undefined || !isStandIn(right)));
  return [
    ...(await Promise.all([...RECORDED.map(fromTwoRecorded), ...FILES.map((names) => fromTwoFiles(names, load))])),
    ...leads.map(({ what, left, right }) =>
      exhibitsOf([left], right === undefined ? [] : [right], what, { names: words.sides, sent: [[], []] }),
    ),
  ].flat();
}

async function fromTwoRecorded(names: readonly [string, string]): Promise<Compared[]> {
  const [left, right] = await Promise.all([loadRecorded(names[0]), loadRecorded(names[1])]);
  const [earlier, later] = await Promise.all([readAnswer(left.source), readAnswer(right.source)]);
  return exhibitsOf(shownParts(earlier), shownParts(later), words.twoOf(...names), { names, sent: [sentWith(left), sentWith(right)] });
}

async function fromTwoFiles(names: readonly [string, string], load: LoadFile): Promise<Compared[]> {
  const [left = [], right = []] = await Promise.all(names.map((name) => partsOf(name, load)));
  return exhibitsOf(left, right, words.twoOf(...names), { names, sent: [[], []] });
}

async function partsOf(name: string, load: LoadFile): Promise<readonly Part[]> {
  const file = REAL_FILES.find((one) => one.name === name);
  if (file === undefined) throw new Error(`No file of the tests is called ${name}.`);
  const blob = await file.load(load);
  const { parts } = await readAnswer({ status: 200, contentType: undefined, blob, modelId: 'gallery', response: undefined, argNames: [] });
  return parts;
}

function exhibitsOf(left: readonly Part[], right: readonly Part[], what: string, sides: Sides): Compared[] {
  return pairParts(left, right).flatMap((pair): Compared[] => {
    const rule = ruleOf(pair);
    if (rule === undefined) return [];
    const name = pair.key === 'body' ? what : `${what} ${pair.key}`;
    return [[rule, { as: 'pair', id: `renderer-${rule.id}-compared-${slug(name)}`, title: capital(what), pair, sides }]];
  });
}

function ruleOf({ compared, parts: [left, right] }: Pair): OutputRule | undefined {
  const part = left ?? right;
  return compared?.rule ?? (part && chooseOutput(part).rule);
}
