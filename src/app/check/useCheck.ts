import { useCallback, useEffect, useRef, useState } from 'react';
import type { Example } from '../../api/examples.ts';
import type { Metadata } from '../../api/metadata.ts';
import type { ApiRoot } from '../../api/root.ts';
import { send } from '../../api/send.ts';
import { readingRules } from '../../checks/reading/checked.ts';
import type { CheckedRule, CheckProgress, CheckResult } from '../../checks/reports/result.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import { checkModels } from '../../checks/running/check.ts';
import { report } from '../../files/report.ts';
import { tellOfRun } from '../../runs/elsewhere.ts';
import { PAGE_VERSION } from '../../runs/pageVersion.ts';
import { inTurn } from '../../runs/turn.ts';
import { comparePictures } from '../result/known/comparePictures.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { browserDecoders } from './browserDecoders.ts';
import { examplesAtHand } from './examplesAtHand.ts';
import { isBadInput } from './groups.ts';

export type CheckState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly startedAt: number;
      readonly progress: CheckProgress | undefined;
      /** What came of those that are done with. */
      readonly rules: readonly CheckedRule[];
      readonly stopping: boolean;
    }
  | {
      readonly phase: 'done';
      readonly result: CheckResult;
      /** What couldn't be used, in sentences. */ readonly problems: readonly string[];
    }
  | { readonly phase: 'failed' };

export interface AskedRules {
  readonly badInput: boolean;
  /** Only these; all others without it. */
  readonly only?: ReadonlySet<RuleId>;
}

interface About {
  readonly spec: ApiSpec;
  readonly root: ApiRoot;
  readonly model: ModelSpec;
  readonly metadata: Metadata | undefined;
  readonly examples: readonly Example[];
}

/** A check of this model, from its start to its result. One that is left is stopped; the model may work on for a while. */
export function useCheck(about: About) {
  const [state, setState] = useState<CheckState>({ phase: 'idle' });
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);

  const start = async (asked: AskedRules) => {
    const controller = new AbortController();
    stopping.current = controller;
    const { signal } = controller;
    setState({ phase: 'running', startedAt: Date.now(), progress: undefined, rules: [], stopping: false });
    const update = (change: (now: CheckState & { phase: 'running' }) => CheckState) => {
      setState((now) => (now.phase === 'running' ? change(now) : now));
    };
    try {
      const { examples, problems } = await examplesAtHand(about.examples, signal);
      const result = await checkModels([{ ...about, examples }], {
        version: PAGE_VERSION,
        signal,
        transport: (plan, url, until) => send(plan, url, until, () => undefined),
        turn: (job) => oneTurn(about.root.url, signal, job),
        decoders: browserDecoders,
        comparePictures,
        read: readingRules,
        wants: ({ id }) => (asked.only === undefined || asked.only.has(id)) && (asked.badInput || !isBadInput(id)),
        onProgress: (progress) => update((now) => ({ ...now, progress })),
        onRule: (rule) => update((now) => ({ ...now, rules: [...now.rules, rule] })),
      });
      setState({ phase: 'done', result: { ...result, unused: [] }, problems });
    } catch (error) {
      report('Checking a model', error);
      setState({ phase: 'failed' });
    }
  };

  const stop = useCallback(() => {
    stopping.current?.abort();
    setState((now) => (now.phase === 'running' ? { ...now, stopping: true } : now));
  }, []);

  return { state, start, stop };
}

/** Asks when nothing else of this page is ahead, and lets other tabs know. */
function oneTurn<T>(server: string, signal: AbortSignal, job: () => Promise<T>): Promise<T> {
  return inTurn(signal, async () => {
    const leave = tellOfRun(server, Date.now());
    try {
      return await job();
    } finally {
      leave();
    }
  });
}
