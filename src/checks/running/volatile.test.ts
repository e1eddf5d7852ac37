import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { isVolatile } from './volatile.ts';

/** Path, what came first, what came then, and whether that is the same answer all the same. */
const CASES: readonly (readonly [path: string, recorded: Json | undefined, now: Json | undefined, volatile: boolean])[] = [
  // Moments.
  ['date', '2026-12-01T02:36:37.356969', '2026-12-01T02:36:37.431397', true],
  ['date', '2026-12-01 02:36:37+01:00', '2026-12-01 02:36:38+01:00', true],
  ['when', '01/12/2026 02:36:37.356969', '01/12/2026 02:36:37.431397', true],
  ['when', '01.12.2026 02:36', '01.12.2026 02:37', true],
  ['day', '2026/12/01 02:36:37', '2026/12/01 02:36:38', true],
  ['ctime', 'Tue Dec  1 02:36:37 2026', 'Tue Dec  1 02:36:38 2026', true],
  ['file', 'out/20261201_023637_356969.png', 'out/20261201_023637_431397.png', true],
  ['note', 'Done at 2026-12-01T02:36:37 in 0.52 s', 'Done at 2026-12-01T02:36:38 in 1.2 s', true],
  ['note', 'took 12 ms', 'took 9.5e-1 ms', true],
  ['processed', 1_796_092_597.43, 1_796_092_598.1, true],
  ['t', 1_796_092_597_430, 1_796_092_598_100, true],
  ['t', 1_796_092_597_430_000, 1_796_092_598_100_000, true],
  ['n', 1_796_092_597, 3, false],
  ['day', '2026-12-01', '2026-12-02', false],
  ['label', 'bird at 3', 'bird at 4', false],
  // How long it took.
  ['inference_time', 0.1, 0.4, true],
  ['tookMs', 0.1, 0.4, true],
  ['0.speed.preprocess', 1.8, 2.9, true],
  ['timings.load.0', 1, 2, true],
  ['time_series.0.value', 1, 2, false],
  ['boxes.0.score', 0.5, 0.7, false],
  // Ids and names.
  ['id', '6bec63ca-39f4-4e0c-b21e-8a5038bcd7eb', 'b6a0c3db-5952-42be-ba09-05c8e97cfa75', true],
  ['urn', 'urn:uuid:6bec63ca-39f4-4e0c-b21e-8a5038bcd7eb', 'urn:uuid:b6a0c3db-5952-42be-ba09-05c8e97cfa75', true],
  ['file', '/srv/6bec63ca39f44e0cb21e8a5038bcd7eb/mask.png', '/srv/b6a0c3db595242beba0905c8e97cfa75/mask.png', true],
  ['file', '/srv/6bec63ca39f44e0cb21e8a5038bcd7eb/mask.png', '/srv/b6a0c3db595242beba0905c8e97cfa75/box.png', false],
  ['path', '/var/tmp_ab12cd34/x.png', '/var/tmpzz12cd99/x.png', true],
  ['run_id', '6bec63ca', 'b6a0c3db', true],
  ['request.jobId', 17, 18, true],
  ['class_id', 3, 4, false],
  ['id', 3, 4, false],
  ['cached', false, true, true],
  ['found', false, true, false],
  // Texts that hold numbers.
  ['0', '[{"score": 0.91234567, "box": [1.0]}]', '[{"score": 0.91234569, "box": [1.0]}]', true],
  ['0', '[{"score": 0.91, "box": [1.0]}]', '[{"score": 0.82, "box": [1.0]}]', false],
  ['0', '{"n": 3}', '{"n": 4}', false],
  ['caption', 'a cat', 'a dog', false],
  ['caption', 'a cat', undefined, false],
  ['caption', 'a cat', null, false],
];

describe('what differs without being another answer', () => {
  test.each(CASES)('%s: %j, then %j: %s', (path, recorded, now, volatile) => {
    expect(isVolatile({ path, recorded, now })).toBe(volatile);
  });
});
