import { SAMPLES, type Lead } from './testSamples.ts';

/** The rule table of the README: each widget has its own rows beside its sample. */
export const INPUT_LEADS: readonly (Lead & { readonly widget: string })[] = Object.entries(SAMPLES).flatMap(([widget, { leads }]) =>
  leads.map((lead) => ({ ...lead, widget })),
);
