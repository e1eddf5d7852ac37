import { chosenMedium, keywordsIn } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';
import type { Found } from '../define.ts';
import { isBlank, numbersIn } from '../numbers.ts';
import * as say from './ruleWords.ts';

/** What the second number is: where the part ends, or how long it is. */
export type Second = 'end' | 'duration';
export type Unit = 's' | 'ms';

/** A part of a recording, and in which arguments it is written how. */
export type RangeTarget = {
  readonly audio: Arg;
  readonly second: Second;
  readonly unit: Unit;
  /** Whether the module says so; otherwise seconds are taken, as most software does. */
  readonly isUnitKnown: boolean;
} & ({ readonly in: 'one'; readonly arg: Arg } | { readonly in: 'two'; readonly start: Arg; readonly length: Arg });

type Range = Found<RangeTarget>;

/** Arguments that are a part of a recording in the same form. */
export function findRanges(args: readonly Arg[]): readonly Range[] {
  const sounds = args.filter((arg) => arg.kind === 'file' && chosenMedium(arg.hints) === 'audio');
  const free = args.filter((arg) => arg.kind !== 'file' && arg.choices.length === 0 && !arg.multiple);
  const ones = free.flatMap((arg) => asOne(arg, soundFor([arg], sounds, args)) ?? []);
  const taken = new Set(ones.flatMap(({ writes }) => writes));
  return [
    ...ones,
    ...findTwos(
      free.filter((arg) => !taken.has(arg)),
      sounds,
      args,
    ),
  ];
}

/** The one that a keyword names, or the first. */
function soundFor(of: readonly Arg[], sounds: readonly Arg[], args: readonly Arg[]): Arg | undefined {
  const names = new Set(of.flatMap(({ description }) => keywordsIn(description).get('audio') ?? []));
  return args.find((arg) => arg.kind === 'file' && names.has(arg.name)) ?? sounds[0];
}

type Part = 'start' | Second;

const PARTS: Readonly<Record<string, Part>> = {
  start: 'start',
  begin: 'start',
  beginning: 'start',
  from: 'start',
  onset: 'start',
  offset: 'start',
  end: 'end',
  stop: 'end',
  to: 'end',
  until: 'end',
  duration: 'duration',
  length: 'duration',
  dur: 'duration',
};

const TIMES = /^(?:t|time|times|s|sec|secs|seconds?|ms|msec|millis|milliseconds?|at|in)$/;
const SOUNDS = /^(?:audio|sound|recording|clip|segment|part|crop|trim|cut|region|excerpt|event|call|chunk|window|song|track|speech)$/;

/** What is counted in other things than time. */
const OTHER =
  /\bepochs?\b|\bsteps?\b|\bdates?\b|\bdays?\b|\bhours?\b|\byears?\b|\bframes?\b|\bsamples?\b|\bind(?:ex|ices)\b|\bpages?\b|\btokens?\b|\bcheckpoint|\bhertz\b|\bk?hz\b|\bfrequenc|\bpixels?\b|\bpercent|\bpitch|\bclass(?:es|ifier)?\b|\bband(?:s|pass|width)?\b|\bgain\b|\bdc\b|\bfraction|\bminutes?\b/i;
