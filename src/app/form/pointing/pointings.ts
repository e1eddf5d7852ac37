import { createContext, useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { lazyModule } from '../../../files/lazyParts.ts';
import { report } from '../../../files/report.ts';
import type { Pointing } from '../../../pointing/define.ts';
import type { Arg } from '../../../spec/model.ts';
import type { FormValues } from '../form.ts';
import * as words from '../words.ts';

/** What can be pointed at in the form around a field. */
export interface PointingForm {
  readonly pointings: readonly Pointing[];
  readonly form: UseFormReturn<FormValues>;
}

export const Pointings = createContext<PointingForm | undefined>(undefined);

const loadRules = lazyModule(() => import('../../../pointing/registry.ts'));

/** Forms without any of these words have nothing to point at, and needn't ask the rules, which come later than the form. */
const PROMISING =
  /#\w|roi|region|crop|b?box|point|mask|polygon|area|lat|lon|coord|place|position|location|north|start|begin|from|onset|offset|time|second/i;

export function usePointings(args: readonly Arg[], form: UseFormReturn<FormValues>): PointingForm {
  const [found, setFound] = useState<{ args: readonly Arg[]; pointings: readonly Pointing[] }>();
  useEffect(() => {
    if (!args.some(({ name, description }) => PROMISING.test(name) || PROMISING.test(description))) return;
    let gone = false;
    loadRules()
      .then(({ findPointings }) => {
        if (!gone) setFound({ args, pointings: findPointings(args) });
      })
      .catch((error: unknown) => report(words.findingPointings, error));
    return () => void (gone = true);
  }, [args]);
  const pointings = found?.args === args ? found.pointings : NONE;
  return useMemo(() => ({ pointings, form }), [pointings, form]);
}

const NONE: readonly Pointing[] = [];
