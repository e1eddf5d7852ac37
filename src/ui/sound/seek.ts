/** Moves a player to a time. */
export function seek(media: HTMLMediaElement, seconds: number): void {
  media.currentTime = seconds;
}
