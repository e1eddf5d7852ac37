/** What most browsers don't play, and what they do: by the words in which authors, and types of files, speak of films. */
const UNPLAYED =
  /\b(?:mp4v|fmp4|xvid|divx|mjpe?g|motion.?jpeg|mpeg-?[124]|h\.?26[35]|hevc|prores|wmv|flv|x-flv|avi|x-?msvideo|x-ms-wmv|matroska|opencv|cv2)\b/i;
const PLAYED = /\b(?:h\.?264|x264|avc1?|vp0?[89]0?|av0?1|webm)\b/i;

/** Whether films that are spoken of so will be played; undefined where nothing is said of it. */
export function isPlayed(said: string): boolean | undefined {
  if (PLAYED.test(said)) return true;
  return UNPLAYED.test(said) ? false : undefined;
}
