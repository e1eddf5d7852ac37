import AudioFileOutlined from '@mui/icons-material/AudioFileOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import MovieOutlined from '@mui/icons-material/MovieOutlined';
import { saidOfFile } from './result.ts';
import type { Small } from './thumbs.ts';

/** The small picture of an input; the outline of a sound; a sign where there is neither. What it is stands beside it, the look around it. */
export function Thumb({ small }: { small: Small | undefined }) {
  if (small === undefined) return <div aria-busy className="thumb" />;
  if (small.kind === 'picture') return <img className="thumb" src={small.url} alt="" draggable={false} data-thumb="picture" />;
  if (small.kind === 'sound') return <Outline up={small.up} down={small.down} />;
  const Sign = SIGNS[small.medium ?? ''] ?? InsertDriveFileOutlined;
  const said = saidOfFile(small);
  return (
    <div className="sign" data-thumb="none" title={said.join(': ')}>
      <Sign aria-hidden />
      {said.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </div>
  );
}

const SIGNS: Readonly<Record<string, typeof ImageOutlined>> = { audio: AudioFileOutlined, image: ImageOutlined, video: MovieOutlined };

function Outline({ up, down }: { up: readonly number[]; down: readonly number[] }) {
  const most = Math.max(0.01, ...up, ...down);
  const slices = up.map((high, at) => `M${at + 0.5} ${(-high / most).toFixed(3)}V${((down[at] ?? 0) / most).toFixed(3)}`);
  return (
    <svg className="thumb" data-thumb="sound" aria-hidden viewBox={`0 -1.15 ${up.length} 2.3`} preserveAspectRatio="none">
      <path d={slices.join('')} stroke="currentColor" strokeWidth={0.6} fill="none" />
    </svg>
  );
}
