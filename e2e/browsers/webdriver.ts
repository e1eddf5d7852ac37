/**
 * WebKit by W3C WebDriver, which is JSON over HTTP. The dozen commands that are needed here are shorter than the set-up of a
 * library, and the usual one brings programs that download browsers.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/deepaas/server.ts';
import { startProcess } from '../../scripts/deepaas/process.ts';
import { call, DESKTOP, HAND_MS, KEYS, type Engine, type Point, type Tab } from './tab.ts';

/** Key of an element in answers, fixed by the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

export async function startWebKit(): Promise<Engine> {
  const port = await freePort(0);
  // MiniBrowser has no mode without a window. By itself the display starts anew when its last window has closed, as after each
  // journey, and refuses the next one that comes in that moment.
  const display = '-screen 0 1600x1200x24 -noreset';
  const driver = startProcess('xvfb-run', ['-a', '-s', display, 'WebKitWebDriver', `--port=${port}`]);
  const send: Send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await waitForDriver(send);
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } } };
  const newSession = async () =>
    (await send('POST', '/session', { capabilities })) as { sessionId: string; capabilities: { browserVersion?: string } };
  const first = await newSession();
  await send('DELETE', `/session/${first.sessionId}`);
  return {
    name: 'WebKit',
    version: first.capabilities.browserVersion ?? 'of unknown version',
    cannot: {},
    open: async () => openTab(send, `/session/${(await newSession()).sessionId}`),
    close: async () => driver.ask('SIGTERM'),
  };
}

async function waitForDriver(send: Send): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      await send('GET', '/status');
      return;
    } catch (error) {
      // It doesn't listen yet.
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
}

async function openTab(send: Send, session: string): Promise<Tab> {
  const post = (path: string, body: object = {}) => send('POST', `${session}/${path}`, body);
  const evaluate = (expression: string) => post('execute/sync', { script: `return ${expression}`, args: [] });
  const element = async (path: string, body?: object) => {
    const found = (await send(body === undefined ? 'GET' : 'POST', `${session}/${path}`, body)) as Record<string, string>;
    return found[ELEMENT] ?? '';
  };
  // Standard WebDriver has no event for an error in the page.
  const watch = () =>
    evaluate(
      call(() => {
        const errors: string[] = [];
        Object.assign(window, { uncaught: errors });
        addEventListener('error', ({ message }) => errors.push(message));
        addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      }),
    );
  const errors: string[] = [];
  const collect = async () => void errors.push(...(((await evaluate('window.uncaught')) ?? []) as string[]));
  const resize = async (width: number, height: number) => {
    // The window is larger than the page by its frame and its bars.
    await post('window/rect', { width, height });
    const [insideX, insideY] = (await evaluate('[innerWidth, innerHeight]')) as [number, number];
    await post('window/rect', { width: 2 * width - insideX, height: 2 * height - insideY });
  };
  await resize(DESKTOP.width, DESKTOP.height);
  return {
    goto: async (address) => {
      await collect();
      await post('url', { url: address });
      await watch();
    },
    reload: async () => {
      await collect();
      await post('refresh');
      await watch();
    },
    evaluate,
    drag: async ([first, ...others]) => {
      const move = ({ x, y }: Point) => ({ type: 'pointerMove', duration: 30, x: Math.round(x), y: Math.round(y), origin: 'viewport' });
      const rest = { type: 'pause', duration: HAND_MS };
      if (first === undefined) return;
      const steps = [
        move(first),
        { type: 'pointerDown', button: 0 },
        ...others.flatMap((point) => [rest, move(point), rest]),
        { type: 'pointerUp', button: 0 },
      ];
      await post('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }] });
    },
    type: async (text) => void (await post(`element/${await element('element/active')}/value`, { text })),
    press: async (key) => {
      const steps = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await post('actions', { actions: [{ type: 'key', id: 'keys', actions: steps }] });
    },
    upload: async (selector, files) => {
      const input = await element('element', { using: 'css selector', value: selector });
      await post(`element/${input}/value`, { text: files.join('\n') });
    },
    resize,
    errors: async () => {
      await collect();
      return errors;
    },
    screenshot: async () => String(await send('GET', `${session}/screenshot`)),
    close: async () => void (await send('DELETE', session)),
  };
}

/** Debian keeps it beside the library, below the name of the machine's kind. */
function findMiniBrowser(): string {
  const found = readdirSync('/usr/lib')
    .flatMap((kind) => ['4.1', '4.0', '6.0'].map((version) => join('/usr/lib', kind, `webkit2gtk-${version}`, 'MiniBrowser')))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('WebKit’s MiniBrowser is missing; Debian’s webkit2gtk-driver brings it.');
  return found;
}
