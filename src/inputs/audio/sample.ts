import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'file', description: 'audio' },
  value: new File(['abc'], 'a.bin', { type: 'application/x-thing' }),
  other: new File(['d'], 'd.wav', { type: 'audio/wav' }),
  sent: ['a.bin application/x-thing'],
  leads: [
    {
      when: 'a file described as audio',
      arg: { kind: 'file', description: 'AUDIOFILE to classify' },
      because: 'its description says "audio"',
    },
  ],
} satisfies Sample;
