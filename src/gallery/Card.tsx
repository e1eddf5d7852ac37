import LinkIcon from '@mui/icons-material/Link';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { memo, useState } from 'react';
import { Field } from '../inputs/Field.tsx';
import { ComparePart } from '../outputs/compare/ComparePart.tsx';
import { OutputBlock } from '../outputs/OutputBlock.tsx';
import { SentFiles } from '../ui/preview/sentFiles.ts';
import type { ArgValue } from '../spec/value.ts';
import { HiddenText } from '../ui/text/HiddenText.tsx';
import type { Exhibit, FieldExhibit, PartExhibit } from './exhibit.ts';
import { useNear } from './useNear.ts';
import * as words from './words.ts';

/** What a card takes until it is drawn; most are about as high. */
const ROOM = { field: 104, part: 180, pair: 240 } as const;

/** One exhibit under its name. Several hundred of them are on the page: each is drawn when it comes near the window. */
export const Card = memo(function Card({ exhibit }: { exhibit: Exhibit }) {
  const [ref, isNear] = useNear();
  const { id, title, note, as } = exhibit;
  const mark = markOf(exhibit);
  return (
    <Box
      ref={ref}
      id={id}
      role="group"
      aria-labelledby={`${id}-title`}
      data-exhibit={isNear ? 'drawn' : 'waiting'}
      sx={{
        minWidth: 0,
        // Two answers stand side by side.
        ...(as === 'pair' && { gridColumn: '1 / -1' }),
        display: 'flex',
        flexDirection: 'column',
        scrollMarginTop: 76,
        border: 1,
        borderColor: 'hairline',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'hidden',
        '&:target': { borderColor: 'primary.main', boxShadow: '0 0 0 1px var(--mui-palette-primary-main)' },
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'baseline', gap: 1, px: 2, py: 1, bgcolor: 'media', borderBottom: 1, borderColor: 'hairline' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={`${id}-title`} variant="body2" component="h4" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {note !== undefined && (
            <Typography variant="caption" component="p" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {note}
            </Typography>
          )}
        </Box>
        {mark !== undefined && (
          <Typography variant="caption" sx={{ flexShrink: 0, color: 'primary.main', fontWeight: 600 }}>
            {mark}
          </Typography>
        )}
        <Link
          href={`#${id}`}
          title={words.linkHere}
          sx={{ flexShrink: 0, alignSelf: 'flex-start', lineHeight: 0, color: 'text.secondary', '&:hover': { color: 'primary.main' } }}
        >
          <LinkIcon sx={{ fontSize: '1.05rem' }} />
          <HiddenText>{words.linkTo(title)}</HiddenText>
        </Link>
      </Box>
      <Box sx={{ p: 2, minHeight: isNear ? 0 : ROOM[as] }}>{isNear && <Content exhibit={exhibit} />}</Box>
    </Box>
  );
});

function markOf(exhibit: Exhibit): string | undefined {
  if (exhibit.as === 'pair') return words.compared;
  return exhibit.as === 'part' && exhibit.declared ? words.withSchema : undefined;
}

function Content({ exhibit }: { exhibit: Exhibit }) {
  if (exhibit.as === 'field') return <LiveField exhibit={exhibit} />;
  return exhibit.as === 'part' ? <Block exhibit={exhibit} /> : <ComparePart pair={exhibit.pair} {...exhibit.sides} />;
}

const nothing = () => undefined;

/** It can be filled in, as in a form. */
function LiveField({ exhibit }: { exhibit: FieldExhibit }) {
  const { arg, rule, error, doubt, itemErrors, disabled = false } = exhibit;
  const [value, setValue] = useState<ArgValue>(exhibit.value);
  // What was said about the value holds for no other.
  const said = value === exhibit.value ? { error, doubt, itemErrors } : {};
  return (
    <Field arg={arg} value={value} rule={rule} disabled={disabled} onChange={setValue} onBlur={nothing} focusRef={nothing} {...said} />
  );
}

function Block({ exhibit }: { exhibit: PartExhibit }) {
  return (
    <SentFiles value={exhibit.files}>
      <OutputBlock part={exhibit.part} />
    </SentFiles>
  );
}
