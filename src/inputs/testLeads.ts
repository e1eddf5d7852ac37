import type { Arg, Kind } from '../spec/model.ts';
import { testItems } from './testArg.ts';

const items = (kind: Kind) => testItems({ kind });

/** An argument, the widget that must be chosen for it, and the reason that is told. */
interface Lead {
  readonly when: string;
  readonly arg: Partial<Arg>;
  readonly widget: string;
  readonly because: string;
}

/** The rule table of the README, row by row; at least one for each widget. */
export const INPUT_LEADS: readonly Lead[] = [
  // Files
  {
    when: 'a file described as an image',
    arg: { kind: 'file', description: 'An Image of a plant' },
    widget: 'image',
    because: 'its description says "image"',
  },
  {
    when: 'a file described as audio',
    arg: { kind: 'file', description: 'AUDIOFILE to classify' },
    widget: 'audio',
    because: 'its description says "audio"',
  },
  {
    when: 'a file described as a video',
    arg: { kind: 'file', description: 'a video' },
    widget: 'video',
    because: 'its description says "video"',
  },
  {
    when: 'a list of files described as images',
    arg: { kind: 'file', multiple: true, description: 'images' },
    widget: 'image',
    because: 'its description says "image"',
  },
  {
    when: 'a file with several keywords',
    arg: { kind: 'file', description: 'An image or a video' },
    widget: 'file',
    because: 'a file whose description names several media (image, video)',
  },
  {
    when: 'a file with a keyword and #noparse',
    arg: { kind: 'file', description: 'An image #noparse' },
    widget: 'file',
    because: 'a file whose description says "#noparse"',
  },
  {
    when: 'a file with a keyword in its name only',
    arg: { kind: 'file', name: 'demo_image', description: 'test upload' },
    widget: 'file',
    because: 'a file whose description names no medium (image, audio, video)',
  },
  {
    when: 'a file with choices',
    arg: { kind: 'file', choices: ['a'] },
    widget: 'file',
    because: 'a file whose description names no medium (image, audio, video)',
  },
  // Choices
  {
    when: 'a list with choices beside its items',
    arg: { kind: 'array', choices: ['x', 'y'], items: items('string') },
    widget: 'multiselect',
    because: 'a list whose items have 2 choices',
  },
  {
    when: 'a list with choices inside its items',
    arg: { kind: 'array', items: testItems({ kind: 'integer', choices: [0, 1, 2] }) },
    widget: 'multiselect',
    because: 'a list whose items have 3 choices',
  },
  {
    when: 'an untyped list with choices',
    arg: { kind: 'array', choices: ['x'] },
    widget: 'multiselect',
    because: 'a list whose items have 1 choice',
  },
  { when: 'a string with one choice', arg: { choices: ['seg'] }, widget: 'select', because: 'has 1 choice' },
  { when: 'a string with 89 choices', arg: { choices: Array.from({ length: 89 }, String) }, widget: 'select', because: 'has 89 choices' },
  {
    when: 'a string whose choices were booleans',
    arg: { choices: ['False', 'True'], default: 'False' },
    widget: 'select',
    because: 'has 2 choices',
  },
  { when: 'a string with an empty list of choices', arg: { choices: [] }, widget: 'text', because: 'a string' },
  {
    when: 'an integer with bounds and choices',
    arg: { kind: 'integer', choices: [1, 3, 5], minimum: 1, maximum: 5 },
    widget: 'select',
    because: 'has 3 choices',
  },
  { when: 'a password with choices', arg: { format: 'password', choices: ['a'] }, widget: 'select', because: 'has 1 choice' },
  { when: 'no type but choices', arg: { kind: 'any', choices: ['a', 1] }, widget: 'select', because: 'has 2 choices' },
  // Booleans
  { when: 'a boolean with a default', arg: { kind: 'boolean', default: false }, widget: 'switch', because: 'a boolean' },
  {
    when: 'a boolean with choices',
    arg: { kind: 'boolean', choices: [false, true], default: true },
    widget: 'switch',
    because: 'a boolean',
  },
  {
    when: 'a boolean without a default',
    arg: { kind: 'boolean' },
    widget: 'switch',
    because: 'a boolean without a default, so "not set" is a third state',
  },
  // Numbers
  {
    when: 'an integer with both bounds',
    arg: { kind: 'integer', minimum: 1, maximum: 100 },
    widget: 'slider',
    because: 'an integer with both bounds, 1 and 100',
  },
  {
    when: 'a number from zero to one',
    arg: { kind: 'number', minimum: 0, maximum: 1 },
    widget: 'slider',
    because: 'a number with both bounds, 0 and 1',
  },
  {
    when: 'a number with exclusive bounds',
    arg: { kind: 'number', exclusiveMinimum: 0, maximum: 1 },
    widget: 'slider',
    because: 'a number with both bounds, 0 and 1',
  },
  { when: 'an integer with one bound', arg: { kind: 'integer', minimum: 1 }, widget: 'number', because: 'an integer without two bounds' },
  {
    when: 'a number with an infinite bound',
    arg: { kind: 'number', minimum: 0, maximum: Infinity },
    widget: 'number',
    because: 'a number without two bounds',
  },
  { when: 'a number', arg: { kind: 'number' }, widget: 'number', because: 'a number without two bounds' },
  // Lists and objects
  { when: 'a list of strings', arg: { kind: 'array', items: items('string') }, widget: 'list', because: 'a list of texts' },
  { when: 'a list of integers', arg: { kind: 'array', items: items('integer') }, widget: 'list', because: 'a list of integers' },
  {
    when: 'a list of numbers',
    arg: { kind: 'array', items: items('number'), minItems: 4, maxItems: 4 },
    widget: 'list',
    because: 'a list of numbers',
  },
  { when: 'a list of booleans', arg: { kind: 'array', items: items('boolean') }, widget: 'list', because: 'a list of booleans' },
  { when: 'a list whose items have no type', arg: { kind: 'array' }, widget: 'json', because: 'a list whose items have no type' },
  { when: 'a list of anything', arg: { kind: 'array', items: items('any') }, widget: 'json', because: 'a list whose items have no type' },
  { when: 'a list of objects', arg: { kind: 'array', items: items('object') }, widget: 'json', because: 'a list of objects' },
  { when: 'a list of lists', arg: { kind: 'array', items: items('array') }, widget: 'json', because: 'a list of lists' },
  { when: 'an object', arg: { kind: 'object' }, widget: 'json', because: 'an object' },
  // Strings
  { when: 'a password', arg: { format: 'password' }, widget: 'password', because: 'a string of format password' },
  { when: 'a date', arg: { format: 'date' }, widget: 'date', because: 'a string of format date' },
  { when: 'a date and time', arg: { format: 'date-time' }, widget: 'datetime', because: 'a string of format date-time' },
  { when: 'a url', arg: { format: 'url' }, widget: 'url', because: 'a string of format url' },
  { when: 'a uri', arg: { format: 'uri' }, widget: 'url', because: 'a string of format uri' },
  { when: 'a default with a line break', arg: { default: 'a\nb' }, widget: 'multiline', because: 'a string whose default has line breaks' },
  {
    when: 'a default of 81 characters',
    arg: { default: 'x'.repeat(81) },
    widget: 'multiline',
    because: 'a string whose default has more than 80 characters',
  },
  { when: 'a default of 80 characters', arg: { default: 'x'.repeat(80) }, widget: 'text', because: 'a string' },
  { when: 'a string', arg: {}, widget: 'text', because: 'a string' },
  { when: 'a string described as an image', arg: { description: 'path of an image file' }, widget: 'text', because: 'a string' },
  { when: 'a string of an unknown format', arg: { format: 'email' }, widget: 'text', because: 'a string' },
  { when: 'JSON text as the default', arg: { default: '[2000, 2001]' }, widget: 'text', because: 'a string' },
  { when: 'a number as text', arg: { default: '0.8' }, widget: 'text', because: 'a string' },
  { when: 'no type', arg: { kind: 'any' }, widget: 'text', because: 'its type is not stated' },
  { when: 'no type but a long default', arg: { kind: 'any', default: 'a\nb' }, widget: 'text', because: 'its type is not stated' },
];
