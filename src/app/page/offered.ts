import { useContext, useEffect } from 'react';
import { Shown } from './shown.ts';
import type { CodeSource } from '../../runs/code.ts';

/**
 * The form in view tells the menu of the header, far away from it, what code is about. A function: the values are read when
 * somebody asks, and not with every key.
 */
let offered: (() => CodeSource) | undefined;

export function offeredCode(): CodeSource | undefined {
  return offered?.();
}

export function useOfferCode(make: () => CodeSource): void {
  const shown = useContext(Shown);
  useEffect(() => {
    if (!shown) return;
    offered = make;
    return () => {
      if (offered === make) offered = undefined;
    };
  });
}
