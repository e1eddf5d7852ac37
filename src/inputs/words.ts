import { plural } from '../files/amounts.ts';
import type { JsonMark, Kind } from '../spec/model.ts';

// What an argument takes: type and limits, in a few quiet words.
export const kindNames: Readonly<Record<Kind, string>> = {
  file: 'file',
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
  string: 'text',
  array: 'list',
  object: 'object',
  any: 'any type',
};

export const kindPlurals: Readonly<Partial<Record<Kind, string>>> = {
  boolean: 'booleans',
  integer: 'integers',
  number: 'numbers',
  string: 'texts',
  array: 'lists',
  object: 'objects',
};

export const files = 'files';
export const jsonList = 'JSON list';
export const listOf = (items: string): string => `list of ${items}`;
export const choices = (count: number): string => `${count} ${plural(count, 'choice', 'choices')}`;
export const anyOf = (count: number): string => `any of ${choices(count)}`;
export const characters = (count: number): string => `${count} ${plural(count, 'character', 'characters')}`;
export const items = (count: number): string => `${count} ${plural(count, 'item', 'items')}`;
export const each = (bounds: string): string => `each ${bounds}`;
export const inSteps = (step: number): string => `in steps of ${step}`;
export const between = (low: number, high: number): string => (low < 0 ? `${low} to ${high}` : `${low}–${high}`);
export const above = (limit: number): string => `above ${limit}`;
export const below = (limit: number): string => `below ${limit}`;
export const atLeast = (limit: number | string): string => `at least ${limit}`;
export const atMost = (limit: number | string): string => `at most ${limit}`;
/** `2 of at most 4` */
export const filled = (count: number, wanted: string): string => `${count} of ${wanted}`;

// What will be sent.
export const serverDefault = (value: string): string => `not set: the server uses its default ${value}`;
export const emptyTextSent = 'empty text will be sent';
export const blanksSent = (blanks: string): string => `${blanks} will be sent`;
export const emptyList = 'empty list';
export const empty = 'empty';
export const blanks = (count: number): string => `${count} ${plural(count, 'blank', 'blanks')}`;
export const onlyBlanks = 'only blanks and line breaks';
export const notSet = 'not set';
export const password = 'password';
export const nullSent = 'not set: null will be sent';
export const nothingSent = 'nothing will be sent';
export const sendEmptyList = 'send an empty list';
export const sendEmptyText = 'send empty text';
export const sendNothing = 'send nothing';
export const sendDefault = 'use default';

// At a field.
export const widgetFailed = (widget: string): string => `The ${widget} field failed here; enter the value as text.`;
export const notEditable = 'This argument can’t be edited here.';
export const required = 'required';
export const changed = 'changed from the default';
export const backToDefault = 'Back to the default';
export const ofArgument = (name: string): string => `of ${name}`;
export const unset = 'Unset';
export const forArgument = (name: string): string => `for ${name}`;
export const pickDate = 'Use the date picker';
export const typeAsText = 'Type it as text';
export const incomplete = 'This isn’t complete yet. Fill in the rest, or clear it.';
export const emptyChoice = '(empty text)';
export const hide = 'Hide';
export const show = 'Show';
export const chooseOne = 'choose one';
export const sliderOf = (name: string): string => `${name} slider`;
export const on = 'on';
export const off = 'off';

// Why a widget is chosen: what an argument is.
export const stringOf = (format: string): string => `a string of format ${format}`;
export const saysNoparse = 'a file whose description says "#noparse"';
export const namesSeveral = (media: string): string => `a file whose description names several media (${media})`;
export const namesNone = 'a file whose description names no medium (image, audio, video)';
export const saysMedium = (medium: string): string => `its description says "${medium}"`;
export const anObject = 'an object';
export const untypedList = 'a list whose items have no type';
export const aList = (list: string): string => `a ${list}`;
export const hasLineBreaks = 'a string whose default has line breaks';
export const isLong = (length: number): string => `a string whose default has more than ${length} characters`;
export const listWithChoices = (count: number): string => `a list whose items have ${choices(count)}`;
export const hasChoices = (count: number): string => `has ${choices(count)}`;
export const unbounded = (whole: boolean): string => `${whole ? 'an integer' : 'a number'} without two bounds`;
export const bounded = (whole: boolean, low: number, high: number): string =>
  `${whole ? 'an integer' : 'a number'} with both bounds, ${low} and ${high}`;
export const unsettableBoolean = 'a boolean without a default, so "not set" is a third state';
export const aBoolean = 'a boolean';
export const holdsJson = (mark: JsonMark, inner: Kind): string => `${marks[mark]}: a text that holds JSON, ${inside[inner]}`;
const marks: Readonly<Record<JsonMark, string>> = {
  default: 'its default is a text in quotes',
  choices: 'its choices are texts in quotes',
  tail: 'its description ends with a type, as in modules that decode their texts',
  sibling: 'its default is JSON, and a sibling’s is a text in quotes',
};
const inside: Readonly<Record<Kind, string>> = {
  file: 'a file',
  boolean: 'a boolean',
  integer: 'an integer',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  any: 'a value of any type',
};
export const drawnAs = (reason: string, widget: string): string => `${reason}; inside is ${widget}`;
export const noType = 'its type is not stated';
export const aString = 'a string';
export const nothingBetter = (type: string): string => `nothing more suitable for the type ${type}`;
