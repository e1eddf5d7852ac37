import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JsonSource } from '../../files/json/session.ts';
import type { JsonRow } from '../../files/json/tree.ts';
import { report, reporting } from '../../files/report.ts';

/** What the toolbar says about the search. */
export interface SearchState {
  readonly query: string;
  /** Undefined while it is under way. */
  readonly count: number | undefined;
  /** The hit that is shown, from 0. */
  readonly current: number;
}

interface Lines {
  readonly rowCount: number;
  /** Counts changes: the same line may be another row afterwards. */
  readonly version: number;
}

const NO_SEARCH: SearchState = { query: '', count: 0, current: 0 };

/** Rows, the chosen line and the search of one document. Whatever the document answers late waits without blocking. */
export function useJsonTree(source: JsonSource) {
  const counted = useMemo(() => source.rowCount(), [source]);
  const [lines, setLines] = useState<Lines>({ rowCount: typeof counted === 'number' ? counted : 0, version: 0 });
  const [failed, setFailed] = useState(false);
  const [active, setActive] = useState(0);
  /** Changes when the active line has to come into view, which a click must not bring about. */
  const [moves, setMoves] = useState(0);
  const [search, setSearch] = useState(NO_SEARCH);
  const [incomplete, setIncomplete] = useState(false);

  const changed = useCallback((rowCount: number) => setLines(({ version }) => ({ rowCount, version: version + 1 })), []);
  const fail = useCallback((error: unknown) => {
    report('Walking through a document', error);
    setFailed(true);
  }, []);
  useEffect(() => {
    if (!(counted instanceof Promise)) return;
    let current = true;
    counted.then((count) => current && changed(count), fail);
    return () => {
      current = false;
    };
  }, [counted, changed, fail]);

  const moveTo = useCallback((line: number) => {
    setActive(line);
    setMoves((count) => count + 1);
  }, []);

  const toggle = useCallback(
    (id: string) => {
      Promise.resolve(source.toggle(id)).then(changed, fail);
    },
    [source, changed, fail],
  );

  const openLevels = useCallback(
    (levels: number) => {
      Promise.resolve(source.openLevels(levels)).then(({ rowCount, complete }) => {
        changed(rowCount);
        setIncomplete(!complete);
        moveTo(0);
      }, fail);
    },
    [source, changed, moveTo, fail],
  );

  const showHit = useCallback(
    (hit: number) => {
      setSearch((before) => ({ ...before, current: hit }));
      Promise.resolve(source.showHit(hit)).then((found) => {
        if (found === undefined) return;
        changed(found.rowCount);
        moveTo(found.line);
      }, fail);
    },
    [source, changed, moveTo, fail],
  );

  const latest = useRef('');
  const find = useCallback(
    (query: string) => {
      latest.current = query;
      setSearch(query === '' ? NO_SEARCH : { query, count: undefined, current: 0 });
      source.search(query).then((count) => {
        if (latest.current !== query || count === undefined || query === '') return;
        setSearch({ query, count, current: 0 });
        if (count > 0) showHit(0);
      }, fail);
    },
    [source, showHit, fail],
  );

  return { ...lines, failed, active, moves, setActive, moveTo, toggle, openLevels, incomplete, search, find, showHit };
}

/** The rows of some lines; for lines that a worker hasn't sent yet, those of before. */
export function useJsonRows(source: JsonSource, version: number, from: number, to: number): ReadonlyMap<number, JsonRow> {
  const asked = useMemo(() => ({ rows: to > from ? source.rows(from, to) : [], version }), [source, version, from, to]);
  const [late, setLate] = useState<ReadonlyMap<number, JsonRow>>(new Map());
  useEffect(() => {
    const { rows } = asked;
    if (!(rows instanceof Promise)) return;
    let current = true;
    void rows.then((found) => current && setLate(numbered(found, from)), reporting('Reading lines of a document'));
    return () => {
      current = false;
    };
  }, [asked, from]);
  const { rows } = asked;
  return useMemo(() => (rows instanceof Promise ? late : numbered(rows, from)), [rows, late, from]);
}

function numbered(rows: readonly JsonRow[], from: number): ReadonlyMap<number, JsonRow> {
  return new Map(rows.map((row, index) => [from + index, row]));
}
