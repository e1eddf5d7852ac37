import { mediumOf, MIME, nameOfType } from '../../../files/kinds.ts';
import { report } from '../../../files/report.ts';
import type { InputFiles } from '../../../files/thumbnails/inputFiles.ts';
import type { NotDrawn, Thumbnail } from '../../../files/thumbnails/thumbnail.ts';

/** What a tile draws. */
export type Small =
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'sound'; readonly up: readonly number[]; readonly down: readonly number[] }
  | NoPicture;

/** What a tile says where there is nothing to see. */
interface NoPicture {
  readonly kind: 'none';
  readonly medium: string | undefined;
  /** As people call it: `PDF`; undefined where that isn't known, or there is no file. */
  readonly type: string | undefined;
  readonly why: NotDrawn | 'missing' | undefined;
}

/** Small pictures that are held: some screens full of them. */
const MOST = 400;
/** Made at once: one is unpacked while another one is drawn. */
const AT_ONCE = 2;

interface Held {
  small: Small | undefined;
  readonly wanted: Set<() => void>;
}

/**
 * Small pictures of many inputs. Those that were asked for last are made first, those that have been scrolled past not at all; of
 * thousands some hundred are held, and an address is given back when its picture goes.
 */
export class Thumbs {
  private readonly held = new Map<number, Held>();
  private readonly queue: number[] = [];
  private making = 0;
  private isClosed = false;

  constructor(
    private readonly files: Pick<InputFiles, 'thumbnailOf'>,
    private readonly most = MOST,
  ) {}

  get(input: number): Small | undefined {
    return this.held.get(input)?.small;
  }

  /** Asks for one, and tells when it is there. @returns how to lose interest */
  want(input: number, listener: () => void): () => void {
    const before = this.held.get(input);
    const held = before ?? { small: undefined, wanted: new Set() };
    // The last used is the last to go.
    this.held.delete(input);
    this.held.set(input, held);
    held.wanted.add(listener);
    if (held.small === undefined) {
      if (before === undefined) this.queue.push(input);
      this.next();
    }
    return () => {
      held.wanted.delete(listener);
      this.dropBeyond();
    };
  }

  close(): void {
    this.isClosed = true;
    for (const held of this.held.values()) release(held);
    this.held.clear();
    this.queue.length = 0;
  }

  private next(): void {
    while (this.making < AT_ONCE && this.queue.length > 0) {
      const input = this.queue.pop();
      const held = input === undefined ? undefined : this.held.get(input);
      if (input === undefined || held === undefined) continue;
      if (held.wanted.size === 0) {
        this.held.delete(input);
        continue;
      }
      this.making += 1;
      void this.make(input, held).finally(() => {
        this.making -= 1;
        this.next();
      });
    }
  }

  private async make(input: number, held: Held): Promise<void> {
    try {
      const made = await this.files.thumbnailOf(input);
      held.small = made === undefined ? noPicture('missing') : smallOf(made);
    } catch (error) {
      held.small = noPicture('unreadable');
      if (!this.isClosed) report('Making a small picture', error);
    }
    if (this.isClosed || this.held.get(input) !== held) {
      release(held);
      return;
    }
    for (const listener of held.wanted) listener();
    this.dropBeyond();
  }

  /** The oldest that nobody looks at. */
  private dropBeyond(): void {
    if (this.held.size <= this.most) return;
    for (const [input, held] of this.held) {
      if (this.held.size <= this.most) return;
      if (held.wanted.size > 0 || held.small === undefined) continue;
      release(held);
      this.held.delete(input);
    }
  }
}

function release({ small }: Held): void {
  if (small?.kind === 'picture') URL.revokeObjectURL(small.url);
}

const noPicture = (why: NoPicture['why']): Small => ({ kind: 'none', medium: undefined, type: undefined, why });

function smallOf(made: Thumbnail): Small {
  if (made.kind === 'picture') return { kind: 'picture', url: URL.createObjectURL(made.blob) };
  if (made.kind === 'sound') return made;
  const { mime, why } = made;
  return { kind: 'none', medium: mediumOf(mime), type: mime === MIME.binary ? undefined : nameOfType(mime), why };
}
