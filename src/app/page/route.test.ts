import { expect, test } from 'vitest';
import type { ApiSpec } from '../../spec/model.ts';
import {
  pageHash,
  modelInHash,
  settingsIn,
  shownModel,
  statementHash,
  statementInHash,
  taskHash,
  taskInHash,
  withSettings,
} from './route.ts';

test.each([
  ['/models/a', 'a'],
  ['#/models/a%20b', 'a b'],
  ['/models/%E0%A4%A', '%E0%A4%A'],
  ['/models/', undefined],
  ['', undefined],
])('%j names %j', (location, id) => {
  expect(modelInHash(location)).toBe(id);
});

test('an id comes back from its address', () => {
  expect(modelInHash(pageHash('a/b #?'))).toBe('a/b #?');
});

test('settings stand behind a question mark, and may contain others', () => {
  expect([settingsIn(''), settingsIn('#/models/a'), settingsIn('#/models/a?x=1?2')]).toEqual(['', '', 'x=1?2']);
  expect([withSettings(pageHash('a'), ''), withSettings(pageHash('a?'), 'x=1')]).toEqual(['#/models/a', '#/models/a%3F?x=1']);
});

test.each([
  ['/models/a/train', 'train'],
  ['#/models/a/train?x=1', 'train'],
  ['#/models/a/check', 'check'],
  ['/models/a/check/', 'check'],
  ['/models/check', 'predict'],
  ['/models/a/training', 'predict'],
  ['/models/a/check/x', 'predict'],
  ['#/models/a?x=/train', 'predict'],
  ['', 'predict'],
])('the address %j names the task %s', (location, task) => {
  expect(taskInHash(location)).toBe(task);
});

test.each(['predict', 'train', 'check'] as const)('the address of %s names its model and itself', (task) => {
  expect([modelInHash(taskHash('a/b #?', task)), taskInHash(taskHash('a/b #?', task))]).toEqual(['a/b #?', task]);
});

test('the named model, or one that predicts, or any', () => {
  const quiet = { id: 'quiet', predict: undefined };
  const talks = { id: 'talks', predict: {} };
  const api = (models: object[]) => ({ models }) as unknown as ApiSpec;
  expect(shownModel(api([quiet, talks]), undefined)?.id).toBe('talks');
  expect(shownModel(api([quiet]), undefined)?.id).toBe('quiet');
  expect(shownModel(api([quiet, talks]), 'quiet')?.id).toBe('quiet');
  expect(shownModel(api([quiet]), 'gone')).toBeUndefined();
});

test.each([
  ['#/accessibility', 'accessibility'],
  ['/privacy', 'privacy'],
  ['#privacy', 'privacy'],
  ['#/privacy/?x=1', 'privacy'],
  ['#/models/privacy', undefined],
  ['#/models/privacy/train', undefined],
  ['#/privacy/policy', undefined],
  ['#/cookies', undefined],
  ['#/constructor', undefined],
  ['', undefined],
])('%j is the statement %j', (location, statement) => {
  expect(statementInHash(location)).toBe(statement);
});

test('models that are called like a statement keep their page, and statements theirs', () => {
  for (const id of ['privacy', 'accessibility']) {
    expect([modelInHash(pageHash(id)), statementInHash(pageHash(id))]).toEqual([id, undefined]);
  }
  expect([statementInHash(statementHash('privacy')), modelInHash(statementHash('privacy'))]).toEqual(['privacy', undefined]);
});
