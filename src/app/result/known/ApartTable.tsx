import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatJson } from '../../../files/json/formatJson.ts';
import type { JsonComparison } from '../../../runs/example/jsonApart.ts';
import type { Json } from '../../../spec/model.ts';
import * as words from './words.ts';

/** More are for the view of both. */
const MOST = 5;
const LONGEST = 120;

/** The first places at which an answer isn't what was recorded. */
export function ApartTable({ comparison: { listed, count } }: { comparison: JsonComparison }) {
  const shown = listed.slice(0, MOST);
  return (
    <>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={words.differences}>
        <Box
          component="table"
          sx={{
            borderCollapse: 'collapse',
            width: '100%',
            '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.5, pr: 1.5 },
            '& tbody tr': { borderTop: 1, borderColor: 'hairline' },
          }}
        >
          <thead>
            <tr>
              {[words.where, words.recorded, words.thisRun].map((name) => (
                <Typography key={name} component="th" scope="col" variant="caption" color="textSecondary">
                  {name}
                </Typography>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, recorded, now, pixels }) => (
              <tr key={path}>
                <Typography
                  component="th"
                  scope="row"
                  variant="code"
                  sx={{ fontWeight: 400, color: 'text.secondary', overflowWrap: 'anywhere' }}
                >
                  {path === '' ? words.answerItself : path}
                </Typography>
                {pixels !== undefined ? (
                  <Typography component="td" colSpan={2} variant="body2">
                    {words.pixels(pixels.share, pixels.most)}
                  </Typography>
                ) : (
                  [recorded, now].map((value, side) => (
                    <Typography key={side} component="td" variant="code" sx={{ overflowWrap: 'anywhere' }}>
                      {shortened(value)}
                    </Typography>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      {count > shown.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {words.first(shown.length, count)}
        </Typography>
      )}
    </>
  );
}

function shortened(value: Json | undefined): string {
  if (value === undefined) return words.missing;
  const text = formatJson(value, { indent: 0, limit: LONGEST });
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
