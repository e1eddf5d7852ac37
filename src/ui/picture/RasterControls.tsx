import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { PageAxis } from '../../files/raster/described/axes.ts';
import { COLOUR_MAPS, cssColoursOf, type ColourMap } from '../../files/raster/colours/maps.ts';
import type { ShownBands } from '../../files/raster/paint.ts';
import { SmallSelect } from '../actions/SmallSelect.tsx';
import { HiddenText } from '../text/HiddenText.tsx';
import type { Contrast, Stretch } from '../../files/raster/range.ts';
import { PageStepper } from './PageStepper.tsx';
import type { UsedRaster } from './useRaster.ts';
import { ToggleChoice } from '../actions/ToggleChoice.tsx';
import * as words from './words.ts';

/** Asked for while drawing: in the built page this code may come before the words, which are nothing until then. */
function stretchesFor(hasWindow: boolean): readonly (readonly [Stretch, string, string])[] {
  return [
    ...(hasWindow ? [['window', words.ownWindow, words.ownWindowTold] as const] : []),
    ['percentile', words.percentiles, words.percentilesTold],
    ['minmax', words.minMax, words.minMaxTold],
    ['type', words.full, words.fullTold],
  ];
}

/**
 * Which page and bands of a picture of numbers are drawn, and from where to where its contrast goes.
 * @param held why the page can't be changed now
 */
export function RasterControls({ used, name, held }: { used: UsedRaster; name: string; held?: string | undefined }) {
  const { state, settings, set } = used;
  if (state.status !== 'ready') return null;
  const { raster, drawn } = state;
  const page = raster.pages[settings.page];
  const bands = page?.bands ?? 1;
  const many = raster.pages.length > 1;
  if (!many && bands === 1 && !drawn.adjustable) return null;
  return (
    <Box
      role="group"
      aria-label={words.howDrawn(name)}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.75,
        py: 0.75,
        borderTop: 1,
        borderColor: 'hairline',
      }}
    >
      {many && <Axes axes={raster.axes} page={settings.page} onPage={(next) => set({ page: next })} held={held} />}
      {bands > 1 && <Bands bands={bands} shown={drawn.shown} onPick={(shown) => set({ ...settings, shown, contrast: undefined })} />}
      {drawn.map !== undefined && (
        <SmallSelect
          label={words.colourMap}
          value={drawn.map}
          options={COLOUR_MAPS.map((map) => [map, words.colourMaps[map]])}
          onPick={(picked) => set({ ...settings, map: COLOUR_MAPS.find((map) => map === picked) })}
        />
      )}

      {drawn.adjustable && (
        <ContrastWindow
          key={`${settings.page} ${drawn.shown.join()}`}
          contrast={drawn.contrast}
          extent={drawn.extent}
          stretch={drawn.stretch}
          hasWindow={drawn.hasWindow}
          map={drawn.map}
          isInverted={drawn.isInverted}
          whole={/int/.test(page?.type ?? '')}
          onChange={(contrast) => set({ ...settings, contrast })}
        />
      )}
    </Box>
  );
}

interface AxesProps {
  axes: readonly PageAxis[];
  page: number;
  onPage: (page: number) => void;
  held: string | undefined;
}

/** A stepper for each direction of the pages, of which the last one is the fastest. */
function Axes({ axes, page, onPage, held }: AxesProps) {
  const strides = axes.map((_, place) => axes.slice(place + 1).reduce((product, { size }) => product * size, 1));
  return axes.map((axis, place) => {
    const stride = strides[place] ?? 1;
    const position = Math.floor(page / stride) % axis.size;
    return (
      <PageStepper
        key={axis.kind}
        axis={axis}
        position={position}
        onStep={(next) => onPage(page + (next - position) * stride)}
        // Said once.
        {...(place === 0 ? { held } : { isHeld: held !== undefined })}
      />
    );
  });
}

