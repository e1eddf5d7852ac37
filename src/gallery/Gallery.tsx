import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Contents } from './Contents.tsx';
import { GROUPS, type Chapter } from './exhibit.ts';
import { addressWith, searched, searchIn } from './search.ts';
import { Section } from './Section.tsx';
import { TopBar } from './TopBar.tsx';
import { useArrival } from './useArrival.ts';
import { useChapters } from './useChapters.ts';
import { useCurrent } from './useCurrent.ts';
import * as words from './words.ts';

/** Every widget and every renderer of the registries, drawn from the samples that the tests use. */
export function Gallery() {
  const { chapters, isWhole, failed } = useChapters();
  const [search, setSearch] = useState(() => searchIn(location.href));
  const wanted = useDeferredValue(search);
  const found = useMemo(() => searched(chapters, wanted), [chapters, wanted]);
  const current = useCurrent(found);

  useEffect(() => {
    const address = addressWith(location.href, wanted);
    if (address !== location.href) history.replaceState(null, '', address);
  }, [wanted]);
  useArrival(isWhole);

  return (
    <Box data-gallery={isWhole ? 'ready' : 'collecting'} sx={{ minHeight: '100vh' }}>
      <TopBar
        search={search}
        onSearch={setSearch}
        shown={count(found)}
        of={count(chapters)}
        contents={<Contents chapters={found} current={current} />}
      />
      <Box sx={{ display: 'flex', maxWidth: 1680, mx: 'auto' }}>
        <Box sx={{ display: { xs: 'none', md: 'block' }, width: 232, flexShrink: 0, borderRight: 1, borderColor: 'hairline' }}>
          <Box sx={{ position: 'sticky', top: 61, maxHeight: 'calc(100vh - 61px)', overflowY: 'auto', py: 2.5, px: 2 }}>
            <Contents chapters={found} current={current} />
          </Box>
        </Box>
        <Box component="main" sx={{ flex: 1, minWidth: 0, px: { xs: 2, sm: 3, lg: 4 }, pt: { xs: 2.5, sm: 3 }, pb: 10 }}>
          {failed && <Typography role="alert">{words.notFetched}</Typography>}
          {isWhole && found.length === 0 && (
            <Typography color="textSecondary">
              {words.nothingHas(wanted.trim())}{' '}
              <Link component="button" type="button" onClick={() => setSearch('')} sx={{ typography: 'body1', verticalAlign: 'baseline' }}>
                {words.showEverything}
              </Link>
            </Typography>
          )}
          {GROUPS.map((of) => {
            const own = found.filter((chapter) => chapter.of === of);
            return own.length === 0 ? null : (
              <Box key={of} sx={{ '& + &': { mt: 8 } }}>
                <Typography variant="h2" sx={{ fontSize: '1.75rem', letterSpacing: '-0.02em', fontWeight: 700 }}>
                  {words.groups[of]}
                </Typography>
                <Typography color="textSecondary" sx={{ mt: 0.75, maxWidth: '68ch' }}>
                  {words.about[of]}
                </Typography>
                {own.map((chapter) => (
                  <Section key={chapter.id} chapter={chapter} />
                ))}
              </Box>
            );
          })}
          {!isWhole && !failed && (
            <Typography role="status" color="textSecondary" sx={{ mt: 5 }}>
              {words.collecting}
            </Typography>
          )}
        </Box>
      </Box>
    </Box>
  );
}

function count(chapters: readonly Chapter[]): number {
  return chapters.reduce((sum, { exhibits }) => sum + exhibits.length, 0);
}
