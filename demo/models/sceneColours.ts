import { decodePicture, hsv, type Picture } from '../media/picture.ts';
import { field, range } from '../server/fields.ts';
import { defineModel, numberOf, uploaded } from '../server/model.ts';

const DESCRIPTION = `Guesses what kind of scene a picture shows from its colours alone.

It is no neural network: it measures how much of the picture is blue, green, earthy, bright, dark or grey and how rough it is,
weighs these shares by hand-made rules and turns the scores into probabilities. A blue car is *water* to it.`;

interface Statistics {
  readonly blue: number;
  readonly green: number;
  readonly earth: number;
  readonly bright: number;
  readonly dark: number;
  readonly grey: number;
  readonly roughness: number;
}

const SCORES: Readonly<Record<string, (share: Statistics) => number>> = {
  'water or sky': ({ blue, roughness }) => 4 * blue - roughness,
  vegetation: ({ green, roughness }) => 4 * green + roughness,
  'soil, sand or skin': ({ earth }) => 4 * earth,
  'snow, cloud or paper': ({ bright, roughness }) => 4 * bright - roughness,
  'night or deep water': ({ dark, roughness }) => 4 * dark - roughness,
  'buildings or rock': ({ grey, roughness }) => 3 * grey + 2 * roughness,
};

export const sceneColours = defineModel({
  id: 'scene_colours',
  metadata: {
    name: 'scene_colours',
    description: DESCRIPTION,
    author: 'Try-me UI developers',
    license: 'Apache-2.0',
    version: '0.1.0',
  },
  args: {
    image: field.file('An image (PNG or JPEG)', { required: true }),
    temperature: field.float('Low is sure of itself, high is undecided', { default: 0.5, validate: [range({ min: 0.05, max: 5 })] }),
  },
  schema: {
    labels: field.list(field.str(), 'Kinds of scene, the most likely first'),
    probabilities: field.list(field.float(), 'Probability of each kind'),
    dominant_colour: field.str('Mean colour as a hexadecimal code'),
    roughness: field.float('Mean difference between neighbouring pixels, 0 to 1'),
  },
  predict(args) {
    const picture = decodePicture(uploaded(args, 'image').bytes);
    const { shares, mean } = measure(picture);
    const scores = Object.entries(SCORES).map(
      ([label, score]) => [label, Math.exp(score(shares) / numberOf(args, 'temperature'))] as const,
    );
    const total = scores.reduce((sum, [, score]) => sum + score, 0);
    const sorted = scores.toSorted((a, b) => b[1] - a[1]);
    return {
      labels: sorted.map(([label]) => label),
      probabilities: sorted.map(([, score]) => score / total),
      dominant_colour: `#${mean.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`,
      roughness: shares.roughness,
    };
  },
});

function measure({ width, height, rgba }: Picture): { shares: Statistics; mean: readonly number[] } {
  const counts = { blue: 0, green: 0, earth: 0, bright: 0, dark: 0, grey: 0 };
  const sum = [0, 0, 0];
  let steps = 0;
  const pixels = width * height;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(pixel * 4, pixel * 4 + 3);
    [red, green, blue].forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
    counts[kind(red, green, blue)] += 1;
    if (pixel % width > 0) steps += Math.abs(green - (rgba[pixel * 4 - 3] ?? 0)) / 255;
  }
  const share = (count: number) => count / pixels;
  const shares = {
    blue: share(counts.blue),
    green: share(counts.green),
    earth: share(counts.earth),
    bright: share(counts.bright),
    dark: share(counts.dark),
    grey: share(counts.grey),
    roughness: steps / Math.max(1, pixels - height),
  };
  return { shares, mean: sum.map((part) => part / pixels) };
}

function kind(red: number, green: number, blue: number): 'blue' | 'green' | 'earth' | 'bright' | 'dark' | 'grey' {
  const [hue, saturation, value] = hsv(red, green, blue);
  if (value < 0.2) return 'dark';
  if (saturation < 0.2) return value > 0.75 ? 'bright' : 'grey';
  if (hue >= 170 && hue < 270) return 'blue';
  return hue >= 65 && hue < 170 ? 'green' : 'earth';
}
