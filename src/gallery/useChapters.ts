import { useEffect, useState } from 'react';
import { report } from '../files/report.ts';
import { preloadInputs } from '../inputs/registry.ts';
import { testArg } from '../inputs/testArg.ts';
import { INPUT_LEADS } from '../inputs/testLeads.ts';
import { outputs } from '../outputs/registry.ts';
import { fetchFile } from '../ui/fetchFile.ts';
import type { Chapter } from './exhibit.ts';
import { collectRenderers } from './renderers.ts';
import { collectWidgets } from './widgets.ts';

interface Collected {
  readonly chapters: readonly Chapter[];
  /** Whether the renderers are here too, whose answers take longer to read. */
  readonly isWhole: boolean;
  readonly failed: boolean;
}

const NOTHING: Collected = { chapters: [], isWhole: false, failed: false };

/** What there is to show, the widgets first. With its code here, what is drawn has its height at once. */
export function useChapters(): Collected {
  const [collected, setCollected] = useState(NOTHING);
  useEffect(() => {
    const widgets = Promise.all([collectWidgets(fetchFile), preloadInputs(INPUT_LEADS.map(({ arg }) => testArg(arg)))]);
    const renderers = Promise.all([
      collectRenderers(fetchFile),
      ...outputs.flatMap(({ View, compare }) => [View.preload(), compare?.View.preload()]),
    ]);
    const show = async () => {
      const [own] = await widgets;
      setCollected({ chapters: own, isWhole: false, failed: false });
      const [further] = await renderers;
      setCollected({ chapters: [...own, ...further], isWhole: true, failed: false });
    };
    show().catch((error: unknown) => {
      report('Collecting the samples', error);
      setCollected((before) => ({ ...before, failed: true }));
    });
  }, []);
  return collected;
}
