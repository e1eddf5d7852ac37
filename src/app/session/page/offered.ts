import { useEffect } from 'react';
import type { FormNow, Surrounding } from '../../../runs/kept/session.ts';
import type { TakenForm } from '../../../runs/session/takeSession.ts';

/** The form of the model in view, for who saves and brings back all that was done, far away from it. */
export interface OfferedForm {
  readonly now: () => FormNow;
  /** Puts a saved one into it. @param from where it comes from, in words */
  readonly restore: (saved: TakenForm, from: string) => Promise<void>;
}

let form: OfferedForm | undefined;
let deepaas: string | undefined;
const titles = new Map<string, string>();

export function offeredForm(): OfferedForm | undefined {
  return form;
}

/** What the page knows of itself, and no storage does. */
export function surroundings(): Surrounding {
  const { origin, pathname } = window.location;
  return { form: form?.now(), site: `${origin}${pathname}`, deepaas, titles };
}

export function useOfferForm(offered: OfferedForm): void {
  useEffect(() => {
    form = offered;
    return () => {
      if (form === offered) form = undefined;
    };
  });
}

/** @param name of the model as people know it */
export function useOfferServer(version: string, model: string | undefined, name: string | undefined): void {
  useEffect(() => {
    deepaas = version;
    if (model !== undefined && name !== undefined) titles.set(model, name);
  }, [version, model, name]);
}
