import { describe, expect, test } from 'vitest';
import { readHints } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { findRanges, type RangeTarget } from './target.ts';

function told(target: RangeTarget): string {
  const names = target.in === 'one' ? target.arg.name : `${target.start.name} ${target.length.name}`;
  return `${names} ${target.second} ${target.unit}${target.isUnitKnown ? '' : '?'} of ${target.audio.name}`;
}

const sound = (name: string): Arg => makeArg({ name, kind: 'file', description: 'An audio file', hints: readHints('An audio file') });
const number = (name: string, description = '', part: Partial<Arg> = {}) => makeArg({ name, kind: 'number', description, ...part });
const text = (name: string, description = '', part: Partial<Arg> = {}) => makeArg({ name, description, ...part });
const list = (name: string, description = '') =>
  makeArg({ name, description, kind: 'array', items: makeArg({ kind: 'number' }), minItems: 2, maxItems: 2 });

describe('parts of a recording are found', () => {
  test.each<[what: string, args: Arg[], expected: string[]]>([
    ['start and end', [sound('data'), number('start'), number('end')], ['start end end s? of data']],
    ['times', [sound('data'), number('start_time', 'in seconds'), number('end_time')], ['start_time end_time end s of data']],
    ['names like code', [sound('data'), number('startMs'), number('endMs')], ['startMs endMs end ms of data']],
    [
      'numbers as DEEPaaS declares them',
      [sound('data'), number('start', '', { format: 'float' }), number('end', '', { format: 'float' })],
      ['start end end s? of data'],
    ],
    ['described ones', [sound('data'), number('from', 'Where the recording begins'), number('to')], ['from to end s? of data']],
    ['a unit in brackets', [sound('data'), number('from', 'Begin (s)'), number('to', 'End (s)')], ['from to end s of data']],
    ['a unit behind a number', [sound('data'), number('from', 'From 0 s'), number('to')], ['from to end s of data']],
    ['letters', [sound('data'), number('t_start'), number('t_end')], ['t_start t_end end s? of data']],
    [
      'a length',
      [sound('data'), number('offset', 'Seconds to skip'), number('duration', 'Seconds to read')],
      ['offset duration duration s of data'],
    ],
    [
      'a length of a clip',
      [sound('data'), number('clip_start'), number('clip_duration')],
      ['clip_start clip_duration duration s? of data'],
    ],
    ['the end before the length', [sound('data'), number('start'), number('duration'), number('end')], ['start end end s? of data']],
    ['texts', [sound('data'), text('start_sec'), text('end_sec')], ['start_sec end_sec end s of data']],
    ['a list', [sound('data'), list('segment', '[start, end] in seconds')], ['segment end s of data']],
    [
      'a list in a text',
      [sound('data'), text('interval', '[start_ms, duration_ms] in ms', { default: '[0, 500]' })],
      ['interval duration ms of data'],
    ],
    ['a told list', [sound('data'), text('x', '#range', { default: 'null' })], ['x end s? of data']],
    ['a told order', [sound('data'), list('x', '#range:offset,duration, in ms')], ['x duration ms of data']],
    ['a told pair', [sound('data'), number('a', '#range'), number('b', '#range')], ['a b end s? of data']],
    ['told parts', [sound('data'), number('a', '#range:duration'), number('b', '#range:offset')], ['b a duration s? of data']],
    [
      'the sound that is named',
      [sound('noise'), sound('voice'), number('start', '#audio:voice'), number('end')],
      ['start end end s? of voice'],
    ],
  ])('%s', (_, args, expected) => expect(findRanges(args).map(({ target }) => told(target))).toEqual(expected));
});

describe('nothing else is a part of a recording', () => {
  test.each<[what: string, args: Arg[]]>([
    ['without a recording', [number('start'), number('end')]],
    ['without an end', [sound('data'), number('start')]],
    ['a checkpoint', [sound('data'), text('start_checkpoint'), text('end_checkpoint')]],
    ['epochs', [sound('data'), number('start_epoch'), number('end_epoch')]],
    ['counted epochs', [sound('data'), number('start', 'The first epoch'), number('end', 'The last epoch')]],
    ['dates', [sound('data'), text('start', '', { format: 'date' }), text('end', '', { format: 'date' })]],
    ['frequencies', [sound('data'), number('start_freq'), number('end_freq')]],
    ['hertz', [sound('data'), number('start', 'in Hz'), number('end', 'in Hz')]],
    ['frames', [sound('data'), number('start', 'First frame'), number('end', 'Last frame')]],
    ['a possessive', [sound('data'), number('start', "The classifier's first frame index"), number('end', "The classifier's last")]],
    ['a typographic one', [sound('data'), number('from', 'The model’s lowest'), number('to', 'The model’s highest')]],
    ['a pitch beside a time', [sound('data'), number('start', 'Pitch after a second'), number('end')]],
    ['bands', [sound('data'), number('start', 'Lower edge of the bandpass'), number('end', 'Upper edge of the bandpass')]],
    ['a gain', [sound('data'), number('from', 'Gain of the recording'), number('to', 'Gain of the recording')]],
    ['classes', [sound('data'), number('start', 'First class of the audio'), number('end', 'Last class of the audio')]],
    ['an offset of the wave', [sound('data'), number('offset', 'DC offset of the audio'), number('length')]],
    ['anything with two names', [sound('data'), number('from'), number('to')]],
    ['anything with a length', [sound('data'), number('offset'), number('length')]],
    ['anything described', [sound('data'), number('start', 'Where it begins'), number('end', 'Where it ends')]],
    ...['window', 'segment', 'chunk', 'clip', 'part', 'hop', 'frame'].map((word): [string, Arg[]] => [
      `offset of a ${word}`,
      [sound('data'), number(`${word}_offset`, 'in seconds'), number(`${word}_length`, 'in seconds')],
    ]),
    ['different things', [sound('data'), number('clip_start'), number('speech_end')]],
    ['words', [sound('data'), text('start', '', { default: 'now' }), text('end')]],
    ['lengths alone', [sound('data'), number('clip_duration_ms'), number('window_size_ms')]],
    ['a list of two', [sound('data'), list('size', 'Width and height')]],
    ['a range of values', [sound('data'), list('range', 'Lowest and highest frequency')]],
    ['tokens', [sound('data'), number('max_length'), number('start_token')]],
  ])('%s', (_, args) => expect(findRanges(args).map(({ target }) => told(target))).toEqual([]));
});
