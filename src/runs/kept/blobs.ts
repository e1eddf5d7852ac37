import { report } from '../../files/report.ts';
import { asObject } from '../../spec/loose.ts';

/** Set once this browser has refused a blob. WebKit does so in private windows, and takes the bytes instead. */
let bare = false;

/** Writes; once more with bare bytes where the browser takes no blobs. `write` asks `storedForm` for each of them. */
export async function writeBlobs<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    // Which error it is differs between versions; a full storage is another matter.
    if (bare || !(error instanceof DOMException) || error.name === 'QuotaExceededError') throw error;
    report('Storing a file as it is; its bytes are stored instead', error);
    bare = true;
    try {
      return await write();
    } catch (again) {
      // It wasn't the form.
      bare = false;
      throw again;
    }
  }
}

/** What goes into the storage for a blob. To be asked for before a transaction begins, which waits for nothing else. */
export async function storedForm(blob: Blob): Promise<unknown> {
  return bare ? { bytes: await blob.arrayBuffer(), type: blob.type } : blob;
}

export function storedForms(blobs: ReadonlyMap<string, Blob>): Promise<(readonly [key: string, stored: unknown])[]> {
  return Promise.all([...blobs].map(async ([key, blob]) => [key, await storedForm(blob)] as const));
}

/** A record whose thumbnail is stored like any other blob. */
export async function storedRecord(record: { readonly thumbnail: Blob | undefined }): Promise<unknown> {
  return record.thumbnail === undefined ? record : { ...record, thumbnail: await storedForm(record.thumbnail) };
}

/** The blob again, however it was stored. */
export function blobFrom(stored: unknown): Blob | undefined {
  if (stored instanceof Blob) return stored;
  const { bytes, type } = asObject(stored) ?? {};
  // Made elsewhere, an `ArrayBuffer` isn't of this page's class.
  if (Object.prototype.toString.call(bytes) !== '[object ArrayBuffer]') return undefined;
  return new Blob([bytes as ArrayBuffer], { type: typeof type === 'string' ? type : '' });
}
