import { lazyModule } from '../../../files/lazyParts.ts';
import { toSettings } from '../../../request/settings.ts';
import { sentFilesOf } from '../../../runs/plan.ts';
import type { Predict } from '../../../spec/model.ts';
import type { OfferedForm } from '../../session/page/offered.ts';
import { valueOf } from '../form.ts';
import type { LinkedForm } from '../useLinkedForm.ts';

export const loadRestore = lazyModule(() => import('./restore.ts'));

/** A model's form, to be saved with all that was done and to be filled again. */
export function formToOffer(model: string, predict: Predict, { form, format, restore }: LinkedForm): OfferedForm {
  return {
    now: () => {
      const values = form.getValues();
      const inputs = { valueOf: (arg: (typeof predict.args)[number]) => valueOf(values, arg), format };
      return { model, settings: toSettings(predict, inputs), files: sentFilesOf(predict.args, inputs) };
    },
    restore: async ({ settings, files, lost }, from) => {
      const { restoreForm } = await loadRestore();
      const made = restoreForm(predict, { run: { settings, files }, lost }, form.getValues());
      restore(made.values, made.format, { words: from, notes: made.notes, needed: [] });
    },
  };
}
