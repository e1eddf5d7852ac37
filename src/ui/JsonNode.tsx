import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import type { Json } from '../spec/model.ts';
import { formatJson, formatScalar } from './json/formatJson.ts';
import { sizeWords } from './jsonSize.ts';

const CHUNK = 100;
const MAX_TEXT = 300;
/** A list that fits on a line is written on one. */
const INLINE = 72;

interface Props {
  /** Key of the parent; undefined for the root and for the items of a list, which have an index. */
  name: string | undefined;
  index?: number;
  value: Json;
  /** Levels that are open from the start. */
  openDepth: number;
}

export function JsonNode({ name, index, value, openDepth }: Props) {
  const inline = inlineText(value);
  if (inline !== undefined) {
    return (
      <Box component="li" sx={{ pl: '1.25em', overflowWrap: 'anywhere' }}>
        <Name name={name} index={index} />
        <Scalar value={value} text={inline} />
      </Box>
    );
  }
  return <Branch name={name} index={index} value={value as Json[] | { [key: string]: Json }} openDepth={openDepth} />;
}

interface BranchProps {
  name: string | undefined;
  index: number | undefined;
  value: Json[] | { [key: string]: Json };
  openDepth: number;
}

function Branch({ name, index, value, openDepth }: BranchProps) {
  const [open, setOpen] = useState(openDepth > 0);
  const [shown, setShown] = useState(CHUNK);
  const array = Array.isArray(value);
  const keys = open ? (array ? value : Object.keys(value)) : [];
  return (
    <li>
      <ButtonBase
        onClick={() => setOpen(!open)}
        aria-expanded={open}
        sx={{ font: 'inherit', textAlign: 'left', borderRadius: 0.5, maxWidth: '100%', '&:hover': { bgcolor: 'action.hover' } }}
      >
        <ChevronRight
          aria-hidden
          sx={{ fontSize: '1.25em', ml: '-0.1em', mr: '0.1em', color: 'text.secondary', transform: open ? 'rotate(90deg)' : 'none' }}
        />
        <Name name={name} index={index} />
        <Box component="span" sx={{ color: 'text.secondary', ml: name === undefined && index === undefined ? 0 : '0.5ch' }}>
          {array ? '[' : '{'}
          {!open && `…${array ? ']' : '}'}`} <Box component="span">{sizeWords(value)}</Box>
        </Box>
      </ButtonBase>
      {open && (
        <Box component="ul" sx={{ borderLeft: 1, borderColor: 'hairline', ml: '0.5em !important' }}>
          {keys
            .slice(0, shown)
            .map((key, position) =>
              array ? (
                <JsonNode key={position} name={undefined} index={position} value={key} openDepth={openDepth - 1} />
              ) : (
                <JsonNode key={position} name={key as string} value={value[key as string] ?? null} openDepth={openDepth - 1} />
              ),
            )}
          {keys.length > shown && (
            <li>
              <ButtonBase onClick={() => setShown(shown + CHUNK)} sx={{ font: 'inherit', color: 'primary.main', pl: '1.25em' }}>
                {Math.min(CHUNK, keys.length - shown)} more of {(keys.length - shown).toLocaleString('en')}
              </ButtonBase>
            </li>
          )}
        </Box>
      )}
    </li>
  );
}

function Name({ name, index }: { name: string | undefined; index?: number | undefined }) {
  if (index !== undefined) return <Box component="span" sx={{ color: 'text.secondary', mr: '0.75ch' }}>{`${index}:`}</Box>;
  if (name === undefined) return null;
  const text = name.length > MAX_TEXT ? `${name.slice(0, MAX_TEXT)}…` : name;
  return (
    <Box component="span" sx={{ mr: '0.75ch', overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'primary.main', fontWeight: 600 }}>
        {text}
      </Box>
      :
    </Box>
  );
}

function Scalar({ value, text }: { value: Json; text: string }) {
  const [open, setOpen] = useState(false);
  if (typeof value !== 'string') {
    return (
      <Box component="span" sx={{ color: typeof value === 'object' ? 'text.secondary' : 'info.main', fontVariantNumeric: 'tabular-nums' }}>
        {text}
      </Box>
    );
  }
  const long = value.length > MAX_TEXT;
  return (
    <>
      <Box component="span" sx={{ color: 'success.main', whiteSpace: 'pre-wrap' }}>
        {open ? formatScalar(value.slice(0, 100_000)) : text}
      </Box>
      {long && (
        <ButtonBase onClick={() => setOpen(!open)} aria-expanded={open} sx={{ font: 'inherit', color: 'primary.main', ml: '1ch' }}>
          {open ? 'less' : `… ${value.length.toLocaleString('en')} characters`}
        </ButtonBase>
      )}
    </>
  );
}

/** Scalars, empty containers and short lists of scalars; undefined for what opens and closes. */
function inlineText(value: Json): string | undefined {
  if (typeof value === 'string') return formatScalar(value.length > MAX_TEXT ? value.slice(0, 120) : value);
  if (typeof value !== 'object' || value === null) return formatScalar(value);
  if (Array.isArray(value)) {
    if (value.length > INLINE / 3 || value.some((item) => typeof item === 'object' && item !== null)) return undefined;
    const text = formatJson(value, { indent: 0, limit: INLINE });
    return text.length > INLINE ? undefined : text;
  }
  return Object.keys(value).length === 0 ? '{}' : undefined;
}
