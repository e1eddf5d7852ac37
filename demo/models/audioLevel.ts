import { dominantFrequency } from '../media/spectrum.ts';
import { decodeWav } from '../media/wav.ts';
import { field, range } from '../server/fields.ts';
import { defineModel, numberOf, uploaded } from '../server/model.ts';
import { isRecording } from './uploads.ts';

// The mirror of e2e/deepaas/tryme_models/audio_level.py.
export const audioLevel = defineModel({
  id: 'audio_level',
  metadata: {
    name: 'audio_level',
    description: 'Measures the level and the loudest frequency of a WAV recording.',
    author: ['Try-me UI developers'],
    'author-email': { 'Try-me UI developers': 'tryme@example.org' },
    license: 'Apache-2.0',
    version: '0.1.0',
    url: { Homepage: 'https://example.org/audio' },
  },
  args: {
    recording: field.file('An audio recording (PCM WAV)', { required: true, validate: [isRecording] }),
    points: field.int('How many points the envelope has', { default: 50, validate: [range({ min: 1, max: 500 })] }),
    gain: field.float('Factor applied before measuring; 0 silences', { default: 1, validate: [range({ min: 0 })] }),
  },
  schema: {
    duration: field.float('Length in seconds'),
    sample_rate: field.int('Samples a second'),
    channels: field.int('Number of channels'),
    rms: field.float('Mean level, 0 to 1'),
    peak: field.float('Highest level, 0 to 1'),
    dominant_frequency: field.float('Loudest frequency in Hz'),
    envelope: field.list(field.float(), 'Peak level over time, 0 to 1'),
    silent: field.bool('Whether there is nothing to hear'),
  },
  predict(args) {
    const recording = decodeWav(uploaded(args, 'recording').bytes);
    const gain = numberOf(args, 'gain');
    const samples = recording.samples.map((value) => Math.max(-1, Math.min(1, value * gain)));
    const peak = loudest(samples);
    const energy = samples.reduce((sum, value) => sum + value * value, 0);
    return {
      duration: samples.length / recording.rate,
      sample_rate: recording.rate,
      channels: recording.channels,
      rms: samples.length > 0 ? Math.sqrt(energy / samples.length) : 0,
      peak,
      dominant_frequency: peak > 0 ? dominantFrequency(samples, recording.rate) : 0,
      envelope: split(samples, numberOf(args, 'points')).map(loudest),
      silent: peak === 0,
    };
  },
});

function loudest(samples: Float64Array): number {
  return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Like numpy's array_split: the first parts are one sample longer when it doesn't divide evenly. */
function split(samples: Float64Array, count: number): Float64Array[] {
  const size = Math.floor(samples.length / count);
  const longer = samples.length % count;
  return Array.from({ length: count }, (_, index) => {
    const start = index * size + Math.min(index, longer);
    return samples.subarray(start, start + size + (index < longer ? 1 : 0));
  });
}
