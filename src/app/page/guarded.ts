import { report } from '../../files/report.ts';

/**
 * A handler that never leaves a click without an answer: what it throws, at once or later, is told as a trace, and `onFault`
 * shows it. Then it gives undefined.
 */
export function guarded<A extends readonly unknown[], R>(
  where: string,
  handle: (...given: A) => R,
  onFault: () => void,
): (...given: A) => R | Promise<Awaited<R> | undefined> | undefined {
  const fault = (error: unknown): undefined => {
    report(where, error);
    onFault();
    return undefined;
  };
  return (...given) => {
    try {
      const result = handle(...given);
      return result instanceof Promise ? (result as Promise<Awaited<R>>).catch(fault) : result;
    } catch (error) {
      return fault(error);
    }
  };
}
