import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { use, useMemo, useState, type ReactNode } from 'react';
import { formatBytes } from '../../../files/amounts.ts';
import { report } from '../../../files/report.ts';
import { saveBlob } from '../../actions/saveBlob.ts';
import { ToggleChoice } from '../../actions/ToggleChoice.tsx';
import { ToolDialog } from '../../actions/ToolDialog.tsx';
import { useRemembered } from '../../remembered.ts';
import { useSentFiles } from '../../preview/sentFiles.ts';
import { FIRST_CHOICE, parseChoice, type FigureChoice } from './choice.ts';
import { withSource } from './compose.ts';
import { figureFileName, type FigureOrigin } from './fileName.ts';
import { figureInk } from './figureInk.ts';
import { FigureModel } from '../figureModel.ts';
import { measureText } from './measure.ts';
import { savedPng, savedSvg } from '../write/saving.ts';
import type { FigureScene, FigureSource } from '../scene.ts';
import { sizesOf, type FigureSize } from './sizes.ts';
import { usePreview } from './usePreview.ts';
import * as words from './words.ts';

interface Props {
  source: FigureSource;
  name: string;
  onClose: () => void;
}

type Progress =
  { readonly status: 'idle' | 'busy' | 'failed' } | { readonly status: 'saved'; readonly name: string; readonly bytes: number };

/** Dots of an inch of a screen, as CSS counts them. */
const DOTS = 96;
/** More files than these fit into no line. */
const MOST_NAMED = 3;

/** A picture for a paper of what is drawn: what kind of file, how large, in which colours. */
export default function FigureDialog({ source, name, onClose }: Props) {
  const [choice = FIRST_CHOICE, setChoice] = useRemembered('picture', parseChoice);
  const [progress, setProgress] = useState<Progress>({ status: 'idle' });
  const pick = (picked: Partial<FigureChoice>) => {
    setChoice({ ...choice, ...picked });
    setProgress({ status: 'idle' });
  };
  const { format, theme, legend, from, clear } = choice;
  const [inView] = useState(() => source.inView?.());
  const [isPart, setPart] = useState(false);
  const draw = isPart && inView !== undefined ? inView : source.draw;
  const page = useTheme();
  const origin = useOrigin();
  const line = inOneLine(origin);
  const ink = useMemo(() => figureInk(page, theme), [page, theme]);
  const scene = useMemo(() => {
    const look = { ink, legend, measure: measureText };
    return withSource(draw(look), from ? line : '', look);
  }, [draw, ink, legend, from, line]);
  const ground = clear ? undefined : ink.ground;
  const sizes = sizesOf(scene).filter(({ fits }) => fits);
  const size = sizes.find(({ scale }) => scale === choice.scale) ?? sizes.at(-1);
  const title = [source.title, line].filter((part) => part !== '').join(' — ');

  const save = async () => {
    if (progress.status === 'busy' || size === undefined) return;
    setProgress({ status: 'busy' });
    try {
      const about = { title, ground };
      const file =
        format === 'svg'
          ? await savedSvg(scene, about)
          : await savedPng(scene, about, { scale: size.perUnit, dotsPerInch: DOTS * (size.perUnit / (scene.zoom ?? 1)) });
      const fileName = figureFileName(name, origin, format === 'svg' ? 1 : size.scale, format);
      saveBlob(file, fileName);
      setProgress({ status: 'saved', name: fileName, bytes: file.size });
    } catch (error) {
      report('Making a picture', error);
      setProgress({ status: 'failed' });
    }
  };

  return (
    <ToolDialog
      title={words.title}
      onClose={() => onClose()}
      actions={
        <>
          <Typography
            variant="body2"
            role="status"
            sx={{
              mr: 'auto',
              minWidth: 0,
              flex: progress.status === 'idle' ? 1 : '1 1 180px',
              overflowWrap: 'anywhere',
              color: progress.status === 'failed' ? 'error.main' : 'text.secondary',
            }}
          >
            {toldOf(progress)}
          </Typography>
          <Button color="inherit" onClick={onClose}>
            {words.close}
          </Button>
          <Button variant="contained" aria-disabled={progress.status === 'busy'} onClick={() => void save()}>
            {words.saveAs[format]}
          </Button>
        </>
      }
    >
      <Preview scene={scene} ground={ground} title={source.title} />
      {inView !== undefined && (
        <Row label={words.part}>
          <ToggleChoice
            label={words.part}
            value={isPart ? 'view' : 'whole'}
            options={[
              ['whole', words.parts.whole],
              ['view', words.parts.view],
            ]}
            onPick={(next) => {
              setPart(next === 'view');
              setProgress({ status: 'idle' });
            }}
          />
        </Row>
      )}
      <Row label={words.format}>
        <ToggleChoice
          label={words.format}
          value={format}
          options={[
            ['png', words.formats.png],
            ['svg', words.formats.svg],
          ]}
          onPick={(next) => pick({ format: next })}
        />
      </Row>
      <Row label={words.size} note={format === 'svg' ? words.sharp : sizeNote(scene, sizes)}>
        {format === 'png' && (
          <ToggleChoice
            label={words.size}
            value={size && String(size.scale)}
            options={sizes.map((one) => [String(one.scale), words.scale(one.scale), words.sizeTold(one.scale, one.width, one.height)])}
            onPick={(next) => pick({ scale: sizes.find(({ scale }) => String(scale) === next)?.scale ?? choice.scale })}
          />
        )}
        {size !== undefined && format === 'png' && (
          <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {words.pixels(size.width, size.height)}
          </Typography>
        )}
      </Row>
      <Row label={words.colours}>
        <ToggleChoice
          label={words.colours}
          value={theme}
          options={[
            ['light', words.themes.light],
            ['dark', words.themes.dark],
          ]}
          onPick={(next) => pick({ theme: next })}
        />
        <Option label={words.clear} checked={clear} onChange={(next) => pick({ clear: next })} />
      </Row>
      {(source.hasLegend || line !== '') && (
        <Row label={words.shows}>
          {source.hasLegend && <Option label={words.legend} checked={legend} onChange={(next) => pick({ legend: next })} />}
          {line !== '' && <Option label={words.origin} checked={from} onChange={(next) => pick({ from: next })} />}
        </Row>
      )}
    </ToolDialog>
  );
}

