import { useEffect, useState } from 'react';
import { report } from '../../../files/report.ts';
import { beginPainting, savedPng } from '../write/saving.ts';
import type { FigureScene } from '../scene.ts';

interface Preview {
  readonly scene: FigureScene;
  /** Undefined when it couldn’t be drawn. */
  readonly url: string | undefined;
}

/** Pixels of its longer side, on a screen that shows each. */
const LONGER = 560;
const MOST = 4;

/** A small PNG of the scene, made as the large one is; while the next one is made, the one before stays. */
export function usePreview(scene: FigureScene, ground: string | undefined): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let gone = false;
    let made: string | undefined;
    const scale = Math.min(
      MOST * (scene.zoom ?? 1),
      (LONGER / Math.max(scene.width, scene.height)) * Math.min(window.devicePixelRatio || 1, 2),
    );
    const draw = async () => {
      try {
        const png = await savedPng(scene, { title: '', ground }, { scale, dotsPerInch: 96 });
        if (gone) return;
        made = URL.createObjectURL(png);
        setPreview({ scene, url: made });
      } catch (error) {
        if (gone) return;
        report('Drawing a preview', error);
        setPreview({ scene, url: undefined });
      }
    };
    void draw();
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [scene, ground]);
  useEffect(beginPainting, []);
  return preview;
}
