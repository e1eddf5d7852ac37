import OpenInNew from '@mui/icons-material/OpenInNew';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { use } from 'react';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { InLine } from '../inLine.ts';
import type { LinkProps } from './props.ts';
import * as words from './words.ts';

export default function LinkView({ href, host }: LinkProps) {
  return (
    <Typography variant="body1" component="p" sx={{ overflowWrap: 'anywhere' }}>
      <Link href={href} target="_blank" rel="noopener noreferrer nofollow">
        {href}
        <OpenInNew aria-hidden sx={{ fontSize: '0.9em', ml: 0.5, verticalAlign: '-0.1em' }} />
      </Link>
      {use(InLine) ? (
        <HiddenText> {words.opensIn(host)}</HiddenText>
      ) : (
        <Typography variant="caption" color="textSecondary" component="span" sx={{ display: 'block' }}>
          {words.opensIn(host)}
        </Typography>
      )}
    </Typography>
  );
}
