import CheckOutlined from '@mui/icons-material/CheckOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { copyText } from '../../files/environment.ts';
import * as words from './words.ts';

interface Props {
  link: () => string;
  /** Whether the form holds what no link may carry. */
  leavesOut: () => boolean;
}

/** Chat programs and mailers cut what is longer. */
const LONG = 2000;

/** Copies the address of the page with everything that is set, and says what isn't in it. */
export function CopyLink({ link, leavesOut }: Props) {
  const [said, setSaid] = useState('');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const text = link();
    const done = await copyText(text);
    setCopied(done);
    if (!done) return setSaid(words.linkNotCopied);
    const rest = [leavesOut() && words.notInLink, text.length > LONG && words.longLink];
    setSaid([words.linkCopied, ...rest.filter((part) => part !== false)].join(' '));
  };
  return (
    <>
      <QuietButton
        startIcon={said !== '' && copied ? <CheckOutlined /> : <LinkIcon />}
        title={words.copyLinkToSettings}
        onClick={() => void copy()}
      >
        {words.copyLink}
      </QuietButton>
      <Box
        role="status"
        sx={{
          position: 'absolute',
          right: 0,
          bottom: '100%',
          mb: 1,
          typography: 'body2',
          ...(said !== '' && { px: 1.5, py: 0.75, bgcolor: 'background.paper', border: 1, borderColor: 'hairline', borderRadius: 1 }),
        }}
      >
        {said}
      </Box>
    </>
  );
}
