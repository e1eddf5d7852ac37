import { expect, test } from 'vitest';
import { groupsOf, searchChoices } from './search.ts';

const options = ['yolov8n', 'yolov8n-seg', 'yolo11n-seg', 'Élan', '(empty text)'].map((text) => ({ text }));

test.each([
  ['', 5],
  ['seg', 2],
  ['seg 11', 1],
  ['  11  seg ', 1],
  ['ELAN', 1],
  ['(', 1],
  ['seg cls', 0],
])('"%s" finds %i', (inputValue, count) => {
  expect(searchChoices(options, { inputValue })).toHaveLength(count);
});

test('no more are offered than can be drawn at once', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ text: `${index}` }));
  expect(searchChoices(many, { inputValue: '' })).toHaveLength(300);
});

const sizes = (name: string) =>
  ['n', 's', 'm', 'l', 'x', 'n-seg', 's-seg', 'm-seg', 'l-seg', 'x-seg', 'n-cls', 's-cls'].map((size) => name + size);

test.each<[string, readonly string[], readonly string[] | undefined]>([
  ['families of models', [...sizes('yolov8'), ...sizes('yolo11')], ['yolov8', 'yolo11']],
  ['too few', sizes('yolov8'), undefined],
  ['one family', Array.from({ length: 30 }, (_, index) => `a1-${index}`), undefined],
  ['numbers', Array.from({ length: 30 }, (_, index) => String(index)), undefined],
  ['words', Array.from({ length: 30 }, (_, index) => 'abcdefghijklmnopqrstuvwxyzäöüß'.charAt(index)), undefined],
  ['each a family of its own', Array.from({ length: 30 }, (_, index) => `resnet${index}`), undefined],
  ['families that are mixed', [...sizes('a1'), ...sizes('b2'), 'a1z'], undefined],
])('%s', (_, texts, groups) => {
  const found = groupsOf(texts);
  expect(found && [...new Set(found.values())]).toEqual(groups);
});
