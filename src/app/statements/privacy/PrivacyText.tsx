import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Config } from '../../../api/config.ts';
import { parseTiles, tileHost } from '../../../ui/map/parseTiles.ts';
import type { Contact, PrivacyFacts } from '../../../api/statements.ts';
import { ContactLine, Paragraph, Passage, TextList } from '../parts.tsx';
import { ForgetAll } from './ForgetAll.tsx';
import { STORED } from './stored.ts';
import * as words from './words.ts';

interface Props {
  facts: PrivacyFacts;
  config: Config;
}

/** What is true of the software, and what the operator says of the rest. */
export function PrivacyText({ facts, config }: Props) {
  const { host, href } = window.location;
  const source = parseTiles(config.map);
  const tiles = source && tileHost(source, href);
  return (
    <>
      <Paragraph>{tiles === undefined ? words.inShort : words.inShortWithTiles(tiles)}</Paragraph>
      <Passage title={words.sent}>
        <Paragraph>{words.sentOnRun}</Paragraph>
        <Paragraph>{words.pageAsks(host)}</Paragraph>
        {config.allowApi && <Paragraph>{words.otherApi}</Paragraph>}
        {tiles !== undefined && <Paragraph>{words.mapTiles(tiles)}</Paragraph>}
        <Paragraph>{words.elsewhere}</Paragraph>
      </Passage>
      <Passage title={words.received}>
        {facts.ownProxy && <Paragraph>{`${words.proxyLog} ${words.countedRequests}`}</Paragraph>}
        <Paragraph>{words.model}</Paragraph>
      </Passage>
      <Passage title={words.kept}>
        <Paragraph>{words.keptIntro(host)}</Paragraph>
        <Stored />
        <ForgetAll host={host} />
      </Passage>
      <Responsible facts={facts} />
      {facts.notes.length > 0 && (
        <Passage title={words.notes}>
          <TextList texts={facts.notes} />
        </Passage>
      )}
    </>
  );
}

function Stored() {
  return (
    <Box component="dl" sx={{ m: 0, typography: 'body2' }}>
      {STORED.map(({ id }) => {
        const { what, why, until } = words.stored[id];
        return (
          <Box
            key={id}
            data-stored={id}
            sx={{
              display: 'grid',
              gridTemplateColumns: { sm: 'minmax(0, 2fr) minmax(0, 3fr)' },
              columnGap: 3,
              rowGap: 0.25,
              py: 1,
              borderTop: 1,
              borderColor: 'hairline',
              '& dd': { m: 0, gridColumn: { sm: 2 } },
            }}
          >
            <Box component="dt" sx={{ fontWeight: 600, gridRowEnd: { sm: 3 } }}>
              {what}
            </Box>
            <dd>{words.keptFor(why)}</dd>
            <dd>{words.keptUntil(until)}</dd>
          </Box>
        );
      })}
    </Box>
  );
}

function Responsible({ facts: { controller, contact, officer, policy } }: { facts: PrivacyFacts }) {
  const people: readonly (readonly [name: string, who: Contact | undefined])[] = [
    [words.controller, controller === undefined ? undefined : { text: controller, url: undefined }],
    [words.contact, contact],
    [words.officer, officer],
    [words.policy, policy],
  ];
  const known = people.flatMap(([name, who]) => (who === undefined ? [] : [{ name, who }]));
  if (known.length === 0) return null;
  return (
    <Passage title={words.responsible}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: { sm: 'max-content minmax(0, 1fr)' }, columnGap: 3, rowGap: { xs: 0, sm: 1 } }}
      >
        {known.map(({ name, who }) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" color="textSecondary">
              {name}
            </Typography>
            <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, whiteSpace: 'pre-line' }}>
              <ContactLine contact={who} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Passage>
  );
}
