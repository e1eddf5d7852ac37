import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { use } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { ExportButtons } from '../ExportButtons.tsx';
import { SaveForButton } from '../exports/SaveForButton.tsx';
import { NestedContext } from '../nested.ts';
import { inputsExports } from './exports/index.ts';
import type { ShownInput, ShownInputs } from './shown.ts';
import * as words from './words.ts';

interface Props {
  count: number;
  total: number;
  isSelection: boolean;
  /** Made when somebody wants a file: only that needs all of them. */
  inputs: () => readonly ShownInput[];
  /** Of the names of files. */
  stem: string;
}

const loadDataset = lazyModule(() => import('./exports/dataset.ts'));

/** What is selected, or else shown, as files. */
export function ExportRow({ count, total, isSelection, inputs, stem }: Props) {
  const { datasetOf } = use(NestedContext);
  const shown: ShownInputs = {
    get inputs() {
      return inputs();
    },
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography variant="caption" color="textSecondary">
        {words.exportOf(count, isSelection)}
      </Typography>
      <ExportButtons exports={inputsExports} shown={shown} name={stem} />
      <SaveForButton
        load={(following) => loadDataset().then(({ datasetOfInputs }) => datasetOfInputs(shown, datasetOf, following))}
        name={stem}
        note={words.partSavedOf(count, total, isSelection)}
      />
    </Box>
  );
}
