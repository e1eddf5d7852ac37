import { useEffect, useState } from 'react';
import { useObjectUrl } from '../useObjectUrl.ts';
import { colourReader } from './picture.ts';
import type { PictureState } from './usePicture.ts';
import * as words from './words.ts';

const LOADING: PictureState = { status: 'loading' };

/** One frame of a film as a picture: the one at this share of its length. */
export function useVideoFrame(blob: Blob | undefined, share: number): PictureState {
  const url = useObjectUrl(blob);
  const [video, setVideo] = useState<HTMLVideoElement>();
  const [state, setState] = useState(LOADING);

  useEffect(() => {
    setState(LOADING);
    setVideo(undefined);
    if (url === undefined) return;
    let gone = false;
    const element = document.createElement('video');
    Object.assign(element, { muted: true, playsInline: true, preload: 'auto' });
    const fail = () => {
      if (!gone) setState({ status: 'failed', why: words.videoNotShown });
    };
    element.onloadeddata = () => {
      // Where only the sound can be played there are no pictures either.
      if (element.videoWidth === 0) fail();
      else if (!gone) setVideo(element);
    };
    element.onerror = fail;
    element.src = url;
    return () => {
      gone = true;
      element.removeAttribute('src');
      element.load();
    };
  }, [url]);

  useEffect(() => {
    if (video === undefined) return;
    const size = { width: video.videoWidth, height: video.videoHeight };
    const show = () =>
      setState({
        status: 'ready',
        picture: { ...size, element: video, valuesAt: colourReader(video, size) },
        facts: [words.pictureSize(size.width, size.height)],
      });
    // Recordings that were never closed have no length, so only their beginning can be found.
    const target = Number.isFinite(video.duration) ? share * video.duration : 0;
    video.addEventListener('seeked', show);
    show();
    seek(video, target);
    return () => video.removeEventListener('seeked', show);
  }, [video, share]);
  return state;
}

function seek(video: HTMLVideoElement, seconds: number): void {
  video.currentTime = seconds;
}
