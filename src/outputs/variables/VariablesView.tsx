import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { FileData } from '../../answers/part.ts';
import type { Attribute, VariableGroup, VariableTree } from '../../files/variables/variables.ts';
import { FileBlock } from '../file/FileCard.tsx';
import { MediaCaption } from '../MediaCaption.tsx';
import { Attributes } from './Attributes.tsx';
import { useVariables, type UsedVariables } from './useVariables.ts';
import { VariablePanel } from './VariablePanel.tsx';
import * as words from './words.ts';

/** A file of variables: what is in it, and one of them at a time. */
export default function VariablesView(file: FileData) {
  const used = useVariables(file.blob);
  if (typeof used === 'string') return <FileBlock file={file} note={used} />;
  if (used === undefined) {
    return (
      <Typography variant="body2" color="textSecondary" aria-busy sx={{ minHeight: 320 }}>
        {words.reading}
      </Typography>
    );
  }
  const { format, variables, remarks } = used.file;
  return (
    <Box>
      {remarks.map((remark) => (
        <Typography key={remark} variant="body2" color="textSecondary" sx={{ mb: 0.75 }}>
          {remark}
        </Typography>
      ))}
      <Chosen used={used} file={file} />
      <MediaCaption file={file} facts={[format, words.count(variables.length)]} />
    </Box>
  );
}

/** One of the list: a variable by its index, or the attributes of a group by its path. */
type Choice = number | string;

function Chosen({ used, file }: { used: UsedVariables; file: FileData }) {
  const entries = useMemo(() => entriesOf(used.file), [used.file]);
  const [choice, setChoice] = useState<Choice>(() => firstChoice(used.file, entries));
  const entry = entries.find((one) => one.choice === choice);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
      <Box
        role="group"
        aria-label={words.variablesOf(file.fileName)}
        sx={{ flex: '1 1 220px', maxWidth: { sm: 300 }, minWidth: 0, maxHeight: { xs: 240, sm: 560 }, overflowY: 'auto', border: 1, borderColor: 'hairline', borderRadius: 1 }} // prettier-ignore
      >
        {entries.map((one) => (
          <ListItemButton
            key={one.choice}
            dense
            selected={one.choice === choice}
            aria-current={one.choice === choice}
            onClick={() => setChoice(one.choice)}
            sx={{ display: 'block', py: 0.5, pl: 1.25 + one.depth * 1.5, pr: 1.25 }}
          >
            <Typography
              variant={typeof one.choice === 'number' ? 'code' : 'body2'}
              component="span"
              sx={{ display: 'block', overflowWrap: 'anywhere' }}
            >
              {one.name}
            </Typography>
            <Typography variant="caption" component="span" color="textSecondary" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
              {one.about}
            </Typography>
          </ListItemButton>
        ))}
      </Box>
      <Box sx={{ flex: '3 1 320px', minWidth: 0 }}>
        {typeof choice === 'number' ? (
          <VariablePanel key={choice} used={used} index={choice} file={file} />
        ) : (
          <Attributes key={choice} attributes={entry?.attributes ?? []} name={entry?.name ?? ''} stem={file.fileName} />
        )}
      </Box>
    </Box>
  );
}

interface Entry {
  readonly choice: Choice;
  readonly name: string;
  readonly about: string;
  readonly depth: number;
  readonly attributes: readonly Attribute[];
}

/** In the order of the file: the attributes of a group, its variables, then the groups inside of it. */
function entriesOf({ root, variables }: VariableTree): Entry[] {
  const ofGroup = (group: VariableGroup, path: string, depth: number): Entry[] => {
    const { attributes } = group;
    const isNamed = path !== '' || attributes.length > 0;
    const own: Entry = {
      choice: `/${path}`,
      name: path === '' ? words.ofFile : path,
      about: words.attributes(attributes.length),
      depth,
      attributes,
    };
    const inside = depth + (path === '' ? 0 : 1);
    return [
      ...(isNamed ? [own] : []),
      ...group.variables.flatMap((index): Entry[] => {
        const variable = variables[index];
        if (variable === undefined) return [];
        const { shape, dimensions, type } = variable;
        const names = dimensions.map((dimension) => dimension?.split('/').pop());
        return [
          {
            choice: index,
            name: variable.path.split('/').pop() ?? '',
            about: `${words.sides(shape, names)} · ${type}`,
            depth: inside,
            attributes: variable.attributes,
          },
        ];
      }),
      ...group.groups.flatMap((one) => ofGroup(one, path === '' ? one.name : `${path}/${one.name}`, inside)),
    ];
  };
  return ofGroup(root, '', 0);
}

/** What a file is made for has more axes than what it is measured by. */
function firstChoice({ variables }: VariableTree, entries: readonly Entry[]): Choice {
  const readable = variables.filter(({ problem, shape }) => problem === undefined && !shape.includes(0));
  const first = readable.find(({ shape, type }) => shape.length > 1 && type !== 'text') ?? readable[0] ?? variables[0];
  return first?.index ?? entries[0]?.choice ?? '';
}
