import { useLayoutEffect, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { statementHash, statementInHash, type Statement } from '../page/route.ts';

/** Marks the link to a statement. */
export const STATEMENT_LINK = 'data-statement-link';

/** @returns the way back from a statement to the model's page, as it was left */
export function useWayBack(statement: Statement | undefined): () => void {
  const [location] = useHashLocation();
  // Where one comes from: in this tab, or from a link to the statement itself.
  const [cameFrom, setCameFrom] = useState<string>();
  if (statementInHash(location) === undefined && cameFrom !== location) setCameFrom(location);
  useOldPlace(statement);
  return () => {
    // A step back, and not a new one: settings that are too long for an address are kept with the step that one left.
    if (cameFrom === undefined) window.location.hash = '#/';
    else window.history.back();
  };
}

/** Opens a statement. From one to the other is no step, so that the way back is always one. */
export function openStatement(statement: Statement): void {
  const hash = `#${statementHash(statement)}`;
  if (statementInHash(window.location.hash) === undefined) window.location.hash = hash;
  else window.location.replace(hash);
}

/** Who reads a statement begins at its top; back at the form, everything is where it was, the focus on the link that led away. */
function useOldPlace(statement: Statement | undefined): void {
  const top = useRef(0);
  const read = useRef<Statement>(undefined);
  useLayoutEffect(() => {
    const before = read.current;
    read.current = statement;
    if (statement !== undefined) {
      window.scrollTo(0, 0);
      return;
    }
    if (before !== undefined) {
      window.scrollTo(0, top.current);
      document.querySelector<HTMLElement>(`[${STATEMENT_LINK}="${before}"]`)?.focus({ preventScroll: true });
    }
    const note = () => (top.current = window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [statement]);
}
