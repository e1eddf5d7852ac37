/** By the file itself, which forms pass on unchanged. */
const proven = new WeakMap<Blob, string>();

/** Keeps what the bytes of a file were found to be. */
export function rememberType(file: Blob, type: string): void {
  proven.set(file, type);
}

/** The type that a file's bytes have proven, as far as anybody has looked at them. */
export function rememberedType(file: Blob): string | undefined {
  return proven.get(file);
}