/** One band in grey, or any three as red, green and blue. */
function Bands({ bands, shown, onPick }: { bands: number; shown: ShownBands; onPick: (shown: ShownBands) => void }) {
  const options = Array.from({ length: bands }, (_, index) => [String(index), words.band(index + 1)] as const);
  const colour: readonly (readonly [string, string])[] = bands >= 3 ? [['colour', words.colour]] : [];
  return (
    <>
      <SmallSelect
        label={words.show}
        value={shown.length === 3 ? 'colour' : String(shown[0])}
        options={[...colour, ...options]}
        onPick={(next) => onPick(next === 'colour' ? [0, 1, 2] : [Number(next)])}
      />
      {shown.length === 3 &&
        bands > 3 &&
        words.colours.map((name, place) => (
          <SmallSelect
            key={name}
            label={name}
            value={String(shown[place])}
            options={options}
            onPick={(next) => {
              const [red, green, blue] = shown.map((band, index) => (index === place ? Number(next) : band));
              onPick([red ?? 0, green ?? 1, blue ?? 2]);
            }}
          />
        ))}
    </>
  );
}

interface LegendProps {
  map: ColourMap;
  isInverted: boolean;
  extent: Contrast;
  low: number;
  high: number;
}

/** Which colours stand for which numbers; those beyond have the colour of the end. */
function Legend({ map, isInverted, extent, low, high }: LegendProps) {
  const from = `${extent.low < low ? '≤ ' : ''}${short(low)}`;
  const to = `${extent.high > high ? '≥ ' : ''}${short(high)}`;
  return (
    <>
      <HiddenText>{words.legend(words.colourMaps[map], from, to)}</HiddenText>
      <span aria-hidden>{from}</span>
      <Box
        data-legend={map}
        sx={{
          display: 'flex',
          flexDirection: isInverted ? 'row-reverse' : 'row',
          width: 96,
          height: 10,
          borderRadius: 0.5,
          overflow: 'hidden',
          forcedColorAdjust: 'none',
        }}
      >
        {cssColoursOf(map).map((colour) => (
          <Box key={colour} sx={{ flex: 1 }} style={{ backgroundColor: colour }} />
        ))}
      </Box>
      <span aria-hidden>{to}</span>
    </>
  );
}

interface ContrastProps {
  /** Of one band; colours of three say what they are. */
  map: ColourMap | undefined;
  isInverted: boolean;
  contrast: Contrast;
  extent: Contrast;
  stretch: Stretch | undefined;
  hasWindow: boolean;
  whole: boolean;
  onChange: (contrast: Contrast | Stretch) => void;
}

function ContrastWindow({ map, isInverted, contrast, extent, stretch, hasWindow, whole, onChange }: ContrastProps) {
  const id = useId();
  const [dragged, setDragged] = useState<readonly number[]>();
  const low = Math.min(extent.low, contrast.low);
  const high = Math.max(extent.high, contrast.high);
  const value = dragged ?? [contrast.low, contrast.high];
  const step = whole ? 1 : (high - low) / 500 || 1;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, flex: '1 1 20rem', minWidth: 0 }}>
      <ToggleChoice label={words.contrast} value={stretch} options={stretchesFor(hasWindow)} onPick={onChange} dense />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '1 1 12rem', minWidth: 0 }}>
        <Typography
          component="div"
          variant="caption"
          color="textSecondary"
          id={id}
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
        >
          {map === undefined || map === 'grey' ? (
            `${short(value[0])} – ${short(value[1])}`
          ) : (
            <Legend map={map} isInverted={isInverted} extent={extent} low={value[0] ?? low} high={value[1] ?? high} />
          )}
        </Typography>
        <Slider
          size="small"
          value={[...value]}
          min={low}
          max={high > low ? high : low + 1}
          step={step}
          getAriaLabel={(index) => (index === 0 ? words.blackAt : words.whiteAt)}
          getAriaValueText={short}
          onChange={(_, next) => setDragged(Array.isArray(next) ? next : [next, next])}
          onChangeCommitted={(_, next) => {
            setDragged(undefined);
            if (Array.isArray(next)) onChange({ low: next[0] ?? low, high: next[1] ?? high });
          }}
          sx={{ flex: 1, minWidth: 60, mx: 1 }}
        />
      </Box>
    </Box>
  );
}

function short(value: number | undefined): string {
  if (value === undefined) return '';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e7) return String(value);
  return size !== 0 && (size < 0.001 || size >= 1e7) ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}
