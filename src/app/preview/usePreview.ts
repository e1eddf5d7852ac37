import { useEffect, useMemo, useState } from 'react';
import type { ApiSpec } from '../../spec/model.ts';
import type { NamedText } from './sourceFiles.ts';
import { readDescription, type Description } from './readDescription.ts';

/** After this pause in typing, in milliseconds. */
const PAUSE = 300;

/** A value as it was when nothing has changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Shown {
  readonly described: Description;
  /** What is drawn: of a text that is typed half, what was last understood. */
  readonly spec: ApiSpec | undefined;
  /** Whether it is that of an earlier text. */
  readonly old: boolean;
}

export function useDescription(files: readonly NamedText[]): Shown {
  const settled = useSettled(files);
  const described = useMemo(() => readDescription(settled), [settled]);
  const [good, setGood] = useState<ApiSpec>();
  const whole = described.problem === undefined ? described.spec : undefined;
  if (whole !== undefined && whole !== good) setGood(whole);
  if (described.from === 'nothing' && good !== undefined) setGood(undefined);
  const old = described.problem !== undefined && good !== undefined;
  return { described, spec: old ? good : described.spec, old };
}
