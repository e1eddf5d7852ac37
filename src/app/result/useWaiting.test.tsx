// @vitest-environment jsdom
import { render, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RunPhase, RunState } from './runState.ts';
import { useWaiting } from './useWaiting.ts';
import type { Waited } from './waiting/waited.ts';

const tellRunEnd = vi.hoisted(() => vi.fn<(phase: string, run: object, about: object, waited: boolean) => void>());
vi.mock('./lazyViews.ts', () => ({ loadTellEnd: () => Promise.resolve({ tellRunEnd }) }));

const about: Waited = { modelId: 'm', place: 'http://a m', server: 'http://a', examples: undefined, trainings: undefined };

/** Like what is drawn during a run: it is there from its first moment on, and tells as soon as it is. */
function Drawn({ waits, onWaits }: { waits: boolean; onWaits: () => void }) {
  useEffect(() => {
    if (waits) onWaits();
  }, [waits, onWaits]);
  return null;
}

function Page({ phase, waits }: { phase: RunPhase; waits: boolean }) {
  const onWaits = useWaiting({ phase, startedAt: 1, took: 2 } as RunState, about);
  return phase === 'running' || phase === 'uploading' ? <Drawn waits={waits} onWaits={onWaits} /> : null;
}

beforeEach(() => tellRunEnd.mockClear());

type Step = readonly [phase: RunPhase, waits?: boolean];

test.each<[string, readonly Step[], readonly boolean[]]>([
  ['one that has nothing ahead', [['running'], ['done']], [false]],
  ['one that waits from its first moment', [['running', true], ['done']], [true]],
  ['one that is seen to wait later', [['uploading'], ['running', true], ['done']], [true]],
  ['one that has waited', [['running', true], ['running', false], ['done']], [true]],
  ['one that failed', [['running', true], ['failed']], [true]],
  ['the next one', [['running', true], ['done'], ['running'], ['done']], [true, false]],
  ['the next one, which waits', [['running'], ['done'], ['running', true], ['done']], [false, true]],
  ['the one after one that was stopped', [['running', true], ['stopped'], ['running'], ['done']], [false]],
])('%s', async (_, steps, told) => {
  const { rerender } = render(<Page phase="idle" waits={false} />);
  for (const [phase, waits = false] of steps) rerender(<Page phase={phase} waits={waits} />);
  await waitFor(() => expect(tellRunEnd.mock.calls.map(([, , , waited]) => waited)).toEqual(told));
});
