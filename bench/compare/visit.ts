import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Use } from './fronts.ts';
import type { Line } from './lines.ts';

/** No request for so long: the page has what it wants. */
const QUIET = 2000;
/** A page that never rests is left to itself. */
const PATIENCE = 30_000;

/** A moment and what was read by then. */
interface Read {
  readonly at: number;
  readonly bytes: number;
}

interface Asked {
  readonly at: number;
  readonly url: string;
  readonly isElsewhere: boolean;
}

/** What a page asks for and what it gets, as the browser's network sees it; moments in milliseconds since 1970. */
class Wire {
  readonly asked: Asked[] = [];
  readonly read: Read[] = [];
  #last = performance.now();
  readonly #known = new Map<string, { at: number; wall: number; bytes: number }>();

  constructor(cdp: CDPSession, origin: string) {
    cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
      if (!/^https?:/.test(request.url)) return;
      this.#known.set(requestId, { at: timestamp, wall: wallTime, bytes: 0 });
      this.asked.push({ at: wallTime * 1000, url: request.url, isElsewhere: !request.url.startsWith(origin) });
      this.#last = performance.now();
    });
    cdp.on('Network.responseReceived', ({ requestId, timestamp, response }) => this.#add(requestId, timestamp, response.encodedDataLength));
    cdp.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => this.#add(requestId, timestamp, encodedDataLength));
    // What is missing of the sum comes with the end.
    cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
      this.#add(requestId, timestamp, encodedDataLength - (this.#known.get(requestId)?.bytes ?? 0)),
    );
  }

  #add(requestId: string, timestamp: number, bytes: number): void {
    const request = this.#known.get(requestId);
    if (request === undefined || bytes === 0) return;
    request.bytes += bytes;
    this.read.push({ at: (request.wall + timestamp - request.at) * 1000, bytes });
    this.#last = performance.now();
  }

  async quiet(): Promise<void> {
    const began = performance.now();
    while (performance.now() - this.#last < QUIET && performance.now() - began < PATIENCE) await sleep(50);
  }

  bytes(until = Infinity): number {
    return this.read.reduce((sum, { at, bytes }) => sum + (at <= until ? bytes : 0), 0);
  }

  requests(until = Infinity): number {
    return this.asked.filter(({ at }) => at <= until).length;
  }
}

/**
 * Kept as text, since the compiler's helpers don't exist in the page. What the form needed is what had come when it was drawn, before
 * its effects ask for more; it is seen when the frame after that has been painted.
 */
const watch = (stands: string) => `
  window.bench = { tasks: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  bench.stood = new Promise((resolve) => {
    const changes = new MutationObserver(() => {
      if (!(${stands})) return;
      changes.disconnect();
      const drawn = performance.now();
      requestAnimationFrame(() => setTimeout(() => resolve({ drawn, seen: performance.now(), origin: performance.timeOrigin })));
    });
    changes.observe(document, { childList: true, subtree: true, attributes: true });
  });
`;

export interface Visit {
  readonly page: Page;
  readonly wire: Wire;
  readonly cdp: CDPSession;
  /** When the form was drawn, in milliseconds since 1970. */
  readonly formDrawn: number;
  /** When it could be seen and used, in milliseconds since the navigation's start. */
  readonly formSeen: number;
}

/**
 * Opens a front in a context of its own, where nothing is cached, until its form stands; then `work`.
 * @param prepare what else is to be watched from the start
 */
export async function visit<T>(
  browser: Browser,
  url: string,
  use: Pick<Use, 'stands'>,
  line: Line,
  work: (visit: Visit) => Promise<T>,
  prepare?: (cdp: CDPSession) => Promise<void>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Performance.enable');
    const wire = new Wire(cdp, url);
    if (line.network !== undefined) {
      const { latency, throughput } = line.network;
      const both = { downloadThroughput: throughput, uploadThroughput: throughput };
      await cdp.send('Network.emulateNetworkConditions', { offline: false, latency, ...both });
    }
    if (line.slowdown !== undefined) await cdp.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
    await prepare?.(cdp);
    await page.addInitScript(watch(use.stands));
    await page.goto(url, { waitUntil: 'commit' });
    const { drawn, seen, origin } = await page.evaluate<{ drawn: number; seen: number; origin: number }>('bench.stood');
    return await work({ page, wire, cdp, formDrawn: origin + drawn, formSeen: seen });
  } finally {
    await context.close();
  }
}
