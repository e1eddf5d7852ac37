import { recall, remember } from './storage.ts';

/** For browsers that block storage: there it is remembered as long as the page. */
const here = new Map<string, number>();

/** The API came up, or up again, so that its first run may have to load the model. @param server its address */
export function noteUp(server: string, at: number): void {
  here.set(server, at);
  remember(`up:${server}`, String(at));
}

/** When the API came up, as far as this browser saw it; 0 when it didn't. */
export function upSince(server: string): number {
  const at = Number(recall(`up:${server}`) ?? here.get(server) ?? 0);
  return Number.isFinite(at) && at >= 0 ? at : 0;
}
