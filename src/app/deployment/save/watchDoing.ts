import type { Doing } from './interrupt.ts';

/** Whatever lies over the page and has the focus, ours or a browser's. */
const OVER = '[role="dialog"], [role="alertdialog"], .MuiModal-root, dialog[open], [role="combobox"][aria-expanded="true"]';
const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const ACTS = ['keydown', 'input', 'pointerdown', 'pointerup', 'pointercancel', 'wheel'] as const;

/** Watches what somebody is doing from now on. @returns how it is at the moment, and what ends the watch */
export function watchDoing(): { readonly now: () => Doing; readonly end: () => void } {
  // What happened before nobody saw: it may have been a key.
  let last = Date.now();
  let held = false;
  const onAct = ({ type }: Event) => {
    last = Date.now();
    if (type.startsWith('pointer')) held = type === 'pointerdown';
  };
  for (const act of ACTS) window.addEventListener(act, onAct, { capture: true, passive: true });
  return {
    now: () => ({
      looking: document.visibilityState === 'visible' && document.hasFocus(),
      covered: document.querySelector(OVER) !== null || document.fullscreenElement !== null,
      held,
      inField: document.activeElement?.matches(FIELD) === true,
      idle: Math.max(0, Date.now() - last),
    }),
    end: () => {
      for (const act of ACTS) window.removeEventListener(act, onAct, { capture: true });
    },
  };
}
