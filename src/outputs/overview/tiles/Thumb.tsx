import AudioFileOutlined from '@mui/icons-material/AudioFileOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import MovieOutlined from '@mui/icons-material/MovieOutlined';
import { useThumb } from './useThumb.ts';

/** The small picture of an input; the outline of a sound; a sign where there is neither. What it is stands beside it, the look around it. */
export function Thumb({ input }: { input: number }) {
  const small = useThumb(input);
  if (small === undefined) return <div aria-busy className="thumb" />;
  if (small.kind === 'picture') return <img className="thumb" src={small.url} alt="" draggable={false} data-thumb="picture" />;
  if (small.kind === 'sound') return <Outline up={small.up} down={small.down} />;
  const Sign = small.medium === 'audio' ? AudioFileOutlined : small.medium === 'video' ? MovieOutlined : InsertDriveFileOutlined;
  return (
    <div className="sign" data-thumb="none">
      <Sign sx={{ fontSize: '1.6rem', opacity: 0.6 }} />
    </div>
  );
}

function Outline({ up, down }: { up: readonly number[]; down: readonly number[] }) {
  const most = Math.max(0.01, ...up, ...down);
  const slices = up.map((high, at) => `M${at + 0.5} ${(-high / most).toFixed(3)}V${((down[at] ?? 0) / most).toFixed(3)}`);
  return (
    <svg className="thumb" data-thumb="sound" aria-hidden viewBox={`0 -1.15 ${up.length} 2.3`} preserveAspectRatio="none">
      <path d={slices.join('')} stroke="currentColor" strokeWidth={0.6} fill="none" />
    </svg>
  );
}
