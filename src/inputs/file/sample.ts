import type { Sample } from '../testSamples.ts';

const file = new File(['abc'], 'a.bin', { type: 'application/x-thing' });

export default {
  arg: { kind: 'file', multiple: true, description: 'Some files' },
  value: [file],
  other: [file, new File([], 'empty')],
  sent: ['a.bin application/x-thing'],
  leads: [
    {
      when: 'a file with several keywords',
      arg: { kind: 'file', description: 'An image or a video' },
      because: 'a file whose description names several media (image, video)',
    },
    {
      when: 'a file with a keyword and #noparse',
      arg: { kind: 'file', description: 'An image #noparse' },
      because: 'a file whose description says "#noparse"',
    },
    {
      when: 'a file with a keyword in its name only',
      arg: { kind: 'file', name: 'demo_image', description: 'test upload' },
      because: 'a file whose description names no medium (image, audio, video)',
    },
    {
      when: 'a file with choices',
      arg: { kind: 'file', choices: ['a'] },
      because: 'a file whose description names no medium (image, audio, video)',
    },
  ],
} satisfies Sample;
