import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** How this machine draws text: its fonts, and how it paints them. */
export interface TextLook {
  readonly platform: string;
  /** Widths of some words, in pixels. */
  readonly widths: readonly number[];
  /** How much is painted for the same words. */
  readonly ink: number;
}

const FILE = path.join(import.meta.dirname, 'pictures/text.json');

/** Half a pixel, and a fiftieth of the paint: less is seen by nobody. */
const SAME_WIDTH = 0.5;
const SAME_INK = 0.02;

/** The text of the machine on which the pictures were recorded. */
export function recordedText(): TextLook | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as TextLook;
  } catch {
    // None were recorded yet.
    return undefined;
  }
}

export function recordText(look: TextLook): void {
  writeFileSync(FILE, `${JSON.stringify(look)}\n`);
}

export function isSameText(one: TextLook, other: TextLook): boolean {
  return (
    one.platform === other.platform &&
    one.widths.every((width, at) => Math.abs(width - (other.widths[at] ?? Infinity)) <= SAME_WIDTH) &&
    Math.abs(one.ink / other.ink - 1) <= SAME_INK
  );
}

/** Measures the page's own fonts, as the machine chooses them. */
export async function textLook(page: Page): Promise<TextLook> {
  const measured = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 600;
    canvas.height = 160;
    const context = canvas.getContext('2d');
    if (context === null) return { widths: [], ink: 0 };
    const plain = getComputedStyle(document.body).fontFamily;
    const mono = getComputedStyle(document.querySelector('label') ?? document.body).fontFamily;
    const widths = [`14px ${plain}`, `bold 14px ${plain}`, `14px ${mono}`, `bold 14px ${mono}`].map((font, at) => {
      context.font = font;
      context.fillText('Sphinx of black quartz, judge my vow 0123456789', 4, 30 + 36 * at);
      return Math.round(context.measureText('Sphinx of black quartz, judge my vow 0123456789').width * 100) / 100;
    });
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 3; at < data.length; at += 4) ink += data[at] ?? 0;
    return { widths, ink };
  });
  return { platform: process.platform, ...measured };
}
