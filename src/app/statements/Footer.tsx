import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { PAGE_VERSION } from '../../runs/pageVersion.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { statementHash, type Statement } from '../page/route.ts';
import { openStatement, STATEMENT_LINK } from './useStatement.ts';
import * as words from './words.ts';

const SOURCE = import.meta.env.SOURCE as string | undefined;

interface Props {
  offered: readonly Statement[];
  /** The one in view. */
  statement: Statement | undefined;
}

/** One quiet line below whatever the page shows, also while there is no model. */
export function Footer({ offered, statement }: Props) {
  return (
    <Box
      component="footer"
      sx={{
        borderTop: 1,
        borderColor: 'hairline',
        px: { xs: 2, sm: 3 },
        py: 0.75,
        typography: 'caption',
        color: 'text.secondary',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1,
        displayPrint: 'none',
      }}
    >
      <Box component="nav" aria-label={words.aboutSite} sx={{ display: 'flex', columnGap: 2.5, flex: 1 }}>
        {offered.map((one) => (
          <Link
            key={one}
            href={`#${statementHash(one)}`}
            color="inherit"
            underline="hover"
            aria-current={one === statement ? 'page' : undefined}
            {...{ [STATEMENT_LINK]: one }}
            onClick={(event) => {
              // In a new tab or window it is the browser's own.
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              if (one !== statement) openStatement(one);
            }}
            sx={LINE}
          >
            {words.links[one]}
          </Link>
        ))}
      </Box>
      {SOURCE === undefined ? (
        <Box sx={LINE}>{words.version(PAGE_VERSION)}</Box>
      ) : (
        <Link href={SOURCE} target="_blank" rel="noopener noreferrer" color="inherit" underline="hover" sx={LINE}>
          {words.version(PAGE_VERSION)} <HiddenText>{words.source}</HiddenText>
        </Link>
      )}
    </Box>
  );
}

/** High enough for a finger. */
const LINE = { py: 0.5, whiteSpace: 'nowrap', '&[aria-current]': { color: 'text.primary', fontWeight: 600 } } as const;
