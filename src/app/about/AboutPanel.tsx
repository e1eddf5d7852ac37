import { formatDate } from '../../files/amounts.ts';
import { isoMoment } from '../../files/clock.ts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { isSecure, missing } from '../../files/environment.ts';
import { onTrace, tracesNow } from '../../files/report.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { PAGE_VERSION } from '../../runs/pageVersion.ts';
import { PanelBody, SidePanel } from '../../ui/SidePanel.tsx';
import { aboutText, type PageFacts } from './aboutText.ts';
import * as words from './words.ts';

interface Props {
  /** Version of DEEPaaS. */
  deepaas: string;
  onClose: () => void;
}

/** For whoever asks for help: versions, what the browser holds back, and every fault that was caught since the page was opened. */
export default function AboutPanel({ deepaas, onClose }: Props) {
  const traces = useSyncExternalStore(onTrace, tracesNow);
  const facts = useMemo(() => factsOf(deepaas), [deepaas]);
  const lacks = useMemo(() => missing(), []);
  return (
    <SidePanel
      title={words.aboutPage}
      about={words.whatFor}
      width={560}
      tools={<CopyButton label={words.copyAll} text={() => aboutText({ facts, missing: lacks, traces })} />}
      onClose={onClose}
    >
      <PanelBody label={words.aboutPage}>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2, rowGap: 0.5 }}>
          {facts.map(([name, value]) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Typography variant="body2" component="dt" color="textSecondary">
                {name}
              </Typography>
              <Typography variant="body2" component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ))}
        </Box>
        <Section title={words.lacks}>
          {lacks.length === 0 ? (
            <Typography variant="body2">{words.lacksNothing}</Typography>
          ) : (
            <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
              {lacks.map((lack) => (
                <li key={lack}>{lack}</li>
              ))}
            </Box>
          )}
        </Section>
        <Section title={words.faults(traces.length)}>
          <Box aria-live="polite">
            {traces.length === 0 ? <Typography variant="body2">{words.nothingWrong}</Typography> : <Traces traces={traces} />}
          </Box>
        </Section>
      </PanelBody>
    </SidePanel>
  );
}

/** Newest first: what somebody has just seen is what they look for. */
function Traces({ traces }: Pick<PageFacts, 'traces'>) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {traces.toReversed().map(({ id, at, where, error }) => (
        <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'hairline' }}>
          <Typography variant="body2">
            {where}{' '}
            <Typography variant="caption" color="textSecondary" component="time" dateTime={isoMoment(at)}>
              {formatDate(at, { timeStyle: 'medium' })}
            </Typography>
          </Typography>
          <Typography variant="code" component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {error}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 2.5 }}>
      <Typography variant="overline" component="h3" id={id} color="textSecondary">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function factsOf(deepaas: string): PageFacts['facts'] {
  return [
    [words.thisPage, PAGE_VERSION],
    ['DEEPaaS', deepaas],
    // Without its query, which may hold anything.
    [words.openedAt, window.location.origin + window.location.pathname],
    [words.secure, isSecure() ? words.isSecure : words.isInsecure],
    [words.browser, navigator.userAgent],
  ];
}
