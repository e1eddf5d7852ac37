import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'file', description: 'image' },
  value: new File(['abc'], 'a.png', { type: 'image/png' }),
  other: new File(['abc'], 'a.bin', { type: 'application/x-thing' }),
  sent: ['a.png image/png'],
  leads: [
    {
      when: 'a file described as an image',
      arg: { kind: 'file', description: 'An Image of a plant' },
      because: 'its description says "image"',
    },
    {
      when: 'a list of files described as images',
      arg: { kind: 'file', multiple: true, description: 'images' },
      because: 'its description says "image"',
    },
  ],
} satisfies Sample;