/** Where the result comes from. */
function useOrigin(): FigureOrigin {
  const model = use(FigureModel);
  const sent = useSentFiles();
  return useMemo(() => ({ model, files: sent.map(({ file }) => file.name) }), [model, sent]);
}

function inOneLine({ model, files }: FigureOrigin): string {
  const named = files.length > MOST_NAMED ? [...files.slice(0, MOST_NAMED - 1), words.moreFiles(files.length - MOST_NAMED + 1)] : files;
  return [...(model === undefined ? [] : [model]), ...named].join(' · ');
}

function toldOf(progress: Progress): string {
  switch (progress.status) {
    case 'busy':
      return words.saving;
    case 'failed':
      return words.failed;
    case 'saved':
      return words.saved(progress.name, formatBytes(progress.bytes));
    default:
      return '';
  }
}

/** Why it can’t be larger, or not even as large as it is. */
function sizeNote(scene: FigureScene, fitting: readonly FigureSize[]): string | undefined {
  const tooLarge = sizesOf(scene).filter(({ fits }) => !fits);
  const [first] = fitting;
  if (first?.isReduced === true) return words.reduced(scene.width * (scene.zoom ?? 1), scene.height * (scene.zoom ?? 1));
  return tooLarge.length === 0 ? undefined : words.tooLarge(tooLarge.map(({ scale }) => words.scale(scale)));
}

function Preview({ scene, ground, title }: { scene: FigureScene; ground: string | undefined; title: string }) {
  const preview = usePreview(scene, ground);
  const { width, height } = scene;
  return (
    <Box
      aria-busy={preview?.scene !== scene}
      sx={{
        display: 'grid',
        placeItems: 'center',
        minHeight: 120,
        bgcolor: 'media',
        border: 1,
        borderColor: 'hairline',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      {preview !== undefined && preview.url === undefined ? (
        <Typography variant="body2" role="alert">
          {words.failed}
        </Typography>
      ) : (
        <Box
          sx={{
            display: 'grid',
            maxWidth: '100%',
            boxShadow: '0 0 0 1px var(--mui-palette-hairline)',
            // What shows through a picture without a ground.
            background: ground === undefined ? 'repeating-conic-gradient(#8885 0 25%, transparent 0 50%) 0 0 / 16px 16px' : undefined,
          }}
          style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${(HIGHEST * width) / height}px)` }}
        >
          {preview?.url !== undefined && (
            <img src={preview.url} alt={words.preview(title)} style={{ display: 'block', width: '100%', height: '100%' }} />
          )}
        </Box>
      )}
    </Box>
  );
}

/** Of the preview, so that the choices below it stay in view. */
const HIGHEST = 340;

function Row({ label, note, children }: { label: string; note?: string | undefined; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', columnGap: 1.5, minHeight: 34 }}>
      <Typography variant="body2" color="textSecondary" aria-hidden sx={{ lineHeight: '34px' }}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        {children}
        {note !== undefined && (
          <Typography variant="caption" color="textSecondary" sx={{ flex: '1 1 240px' }}>
            {note}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

function Option({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <FormControlLabel
      control={<Checkbox size="small" sx={{ py: 0.625 }} checked={checked} onChange={(_, next) => onChange(next)} />}
      label={label}
      slotProps={{ typography: { variant: 'body2' } }}
      sx={{ mr: 1 }}
    />
  );
}
