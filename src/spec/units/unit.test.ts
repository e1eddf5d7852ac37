import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitOf } from './unit.ts';

describe('a unit is what the module says', () => {
  test.each<[string, string, string | undefined]>([
    // In brackets.
    ['length', 'Length (cm)', 'cm'],
    ['length', 'Length of the fish [mm], from its snout', 'mm'],
    ['depth', 'Depth (m)', 'm'],
    ['took', 'Time of the calculation (s).', 's'],
    ['t', 'Temperature (°C)', '°C'],
    ['t', 'Temperature of the water (K)', 'K'],
    ['cover', 'Cover of the ground (%)', '%'],
    ['area', 'Area (m2)', 'm²'],
    ['speed', 'Wind speed (m/s)', 'm/s'],
    ['level', 'Sound level (in dB)', 'dB'],
    ['wait', 'Waited (seconds)', 's'],
    // Behind "in".
    ['took', 'Elapsed time in seconds', 's'],
    ['took', 'Time in ms since the start', 'ms'],
    ['took', 'Time in seconds since the start', 's'],
    ['x', 'Left edge, in px', 'px'],
    ['x', 'Left edge in pixels.', 'px'],
    ['depth', 'Depth in m', 'm'],
    ['took', 'Duration in min.', 'min'],
    ['rate', 'In Hz', 'Hz'],
    ['heat', 'Temperature in degrees Celsius', '°C'],
    ['heat', 'Temperature in °C', '°C'],
    ['heading', 'Heading in degrees', '°'],
    ['cover', 'Cover in % of the area', '%'],
    ['cover', 'Cover in percent', '%'],
    ['area', 'Area in km²', 'km²'],
    // At the end of the name.
    ['length_cm', '', 'cm'],
    ['elapsed_ms', '', 'ms'],
    ['area_m2', '', 'm²'],
    ['duration_in_s', '', 's'],
    ['duration_seconds', '', 's'],
    ['water_depth_m', '', 'm'],
    ['temperature_c', '', '°C'],
    ['level_dB', '', 'dB'],
    ['cover_percent', '', '%'],
    ['sample_rate_hz', 'Samples a second', 'Hz'],
    // Twice the same.
    ['length_cm', 'Length (cm), in centimetres', 'cm'],
  ])('%s, “%s”: %s', (name, description, unit) => {
    expect(unitOf(name, description)).toBe(unit);
  });
});

describe('what may mean something else is none', () => {
  test.each<[string, string]>([
    ['count', 'Number of file(s)'],
    ['count', 'Number of samples (N)'],
    ['box', 'Height of the box (h)'],
    ['n', 'Fish in the picture'],
    ['n', 'Number of boats in s-shaped bays'],
    ['sex', 'Gender (m)'],
    ['k', 'Neighbours (K)'],
    ['x', 'Counted in m'],
    ['speed', 'Speed in metres per second'],
    ['speed', 'Speed in km per hour'],
    ['size', 'Size in cm or inches'],
    ['size', 'Width (px) and length (cm)'],
    ['angle', 'Angle in minutes of arc'],
    ['best', 'Finds it in seconds of work'],
    ['share', 'Share, between 0 and 1'],
    ['share', '95% of them'],
    ['range', 'Within [0, 100]'],
    ['ratio', 'Ratio in cm/px'],
    ['length_cm', 'Length in mm'],
    ['score_min', ''],
    ['time_min', ''],
    ['box_h', ''],
    ['yolo_s', ''],
    ['colour_g', ''],
    ['top_k', ''],
    ['model_m2', ''],
    ['count_per_m2', ''],
    ['metres_per_px', ''],
    ['count_us', ''],
    ['cm', ''],
    ['_cm', ''],
    ['constructor', 'in constructor'],
    ['x_constructor', 'Length (constructor) [__proto__]'],
  ])('%s, “%s”', (name, description) => {
    expect(unitOf(name, description)).toBeUndefined();
  });
});

test('any text and name: no throw, and none without brackets, “in” or an underscore', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, description) => {
      const unit = unitOf(name, description);
      if (/[([_]|in /i.test(name + description)) return;
      expect(unit).toBeUndefined();
    }),
  );
  const words = fc.array(
    fc.constantFrom('in', 'the', '(', ')', '[', ']', 'cm', 'm', 's', 'per', 'seconds', '%', 'of', 'file(s)', '_', ' '),
  );
  fc.assert(
    fc.property(words, words, (name, description) => {
      const unit = unitOf(name.join('_'), description.join(' '));
      expect([undefined, 'cm', 'm', 's', '%']).toContain(unit);
    }),
  );
});
