import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { remote } from './remote.ts';

const double = (value: number) => Promise.resolve(value * 2);
const fail = () => Promise.reject(new Error('No such table'));
const module = { double, fail };

afterEach(() => vi.unstubAllGlobals());

test('without workers the module runs here', async () => {
  const start = vi.fn();
  const { call } = remote(start, () => Promise.resolve(module));
  expect(await call.double(21)).toBe(42);
  await expect(call.fail()).rejects.toThrow('No such table');
  expect(start).not.toHaveBeenCalled();
});

test('with workers one is started for all calls, and started again after it was closed', async () => {
  vi.stubGlobal('Worker', PortWorker);
  const start = vi.fn(() => new PortWorker(module) as unknown as Worker);
  const { call, close } = remote<typeof module>(start, () => Promise.reject(new Error('not here')));
  expect(await Promise.all([call.double(1), call.double(2)])).toEqual([2, 4]);
  await expect(call.fail()).rejects.toThrow('No such table');
  expect(start).toHaveBeenCalledTimes(1);
  close();
  expect(await call.double(3)).toBe(6);
  expect(start).toHaveBeenCalledTimes(2);
  close();
});

test('of a worker that holds several modules one is asked', async () => {
  vi.stubGlobal('Worker', PortWorker);
  const { call, close } = remote<typeof module>(
    () => new PortWorker({ other: { double: fail }, numbers: module }) as unknown as Worker,
    () => Promise.reject(new Error('not here')),
    'numbers',
  );
  expect(await call.double(4)).toBe(8);
  close();
  expect(await call.double(5)).toBe(10);
  close();
});

test('calls under way end when the worker breaks or is closed', async () => {
  vi.stubGlobal('Worker', PortWorker);
  const silent = new PortWorker(undefined);
  const { call, close } = remote<typeof module>(
    () => silent as unknown as Worker,
    () => Promise.resolve(module),
  );
  const first = call.double(1);
  silent.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(first).rejects.toThrow('out of memory');
  close();
  const second = call.double(1);
  close();
  await expect(second).rejects.toThrow('Closed');
});

/** A worker's outside, with its inside on this thread. */
class PortWorker extends EventTarget {
  private readonly channel = new MessageChannel();
  constructor(exposed?: object) {
    super();
    if (exposed !== undefined) expose(exposed, this.channel.port2);
    this.channel.port1.addEventListener('message', (event) =>
      this.dispatchEvent(new MessageEvent('message', { data: event.data as unknown })),
    );
    this.channel.port1.start();
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.channel.port1.postMessage(message, transfer);
  }
  terminate(): void {
    this.channel.port1.close();
  }
}
