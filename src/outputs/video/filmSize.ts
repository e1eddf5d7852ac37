interface FilmSize {
  readonly width: number;
  readonly height: number;
}

/** A browser that says nothing for as long, in milliseconds, says nothing. */
const PATIENCE = 2000;

/** How large a film's pictures are, as the browser reads them; undefined where it can't, or shows none. Never rejects. */
export function filmSizeOf(blob: Blob): Promise<FilmSize | undefined> {
  const url = URL.createObjectURL(blob);
  const probe = document.createElement('video');
  return new Promise<FilmSize | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    const end = (size: FilmSize | undefined) => {
      clearTimeout(timer);
      resolve(size);
    };
    probe.preload = 'metadata';
    probe.muted = true;
    probe.onloadedmetadata = () => end(probe.videoWidth > 0 ? { width: probe.videoWidth, height: probe.videoHeight } : undefined);
    probe.onerror = () => end(undefined);
    probe.src = url;
  }).finally(() => {
    probe.onerror = null;
    probe.removeAttribute('src');
    URL.revokeObjectURL(url);
  });
}
