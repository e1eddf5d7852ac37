/** What was fetched for an example; a file never changes, so that it is what is there for as long as it exists. */
const addresses = new WeakMap<File, string>();

export function noteAddress(file: File, url: string): void {
  addresses.set(file, url);
}

/** Where an example's file came from; undefined of one that the visitor chose. */
export function addressOfFile(file: File): string | undefined {
  return addresses.get(file);
}
