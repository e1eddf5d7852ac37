import * as words from './words.ts';

/** The tab's title: what the page is about, and before it what the run is doing, for those who look at another tab meanwhile. */
let about = words.untitled;
let mark = '';

export function setTitle(title: string): void {
  about = title;
  write();
}

export function setTitleMark(next: string): void {
  mark = next;
  write();
}

function write(): void {
  document.title = mark === '' ? about : `${mark} · ${about}`;
}
