import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import type { Judgement } from './inputMark.ts';
import { MarkTools } from './MarkTools.tsx';
import type { Selection } from './useSelection.ts';
import * as words from './words.ts';

interface Props {
  selection: Selection;
  shown: number;
  total: number;
  /** How many are marked as what; undefined where none is. */
  marked: { readonly right: number; readonly wrong: number } | undefined;
  /** What all that are selected are marked as. */
  verdict: Judgement | undefined;
  onMark: (verdict: Judgement | undefined) => void;
  /** What else is chosen beside it. */
  children: ReactNode;
}

/** How many are shown, selected and marked, and what is done with those that are selected. */
export function SelectionBar({ selection, shown, total, marked, verdict, onMark, children }: Props) {
  const count = selection.ats.length;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, minHeight: 34 }}>
      <Typography variant="body2" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {[
          words.shownOf(shown, total),
          ...(count > 0 ? [words.selected(count)] : []),
          ...(marked === undefined ? [] : [words.marked(marked.right, marked.wrong)]),
        ].join(' · ')}
      </Typography>
      {count > 0 ? (
        <Box role="group" aria-label={words.forSelected} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <MarkTools verdict={verdict} onMark={onMark} />
          <QuietButton onClick={selection.clear}>{words.clear}</QuietButton>
        </Box>
      ) : (
        shown > 0 && <QuietButton onClick={selection.selectAll}>{words.selectShown}</QuietButton>
      )}
      {children}
    </Box>
  );
}
