/** Long work in pieces of a millisecond or so: it yields between two of them. */
export type Pieces<T> = Generator<undefined, T>;

export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds of work before the page has its turn: less than a frame. */
const SLICE = 12;

/** The same with turns for the page in between. */
export async function inTurns<T>(work: Pieces<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
