import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { BreakableName } from '../ui/text/BreakableName.tsx';
import { OutputBlock } from './OutputBlock.tsx';
import type { Part } from '../answers/part.ts';
import { chooseOutput } from './registry.ts';
import * as words from './words.ts';

/** All parts of an answer: blocks with hairlines between them, those from one member together, and what holds nothing in one line. */
export function OutputBlocks({ parts }: { parts: readonly Part[] }) {
  const drawn = parts.filter((part) => !isVacant(part) || parts.length === 1);
  const vacant = parts.length === 1 ? [] : parts.filter(isVacant);
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '& > * + *': { borderTop: 1, borderColor: 'hairline', pt: 2, mt: 2 } }}
    >
      {groupParts(drawn).map(({ group, members }, index) =>
        group === undefined ? (
          members.map((part, place) => <OutputBlock key={`${part.key} ${place}`} part={part} />)
        ) : (
          <Group key={`${group} ${index}`} name={group} parts={members} />
        ),
      )}
      <Vacant label={words.withoutValue} parts={vacant.filter((part) => valueIn(part) === null)} />
      <Vacant label={words.notInThis} parts={vacant.filter((part) => valueIn(part) === undefined)} />
    </Box>
  );
}

/** Keeps the parts that one member was taken apart into together. */
function groupParts(parts: readonly Part[]): { group: string | undefined; members: Part[] }[] {
  const groups: { group: string | undefined; members: Part[] }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === part.group) last.members.push(part);
    else groups.push({ group: part.group, members: [part] });
  }
  return groups;
}

function Group({ name, parts }: { name: string; parts: readonly Part[] }) {
  return (
    <Box role="group" data-output={name} data-renderer="nested" aria-label={name} sx={{ minWidth: 0 }}>
      {name !== 'body' && (
        <Typography variant="code" component="h3" sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
          <BreakableName name={name} />
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2, pl: 2, borderLeft: 1, borderColor: 'hairline' }}>
        {parts.map((part, place) => (
          <OutputBlock key={`${part.key} ${place}`} part={part} />
        ))}
      </Box>
    </Box>
  );
}

function Vacant({ label, parts }: { label: string; parts: readonly Part[] }) {
  if (parts.length === 0) return null;
  return (
    <Typography variant="body2" component="p" color="textSecondary">
      {label}{' '}
      {parts.map((part, index) => (
        <span key={part.key}>
          {index > 0 && ', '}
          <Typography
            variant="code"
            component="span"
            data-output={part.key}
            data-renderer={chooseOutput(part).rule.id}
            sx={{ overflowWrap: 'anywhere' }}
          >
            <BreakableName name={part.key} />
          </Typography>
        </span>
      ))}
    </Typography>
  );
}

function valueIn(part: Part) {
  return part.from === 'json' ? part.value : '';
}

function isVacant(part: Part): boolean {
  return part.from === 'json' && part.verbatim !== true && (part.value === undefined || part.value === null);
}
