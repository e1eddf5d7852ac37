import GraphicEq from '@mui/icons-material/GraphicEq';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import Movie from '@mui/icons-material/MovieOutlined';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Blank } from '../ui/Blank.tsx';
import type { Example } from '../api/examples.ts';
import type { Metadata } from '../api/metadata.ts';
import type { ApiRoot } from '../api/root.ts';
import { chosenMedium } from '../spec/hints.ts';
import type { Medium, ModelSpec } from '../spec/model.ts';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { lazyPart } from '../ui/lazyPart.ts';
import { HelpText } from '../ui/text/HelpText.tsx';
import * as words from './words.ts';

const ExamplePicture = lazyPart(() => import('./form/examples/ExamplePicture.tsx'));

interface Props {
  model: ModelSpec;
  /** Undefined while it is asked, null when there is none. */
  metadata: Metadata | null | undefined;
  /** The first one. */
  example: Example | undefined;
  root: ApiRoot;
}

/** As many names as fit on a line; papers have dozens of authors. */
const AUTHORS = 3;

/** Height of what stands here at least, in pixels: metadata comes after the form, and nothing below may move then. */
const HEIGHT = { xs: 134, sm: 76 } as const;

/** What this is: the model's name as people know it, its picture, a sentence, and who made it. The rest on demand. */
export function About({ model, metadata, example, root }: Props) {
  const { id } = model;
  const name = metadata?.name ?? id;
  const version = metadata?.version;
  return (
    <Box component="section" aria-label={words.aboutModel} sx={{ pt: 2.5 }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          gridTemplateAreas: { xs: '"picture name" "text text"', sm: '"picture name" "picture text"' },
          gridTemplateRows: 'auto 1fr',
          columnGap: { xs: 1.5, sm: 2 },
          alignItems: { xs: 'center', sm: 'start' },
          minHeight: HEIGHT,
        }}
      >
        <Box sx={{ gridArea: 'picture' }}>
          <Tile example={example} medium={mediumOf(model)} />
        </Box>
        <Box sx={{ gridArea: 'name', minWidth: 0, display: 'flex', alignItems: 'baseline', columnGap: 1.25, flexWrap: 'wrap' }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere', fontSize: sizeFor(name) }}>
            {name}
          </Typography>
          <Typography variant="code" color="textSecondary" sx={{ overflowWrap: 'anywhere', fontSize: '0.78rem' }}>
            {[
              name === id ? undefined : id,
              version && versionWords(version),
              root.direct ? words.atHost(new URL(root.url).host) : undefined,
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
          </Typography>
        </Box>
        <Box sx={{ gridArea: 'text', minWidth: 0, maxWidth: '110ch', mt: { xs: 0.75, sm: 0 } }}>
          {metadata === undefined ? <Unknown /> : metadata !== null && <Facts metadata={metadata} />}
        </Box>
      </Box>
    </Box>
  );
}

function Facts({ metadata: { description, authors, license, links } }: { metadata: Metadata }) {
  return (
    <>
      <HelpText description={description} about={words.ofModel} lines={{ xs: 2, sm: 1 }} />
      <Typography variant="body2" color="textSecondary" component="div" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {authors.length > 0 && (
          <Box
            title={authors.join(', ')}
            sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: { xs: 'nowrap', sm: 'normal' } }}
          >
            {listed(authors)}
          </Box>
        )}
        {license !== undefined && <Box sx={{ overflowWrap: 'anywhere' }}>{license}</Box>}
        {links.map(({ label, url }) => (
          <Link key={url} href={url} target="_blank" rel="noopener noreferrer nofollow">
            {label}
          </Link>
        ))}
      </Typography>
    </>
  );
}

/** Two lines, until the model has answered. */
function Unknown() {
  return (
    <Box aria-hidden sx={{ display: 'grid', gap: 1.25, pt: 0.75 }}>
      <Blank height={14} width="60%" />
      <Blank height={14} width="30%" />
    </Box>
  );
}

const TILE = { xs: 48, sm: 72 } as const;

/** The example's picture, or a sign of what the model takes: a square of one size, so that the text stands where it will stay. */
function Tile({ example, medium }: { example: Example | undefined; medium: Medium | undefined }) {
  const Icon = medium === undefined ? Tune : ICONS[medium];
  const sign = <Icon aria-hidden sx={{ fontSize: { xs: '1.5rem', sm: '2rem' } }} />;
  return (
    <Box
      sx={{
        width: TILE,
        height: TILE,
        borderRadius: 1.5,
        overflow: 'hidden',
        bgcolor: 'accent',
        color: 'primary.main',
        display: 'grid',
        placeItems: 'center',
      }}
    >
      {example === undefined ? (
        sign
      ) : (
        <ErrorBoundary fallback={sign}>
          <AfterPaint fallback={sign}>
            <Suspense fallback={sign}>
              <ExamplePicture example={example}>{sign}</ExamplePicture>
            </Suspense>
          </AfterPaint>
        </ErrorBoundary>
      )}
    </Box>
  );
}

const ICONS = { image: ImageOutlined, audio: GraphicEq, video: Movie };

function mediumOf({ predict }: ModelSpec): Medium | undefined {
  return predict?.args
    .filter(({ kind }) => kind === 'file')
    .map(({ hints }) => chosenMedium(hints))
    .find((medium) => medium !== undefined);
}

function listed(names: readonly string[]): string {
  return names.length > AUTHORS ? words.andMore(names.slice(0, AUTHORS).join(', '), names.length - AUTHORS) : names.join(', ');
}

/** A long name stays on one line of a phone, as far as that can be read. */
function sizeFor(name: string) {
  if (name.length > 28) return { xs: '1.0625rem', sm: '1.1875rem' };
  return { xs: name.length > 20 ? '1.125rem' : '1.375rem', sm: '1.5rem' };
}

/** `1.0` and `v1.0` alike. */
function versionWords(version: string): string {
  return version.replace(/^v?(?=\d)/, 'v');
}
