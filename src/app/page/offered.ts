import { useContext, useEffect } from 'react';
import { Shown } from './shown.ts';
import type { CodeSource } from '../../runs/code.ts';
import type { Json } from '../../spec/model.ts';

export interface OfferedCode extends CodeSource {
  /** The answer in view, when it is JSON and not too large to be here. */
  readonly seen?: Json | undefined;
}

/**
 * The form in view tells the menu of the header, far away from it, what code is about. A function: the values are read when
 * somebody asks, and not with every key.
 */
let offered: (() => OfferedCode) | undefined;

export function offeredCode(): OfferedCode | undefined {
  return offered?.();
}

export function useOfferCode(make: () => OfferedCode): void {
  const shown = useContext(Shown);
  useEffect(() => {
    if (!shown) return;
    offered = make;
    return () => {
      if (offered === make) offered = undefined;
    };
  });
}
