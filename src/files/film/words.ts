import type { FilmFacts } from './facts.ts';

const MPEG4 = 'MPEG-4 Part 2';
const H264 = 'H.264';
const H265 = 'H.265 (HEVC)';
const MJPEG = 'Motion JPEG';

/** Names that people know, by what stands in the file. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:mp4v|xvid|divx|dx50|fmp4|mp4s|3ivx|m4s2|v_mpeg4\/iso\/(?:asp|sp|ap))$/, MPEG4],
  [/^(?:hvc1|hev1|hevc|h265|x265|dvh1|dvhe|v_mpegh\/iso\/hevc)$/, H265],
  [/^(?:avc[1-4]|h264|x264|davc|v_mpeg4\/iso\/avc)$/, H264],
  [/^(?:mjpg|mjpa|mjpb|jpeg|ljpg|avrn|v_mjpeg)$/, MJPEG],
  [/^(?:av01|v_av1)$/, 'AV1'],
  [/^(?:vp09|vp90|v_vp9)$/, 'VP9'],
  [/^(?:vp08|vp80|v_vp8)$/, 'VP8'],
  [/^(?:ap4h|ap4x|apch|apcn|apcs|apco|v_prores)$/, 'ProRes'],
  [/^(?:div3|div4|mp4[1-3]|mpg4|v_mpeg4\/ms\/v3)$/, 'Microsoft MPEG-4'],
  [/^(?:wmv[1-3]|wvc1)$/, 'Windows Media Video'],
  [/^(?:s263|h263|u263)$/, 'H.263'],
  [/^(?:mpg1|mpg2|m2v1|mpeg|v_mpeg[12])$/, 'MPEG-1 or MPEG-2'],
  [/^(?:ffv1|v_ffv1)$/, 'FFV1'],
  [/^(?:hfyu|ffvh)$/, 'HuffYUV'],
  [/^(?:dib |raw |rgb |iyuv|i420|yv12|yuy2|2vuy|v_uncompressed)$/, 'uncompressed pictures'],
  [/^(?:png |mpng)$/, 'PNG pictures'],
];

/** `MPEG-4 Part 2 (mp4v)`; of an unknown codec what the file calls it, without what can't be printed. */
export function codecName(codec: string): string {
  const name = NAMES.find(([pattern]) => pattern.test(codec.toLowerCase()))?.[1];
  const own = codec.replace(/[^\x21-\x7e]/g, '').slice(0, 24);
  if (name === undefined) return own === '' ? 'an unknown codec' : `the codec “${own}”`;
  return own === '' || own.startsWith('V_') ? name : `${name} (${own})`;
}

const VLC = 'Download it: VLC plays it.';
/** Lines between backticks are to be copied. */
const CONVERT =
  'ffmpeg makes one of it that every browser plays:\n`ffmpeg -i film -c:v libx264 -pix_fmt yuv420p -movflags +faststart film-h264.mp4`';
/** What an author writes instead. OpenCV as pip installs it has no encoder for avc1, and writes no file then. */
const ADVICE =
  'Its author can write VP9 in WebM or H.264 in MP4. In OpenCV:\n`cv2.VideoWriter("film.webm", cv2.VideoWriter_fourcc(*"VP90"), fps, size)`\nor `avc1` and `.mp4` where OpenCV was built with H.264, which pip’s isn’t.';
/** All of that, a paragraph each. */
const OTHERWISE = `${VLC} ${CONVERT}\n${ADVICE}`;

/** Why a film isn't shown, and what to do: by what its bytes say. */
export function whyNoFilm(facts: FilmFacts | undefined): string {
  if (facts === undefined) return 'This browser can’t show it. Download it: players such as VLC may. H.264 in MP4 plays in every browser.';
  const { container, codec, frames, cut, unclosed } = facts;
  const named = codec === undefined ? `This ${container} film` : `This film, ${codecName(codec)} in ${container},`;
  if (cut === true) return `${named} is cut off: its end is missing. What came can be downloaded. Run again, or make the file again.`;
  if (unclosed === true)
    return `${named} has no index (moov): the program that wrote it didn’t finish. It has to close the file before it is read.`;
  if (frames === 0)
    return `${named} holds no frames. Programs such as OpenCV leave out frames whose size or colours aren’t what the file was opened with.`;
  if (codec === undefined) return `${named} can’t be shown by this browser. ${OTHERWISE}`;
  if (!PLAYED.has(`${container} ${codecName(codec).replace(/ \(\w+\)$/, '')}`))
    return `${named} can’t be shown by this browser. ${OTHERWISE}`;
  return `${named} is a kind that browsers play, but this one can’t: it may be damaged, or of a profile for cameras only. Download it and try VLC.`;
}

/** What nearly every browser plays. */
const PLAYED = new Set(['MP4 H.264', 'MP4 AV1', 'MP4 VP9', 'WebM VP8', 'WebM VP9', 'WebM AV1']);
