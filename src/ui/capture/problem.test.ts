import { expect, test } from 'vitest';
import { captureProblem, chooseFormat, recordingExtension } from './problem.ts';

test.each([
  ['NotAllowedError', 'isn’t allowed'],
  ['NotFoundError', 'No camera was found'],
  ['NotReadableError', 'Another program may be using it'],
  ['OverconstrainedError', 'or choose another one'],
  ['SecurityError', 'settings forbid'],
  ['SomethingNew', 'couldn’t be started (SomethingNew)'],
])('%s is explained', (name, words) => {
  expect(captureProblem(new DOMException('', name), 'camera')).toContain(words);
});

test.each([undefined, null, 'text', {}])('an odd error is explained too: %j', (error) => {
  expect(captureProblem(error, 'microphone')).toBe('The microphone couldn’t be started.');
});

test.each([
  ['everything', () => true, 'mp4'],
  ['WebM only', (mime: string) => mime.startsWith('video/webm'), 'webm'],
  ['nothing usual', () => false, undefined],
])('a recorder of %s', (_, supports, extension) => {
  const format = chooseFormat(supports);
  expect(format && recordingExtension(format)).toBe(extension);
});

test.each([
  ['video/mp4;codecs=avc1', 'mp4'],
  ['video/x-matroska;codecs=avc1', 'webm'],
  ['video/webm', 'webm'],
  ['', 'webm'],
])('%s is saved as %s', (mime, extension) => {
  expect(recordingExtension(mime)).toBe(extension === 'webm' && mime.includes('matroska') ? 'mkv' : extension);
});
