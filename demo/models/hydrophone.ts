import { decodeWav } from '../media/wav.ts';
import { field, range } from '../server/fields.ts';
import { defineModel, numberOf, uploaded } from '../server/model.ts';

/** A part of a recording, in two ways: two arguments in seconds, and a list of both in milliseconds. */
export const hydrophone = defineModel({
  id: 'hydrophone',
  metadata: {
    name: 'hydrophone',
    description: 'Measures how loud a part of a recording is.',
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    recording: field.file('An audio recording (PCM WAV)', { required: true }),
    start_time: field.float('Where the part begins, in seconds', { default: 0, validate: [range({ min: 0 })] }),
    end_time: field.float('Where the part ends, in seconds'),
    quiet: field.str('A part without a call, [start, end] in ms #range', { default: 'null' }),
  },
  predict(args) {
    const { samples, rate } = decodeWav(uploaded(args, 'recording').bytes);
    const start = numberOf(args, 'start_time');
    const end = typeof args['end_time'] === 'number' ? args['end_time'] : samples.length / rate;
    const part = samples.subarray(Math.round(start * rate), Math.round(end * rate));
    const energy = part.reduce((sum, value) => sum + value * value, 0);
    return { start, end, rms: part.length > 0 ? Math.sqrt(energy / part.length) : 0 };
  },
});
