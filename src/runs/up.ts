import { lasting } from './storage.ts';

/** The API came up, or up again, so that its first run may have to load the model. @param server its address */
export function noteUp(server: string, at: number): void {
  lasting.remember(`up:${server}`, String(at));
}

/** When the API came up, as far as this browser saw it; 0 when it didn't. */
export function upSince(server: string): number {
  const at = Number(lasting.recall(`up:${server}`) ?? 0);
  return Number.isFinite(at) && at >= 0 ? at : 0;
}
