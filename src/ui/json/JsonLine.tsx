import ChevronRight from '@mui/icons-material/ChevronRight';
import type { CSSProperties, ReactNode } from 'react';
import { nameText } from '../../files/json/describe.ts';
import { patternOf } from '../../files/json/search.ts';
import type { JsonRow } from '../../files/json/tree.ts';
import * as words from './words.ts';

interface Props {
  line: number;
  row: JsonRow;
  id: string;
  top: number;
  active: boolean;
  /** What was searched for, to be marked. */
  query: string;
}

/** Deeper levels aren't indented further: the text would leave the box. */
const MAX_INDENT = 14;

export function JsonLine({ line, row, id, top, active, query }: Props) {
  const { depth, name, open, kind, text, more } = row;
  return (
    // Clicks and keys go to the tree, which says by aria-activedescendant which of its lines has the focus.
    <div
      role="treeitem"
      id={id}
      aria-level={depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open}
      aria-selected={active}
      className="line"
      style={{ transform: `translateY(${top}px)`, '--depth': Math.min(depth, MAX_INDENT) } as CSSProperties}
      tabIndex={-1}
      data-line={line}
    >
      {open === undefined ? <span className="gap" /> : <ChevronRight aria-hidden className={open ? 'chevron open' : 'chevron'} />}
      {name !== undefined && (
        <span className={typeof name === 'number' ? 'index' : 'name'}>
          {typeof name === 'number' ? name : <Marked text={nameText(name)} query={query} />}:
        </span>
      )}
      <span className={open === undefined ? `value ${kind}` : `value ${kind} opens`}>
        {open === true ? (
          <span className="bracket">{kind === 'array' ? '[' : kind === 'object' ? '{' : words.jsonInString}</span>
        ) : (
          <Marked text={text} query={query} />
        )}
      </span>
      {more !== '' && <span className="more">{more}</span>}
    </div>
  );
}

function Marked({ text, query }: { text: string; query: string }): ReactNode {
  if (query === '') return text;
  const pieces: ReactNode[] = [];
  const pattern = patternOf(query);
  let rest = text;
  for (let found = pattern.exec(rest); found !== null && pieces.length < 40; found = pattern.exec(rest)) {
    pieces.push(rest.slice(0, found.index), <mark key={pieces.length}>{found[0]}</mark>);
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, rest];
}
