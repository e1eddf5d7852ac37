import { report } from './report.ts';
import { releaseProxy, wrap, type Remote } from 'comlink';
import * as say from './words.ts';

/** Functions that may run in a worker: arguments and results are copied, so only what can be cloned. */
type Functions<T> = { readonly [K in keyof T]: T[K] extends (...words: infer A) => infer R ? (...words: A) => Promise<Awaited<R>> : never };

export interface RemoteFunctions<T> {
  /** Starts the worker with the first call and keeps it for the next ones. */
  readonly call: Functions<T>;
  /** Ends the worker and gives its memory back; calls under way reject. The next call starts a new one. */
  readonly close: () => void;
}

/**
 * The functions of a module, run in a worker of its own so that the page stays free:
 *
 *     const csv = remote<typeof import('./csv.ts')>(
 *       () => new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' }),
 *       () => import('./csv.ts'),
 *     );
 *     const rows = await csv.call.parse(blob);
 *
 * where `csv.worker.ts` is `expose(csv)`; of a worker that holds several modules, `member` names the one that is meant. Where there are no workers (tests, blocked by a policy), the module runs here.
 */
export function remote<T extends object>(start: () => Worker, direct: () => Promise<T>, member?: string): RemoteFunctions<T> {
  let open: Opened<T> | undefined;
  const close = () => {
    open?.close();
    open = undefined;
  };
  const call = async (name: keyof T, words: unknown[]): Promise<unknown> => {
    const worker = (open ??= openWorker<T>(start, member));
    if (worker !== undefined) {
      const { proxy, broken } = worker;
      // A broken one is replaced at the next call.
      broken.catch(() => open === worker && close() /* the race below tells the caller */);
      const result = (proxy as unknown as Record<keyof T, (...own: unknown[]) => Promise<unknown>>)[name](...words);
      try {
        return await Promise.race([result, broken]);
      } catch (error) {
        // A slow page is better than none: the server with the worker's file may be gone for good.
        if (!(error instanceof NoWorkerFile)) throw error;
      }
    }
    const module = await direct();
    return await (module[name] as (...own: unknown[]) => unknown)(...words);
  };
  const handler: ProxyHandler<object> = {
    get:
      (_, name) =>
      (...words: unknown[]) =>
        call(name as keyof T, words),
  };
  return { call: new Proxy({}, handler) as Functions<T>, close };
}

class NoWorkerFile extends Error {
  override readonly message = say.workerNotStarted;
}

interface Opened<T> {
  readonly proxy: Remote<T>;
  /** Rejects when the worker's code can't be loaded or it runs out of memory; Comlink alone would wait for ever. */
  readonly broken: Promise<never>;
  readonly close: () => void;
}

function openWorker<T>(start: () => Worker, member: string | undefined): Opened<T> | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = start();
  const all = wrap<Record<string, T>>(worker);
  const proxy = (member === undefined ? all : (all as Record<string, unknown>)[member]) as Remote<T>;
  let fail: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => (fail = reject));
  broken.catch((error: unknown) => {
    // Our own closing is no fault.
    if (!(error instanceof DOMException)) report('A worker', error);
  });
  worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
    // Only an error inside a worker has a message.
    fail(message === undefined || message === '' ? new NoWorkerFile() : new Error(message));
  });
  worker.addEventListener('messageerror', () => fail(new Error(say.workerUnreadable)));
  return {
    proxy,
    broken,
    close: () => {
      fail(new DOMException('Closed', 'AbortError'));
      (proxy as { [releaseProxy]: () => void })[releaseProxy]();
      worker.terminate();
    },
  };
}
