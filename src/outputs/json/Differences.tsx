import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { formatJson } from '../../files/json/formatJson.ts';
import type { Json } from '../../spec/model.ts';
import type { Compared } from '../define.ts';
import { differencesOf } from './differences.ts';
import type { JsonProps } from './props.ts';
import * as words from './words.ts';

const MAX_VALUE = 160;

/** What differs, member by member, above the two. */
export default function Differences({ left, right, names, children }: Compared<JsonProps>) {
  return (
    <>
      <Members left={left.value} right={right.value} names={names} />
      {children}
    </>
  );
}

function Members({ left, right, names }: { left: Json; right: Json; names: readonly [string, string] }) {
  const found = useMemo(() => differencesOf(left, right), [left, right]);
  if (found === undefined) return <Line>{words.tooLarge}</Line>;
  if (found.count === 0) return <Line>{words.sameHere}</Line>;
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={words.differences}>
      <Box
        component="table"
        sx={{ borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 0.75 } }}
      >
        <thead>
          <tr>
            <Typography component="th" scope="col" variant="caption" color="textSecondary">
              {words.where}
            </Typography>
            {names.map((name) => (
              <Typography key={name} component="th" scope="col" variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {name}
              </Typography>
            ))}
          </tr>
        </thead>
        <Box component="tbody" sx={{ '& tr': { borderTop: 1, borderColor: 'hairline' } }}>
          {found.listed.map((entry) => (
            <tr key={entry.path}>
              <Typography
                component="th"
                variant="code"
                scope="row"
                sx={{ fontWeight: 400, color: 'text.secondary', overflowWrap: 'anywhere' }}
              >
                {entry.path === '' ? words.theValue : entry.path}
              </Typography>
              <Typography component="td" variant="code" sx={{ overflowWrap: 'anywhere' }}>
                {show(entry.left)}
              </Typography>
              <Typography component="td" variant="code" sx={{ overflowWrap: 'anywhere' }}>
                {show(entry.right)}
              </Typography>
            </tr>
          ))}
        </Box>
      </Box>
      {found.count > found.listed.length && <Line>{words.andMore(found.count - found.listed.length)}</Line>}
    </Box>
  );
}

function Line({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="textSecondary">
      {children}
    </Typography>
  );
}

function show(value: Json | undefined): string {
  if (value === undefined) return '–';
  const text = formatJson(value, { indent: 0, limit: MAX_VALUE });
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
}
