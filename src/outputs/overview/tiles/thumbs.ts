import { mediumOf } from '../../../files/kinds.ts';
import { report } from '../../../files/report.ts';
import { decodeSound } from '../../../files/sound/decode.ts';
import { peaksOf } from '../../../files/sound/peaks.ts';
import type { InputFiles } from '../../../files/thumbnails/inputFiles.ts';
import type { Thumbnail } from '../../../files/thumbnails/thumbnail.ts';

/** What a tile draws. */
export type Small =
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'sound'; readonly up: readonly number[]; readonly down: readonly number[] }
  | { readonly kind: 'none'; readonly medium: string | undefined };

/** Small pictures that are held: some screens full of them. */
const MOST = 400;
/** Made at once: one is unpacked while another one is drawn. */
const AT_ONCE = 2;
/** Slices of an outline. */
const SLICES = 64;

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
    let small: Small = { kind: 'none', medium: undefined };
    try {
      const made = await this.files.thumbnailOf(input);
      if (made !== undefined) small = await smallOf(made);
    } catch (error) {
      if (!this.isClosed) report('Making a small picture', error);
    }
    held.small = small;
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

async function smallOf(made: Thumbnail): Promise<Small> {
  if (made.kind === 'picture') return { kind: 'picture', url: URL.createObjectURL(made.blob) };
  if (made.kind === 'none') return { kind: 'none', medium: mediumOf(made.mime) };
  try {
    // Browsers decode sound beside the page.
    const { channels } = await decodeSound(made.blob, undefined);
    return { kind: 'sound', ...peaksOf(channels, SLICES) };
  } catch (error) {
    report('Decoding a sound for its outline', error);
    return { kind: 'none', medium: 'audio' };
  }
}
