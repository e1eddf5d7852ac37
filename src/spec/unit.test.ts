import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, Shape } from './model.ts';
import { unitOf } from './unit.ts';

const unit = (description: string, name = 'x', kind: Shape['kind'] = 'number', preset?: Json) =>
  unitOf({ kind, name, description, items: undefined, default: preset });

test.each([
  ['Duration in seconds', 'seconds'],
  ['Expected duration in milliseconds of the wavs', 'milliseconds'],
  ['Thickness of the box in pixels (Positive number starting from 1).', 'pixels'],
  ['Number of pixels to crop from the bottom of the image', 'pixels'],
  ['How many seconds to sleep', 'seconds'],
  ['Window length (ms)', 'milliseconds'],
  ['Distance [km]', 'kilometres'],
  ['Cloud cover (in %)', 'percent'],
  ['Cloud cover in %', 'percent'],
  ['Temperature in °C.', '°C'],
  ['Temperature in degrees Celsius', '°C'],
  ['Sampling rate (Hz)', 'hertz'],
  ['Speed in m/s', 'm/s'],
  ['Speed in metres per second', 'm/s'],
  ['Wind, measured in km/h', 'km/h'],
  ['The timeout, in seconds: after so many seconds', 'seconds'],
  // Nothing, or not clear enough.
  ['', undefined],
  ['A number from 0 to 100', undefined],
  ['Cls loss gain (scale with pixels)', undefined],
  ['Rotates the image randomly within the specified degree range', undefined],
  ['decays at 70% of the epochs', undefined],
  ['Speed in pixels per frame', undefined],
  ['Area in pixels²', undefined],
  ['Growth in metres squared', undefined],
  ['number of degrees of freedom', undefined],
  ['In seconds, or in minutes when it is long', undefined],
  ['in second place', undefined],
  ['Size in mb-units', undefined],
])('%j: %s', (description, expected) => expect(unit(description)).toBe(expected));

test.each([
  ['clip_duration_ms', '', 'milliseconds'],
  ['seconds', '', 'seconds'],
  ['items', '', undefined],
  ['alarms', '', undefined],
  ['wait_seconds', 'given in minutes', 'minutes'],
])('the name %s, with %j: %s', (name, description, expected) => expect(unit(description, name)).toBe(expected));

test('only numbers have units, and texts that are numbers', () => {
  expect(unit('in pixels', 'x', 'string', '2')).toBe('pixels');
  expect(unit('in pixels', 'x', 'string', 'two')).toBeUndefined();
  expect(unit('in pixels', 'x', 'boolean')).toBeUndefined();
});

test('whatever is written is read in no time', () => {
  const piece = fc.constantFrom('in ', 'number of ', '(', ' seconds', '%', '°', 'per ', ' ', '[', 'in in in ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 3000 }).map((all) => all.join('')),
      ),
      (text) => {
        const began = performance.now();
        const found = unit(text, text);
        expect(found === undefined || found.length > 0).toBe(true);
        expect(performance.now() - began).toBeLessThan(2000);
      },
    ),
  );
});
