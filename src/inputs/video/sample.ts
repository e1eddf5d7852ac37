import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'file', description: 'video' },
  value: new File(['abc'], 'a.bin', { type: 'application/x-thing' }),
  other: new File(['d'], 'd.mp4', { type: 'video/mp4' }),
  sent: ['a.bin application/x-thing'],
  leads: [
    {
      when: 'a file described as a video',
      arg: { kind: 'file', description: 'a video' },
      because: 'its description says "video"',
    },
  ],
} satisfies Sample;
