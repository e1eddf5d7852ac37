import { createContext, useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { report } from '../../../files/report.ts';
import { afterPaint } from '../../../ui/AfterPaint.tsx';
import type { Arg } from '../../../spec/model.ts';
import type { FormValues } from '../form.ts';
import type { PointingTools } from './define.ts';
import * as words from '../words.ts';

export const Pointings = createContext<PointingTools | undefined>(undefined);

/** Forms without any of these words have nothing to point at. */
const PROMISING =
  /#\w|roi|region|crop|cut|trim|box|rect|point|click|mask|polygon|contour|vertices|lasso|area|lat|lon|coord|place|position|location|north|start|begin|from|onset|offset|time|second/i;

/** Comes later than the form, and only where it may be of use: a field without it is what it always was. */
export function usePointings(args: readonly Arg[], form: UseFormReturn<FormValues>): PointingTools | undefined {
  const [tools, setTools] = useState<PointingTools>();
  useEffect(() => {
    setTools(undefined);
    if (!args.some(({ name, description }) => PROMISING.test(name + description))) return;
    let gone = false;
    const callOff = afterPaint(() => {
      import('./tools.tsx')
        .then(({ toolsOf }) => gone || setTools(toolsOf(args, form)))
        .catch((error: unknown) => report(words.findingPointings, error));
    });
    return () => {
      gone = true;
      callOff();
    };
  }, [args, form]);
  return tools;
}