const MILLISECONDS = /\bms\b|\bmsec\b|\bmillis(?:econds?)?\b/i;
/** A lone `s` is a second behind a number, a bracket or "in"; in "the model's" it is none. */
const SECONDS = /(?<=\d ?|[[(] ?|\bin )s\b|\bsecs?\b|\bseconds?\b/i;
const SECONDS_IN_NAME = /\b(?:s|secs?|seconds?)\b/;
/** Of what the numbers are, where their names alone could be of anything. */
const OF_SOUND = /\b(?:recordings?|audio|sounds?|clip|waveform|track|song)\b/i;
/** These have offsets and lengths of their own, which are no part that is chosen. */
const WINDOWS = /^(?:window|segment|chunk|clip|part|hop|frame)s?$/;

function wordsOf(name: string): string[] {
  return (
    name
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  );
}

interface Piece {
  readonly arg: Arg;
  readonly part: Part | undefined;
  /** What else the name says, which its partner's must say too. */
  readonly rest: string;
  readonly isTold: boolean;
  readonly isTime: boolean;
}

function asPiece(arg: Arg): Piece | undefined {
  const told = keywordsIn(arg.description).get('range');
  const words = wordsOf(arg.name);
  const parts = words.flatMap((word) => (Object.hasOwn(PARTS, word) ? [PARTS[word]] : []));
  const toldPart = told === undefined || !Object.hasOwn(PARTS, told) ? undefined : PARTS[told];
  // `start_offset` and `clip_length_end` are something else.
  const part = toldPart ?? (parts.length === 1 ? parts[0] : undefined);
  if (told === undefined && part === undefined) return undefined;
  const others = words.filter((word) => !Object.hasOwn(PARTS, word) && !TIMES.test(word));
  const isTime = words.some((word) => TIMES.test(word)) || unitOf([arg]) !== undefined;
  // A name that tells the unit is surer than a description, in which a unit may be that of something else.
  const speaksOfTime = unitOfName(arg) !== undefined || !OTHER.test(arg.description);
  const isScalar = arg.kind === 'number' || arg.kind === 'integer' || (arg.kind === 'string' && (told !== undefined || isTime));
  if (!isScalar || (arg.kind === 'string' && !isBlank(arg.default) && typeof numbersIn(arg.default) !== 'number')) return undefined;
  if (
    told === undefined &&
    (!speaksOfTime ||
      (arg.kind === 'string' && arg.format !== undefined) ||
      !others.every((word) => SOUNDS.test(word) || /^\d+$/.test(word)))
  )
    return undefined;
  return { arg, part, rest: others.join(' '), isTold: told !== undefined, isTime };
}

function findTwos(args: readonly Arg[], sounds: readonly Arg[], all: readonly Arg[]): Range[] {
  const pieces = args.flatMap((arg) => asPiece(arg) ?? []);
  const left = new Set(pieces);
  const ranges: Range[] = [];
  for (const start of pieces) {
    if (!left.has(start) || (start.part !== 'start' && !(start.isTold && start.part === undefined))) continue;
    const fits = (one: Piece, part: Part | undefined) =>
      one !== start && one.part === part && (one.isTold || start.isTold || one.rest === start.rest);
    const others = [...left];
    const second =
      others.find((one) => fits(one, 'end')) ??
      others.find((one) => fits(one, 'duration')) ??
      others.find((one) => one.isTold && fits(one, undefined));
    const audio = second && soundFor([start.arg, second.arg], sounds, all);
    if (second === undefined || audio === undefined) continue;
    if (!start.isTold && !second.isTold && !canBePart(start, second)) continue;
    left.delete(start);
    left.delete(second);
    const unit = unitOf([start.arg, second.arg]);
    const writes = args.filter((arg) => arg === start.arg || arg === second.arg);
    ranges.push({
      at: writes[0] ?? start.arg,
      writes,
      reads: [audio],
      because: start.isTold || second.isTold ? say.keyword(audio.name) : say.two(start.arg.name, second.arg.name, audio.name),
      target: {
        in: 'two',
        audio,
        start: start.arg,
        length: second.arg,
        second: second.part === 'duration' ? 'duration' : 'end',
        unit: unit ?? 's',
        isUnitKnown: unit !== undefined,
      },
    });
  }
  return ranges;
}

/** Whether two numbers that no keyword tells are a part of a recording, and not of anything else that has a start and a length. */
function canBePart(start: Piece, second: Piece): boolean {
  const [first, last] = [start, second].map(({ arg }) => wordsOf(arg.name));
  const isOffsetAndLength = first?.includes('offset') === true && second.part === 'duration';
  if ((isOffsetAndLength || last?.includes('length') === true) && start.rest.split(' ').some((word) => WINDOWS.test(word))) return false;
  if (start.isTime || second.isTime || start.rest !== '') return true;
  const texts = [start, second].map(({ arg }) => arg.description.trim());
  if (texts.some((text) => OF_SOUND.test(text))) return true;
  // Where nothing is described at all, these names are what such modules call it.
  const isUsual =
    second.part === 'end' ? first?.includes('start') === true && last?.includes('end') === true : last?.includes('duration') === true;
  return isUsual && texts.every((text) => text === '');
}

const PAIR_NAME = /^(?:range|segment|interval|window|region|clip|crop|trim|excerpt|part|timespan|span)$/;
const PAIR_WORDS =
  /\b(?:start|begin|from|onset|offset|t_?(?:0|1|start|min))\w*\s*,\s*(end|stop|to|until|duration|length|t_?(?:1|2|end|max))/i;

function asOne(arg: Arg, audio: Arg | undefined): Range | undefined {
  if (audio === undefined || !holdsPair(arg)) return undefined;
  const told = keywordsIn(arg.description).get('range');
  // A keyword on a number is that of a pair of arguments.
  const order = /^(\w+)[,.](\w+)$/.exec(told ?? '');
  const described = PAIR_WORDS.exec(arg.description);
  const words = wordsOf(arg.name);
  const isNamed =
    words.some((word) => PAIR_NAME.test(word)) && words.every((word) => PAIR_NAME.test(word) || TIMES.test(word) || SOUNDS.test(word));
  const unit = unitOf([arg]);
  if (
    told === undefined &&
    !(described !== null && (unit !== undefined || isNamed) && (unitOfName(arg) !== undefined || !OTHER.test(arg.description)))
  )
    return undefined;
  const second = order?.[2] ?? described?.[1] ?? 'end';
  return {
    at: arg,
    writes: [arg],
    reads: [audio],
    because: told === undefined ? say.one(arg.name, audio.name) : say.keyword(audio.name),
    target: {
      in: 'one',
      audio,
      arg,
      second: /^(?:dur|len)/i.test(second) ? 'duration' : 'end',
      unit: unit ?? 's',
      isUnitKnown: unit !== undefined,
    },
  };
}

/** Whether it is a list of two numbers, in a text or not. */
function holdsPair(arg: Arg): boolean {
  const numbers = numbersIn(arg.default);
  if (numbers !== undefined)
    return Array.isArray(numbers) && (numbers.length === 2 || numbers.length === 0) && numbers.every((one) => typeof one === 'number');
  if (arg.kind === 'string') return isBlank(arg.default) && arg.format === undefined;
  if (arg.kind !== 'array') return false;
  const items = arg.items?.kind ?? 'any';
  return (items === 'number' || items === 'integer' || items === 'any') && (arg.minItems ?? 2) <= 2 && (arg.maxItems ?? 2) === 2;
}

/** Seconds or milliseconds, as names and descriptions say. */
function unitOf(args: readonly Arg[]): Unit | undefined {
  const texts = args.map(({ description }) => description.replace(/#\w+(?::[\w,.-]+)?/g, ' '));
  const named = new Set(args.map(unitOfName));
  if (named.has('ms') || texts.some((text) => MILLISECONDS.test(text))) return 'ms';
  return named.has('s') || texts.some((text) => SECONDS.test(text)) ? 's' : undefined;
}

function unitOfName({ name }: Arg): Unit | undefined {
  const words = wordsOf(name).join(' ');
  if (MILLISECONDS.test(words)) return 'ms';
  return SECONDS_IN_NAME.test(words) ? 's' : undefined;
}
