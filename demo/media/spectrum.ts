/** The frequency with the most energy in Hz, of the whole recording under a Hann window. */
export function dominantFrequency(samples: Float64Array, rate: number): number {
  const windowed = samples.map((value, index) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / Math.max(1, samples.length - 1))));
  const energy = energies(windowed);
  let best = 0;
  for (let index = 1; index <= samples.length / 2; index += 1) if (at(energy, index) > at(energy, best)) best = index;
  return (best * rate) / samples.length;
}

/** Squared magnitudes of the discrete Fourier transform of any length (Bluestein), with one line for each sample as numpy has. */
function energies(samples: Float64Array): Float64Array {
  const count = samples.length;
  const size = 2 ** Math.ceil(Math.log2(2 * count));
  // Squares grow beyond what a cosine is exact for, so they are reduced first.
  const angles = Float64Array.from({ length: count }, (_, index) => (Math.PI * ((index * index) % (2 * count))) / count);
  const signal = { real: new Float64Array(size), imaginary: new Float64Array(size) };
  const chirp = { real: new Float64Array(size), imaginary: new Float64Array(size) };
  for (let index = 0; index < count; index += 1) {
    const [cosine, sine] = [Math.cos(at(angles, index)), Math.sin(at(angles, index))];
    signal.real[index] = at(samples, index) * cosine;
    signal.imaginary[index] = -at(samples, index) * sine;
    for (const place of [index, (size - index) % size]) [chirp.real[place], chirp.imaginary[place]] = [cosine, sine];
  }
  transform(signal.real, signal.imaginary);
  transform(chirp.real, chirp.imaginary);
  for (let index = 0; index < size; index += 1) {
    const [a, b, c, d] = [at(signal.real, index), at(signal.imaginary, index), at(chirp.real, index), at(chirp.imaginary, index)];
    // The conjugate, so that transforming once more is the inverse; only magnitudes are wanted in the end.
    signal.real[index] = a * c - b * d;
    signal.imaginary[index] = -(a * d + b * c);
  }
  transform(signal.real, signal.imaginary);
  return Float64Array.from({ length: count }, (_, index) => at(signal.real, index) ** 2 + at(signal.imaginary, index) ** 2);
}

/** Radix-2 fast Fourier transform, in place. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let index = 1, reversed = 0; index < size; index += 1) {
    let bit = size >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (index < reversed) {
      swap(real, index, reversed);
      swap(imaginary, index, reversed);
    }
  }
  for (let span = 2; span <= size; span *= 2) {
    for (let start = 0; start < size; start += span) {
      for (let step = 0; step < span / 2; step += 1) {
        const angle = (-2 * Math.PI * step) / span;
        const even = start + step;
        const odd = even + span / 2;
        const re = at(real, odd) * Math.cos(angle) - at(imaginary, odd) * Math.sin(angle);
        const im = at(real, odd) * Math.sin(angle) + at(imaginary, odd) * Math.cos(angle);
        real[odd] = at(real, even) - re;
        imaginary[odd] = at(imaginary, even) - im;
        real[even] = at(real, even) + re;
        imaginary[even] = at(imaginary, even) + im;
      }
    }
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function swap(values: Float64Array, a: number, b: number): void {
  [values[a], values[b]] = [at(values, b), at(values, a)];
}
