import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import type { Attribute } from '../../files/variables/variables.ts';
import { GridView } from '../table/GridView.tsx';
import * as words from './words.ts';

interface AttributesProps {
  attributes: readonly Attribute[];
  name: string;
  stem: string;
}

/** What is said of a file, a group or a variable. */
export function Attributes({ attributes, name, stem }: AttributesProps) {
  const grid = useMemo(
    () =>
      readGrid(
        attributes.map(({ name: own, text }) => ({ name: own, value: text })),
        { declared: true },
      ),
    [attributes],
  );
  if (grid === undefined) {
    return (
      <Typography variant="body2" color="textSecondary">
        {words.noAttributes}
      </Typography>
    );
  }
  return <GridView grid={grid} stem={`${stem}-attributes`} name={words.ofGroup(name)} />;
}
