import { formatMentions } from '../../spec/hints.ts';

/** Between two of these a text speaks of one thing; a dot inside `.npz` is none of them. */
const CLAUSE_ENDS = /(?=[;:,()\n!?]|\.(?!\w)|\b(?:but|while|whereas|although|though|however)\b)/i;

/** Words that refuse what follows them; `not only` and `no more than` refuse nothing. */
const REFUSES =
  /\b(?:(?:not|no)(?!\s+(?:only|just|more|larger|bigger|longer\s+than)\b)|never|except(?:ing)?|excluding|without|instead of|rather than|nor|neither|unlike|other than|apart from|unsupported|cannot|\w+n[’']t)\b/i;

/** The same of what stands before them: `npz is not supported`, `zip isn’t`, `csv: not yet`. */
const REFUSES_BEFORE =
  /\b(?:(?:not|never|no longer|cannot|\w+n[’']t)(?:\s+be)?(?:\s+(?:yet|currently|directly|fully|officially|at present))*(?:\s+(?:supported|accepted|allowed|permitted|possible|taken|read|readable|valid|handled|implemented|recognised|recognized|available|work|used)\b|\s*$|(?<=yet)\b)|unsupported\s*$|(?:is|are)\s+(?:unsupported|refused|rejected|forbidden|ignored)\b)/i;

/** Of several that are refused at once the sentence says `are`. */
const OF_SEVERAL = /\b(?:are|aren[’']t|were|neither)\b/i;

/** One kind of a list, and nothing else. */
const LISTED = /^[\s,]*(?:(?:and|or|nor)\s+)?\.?[\w.]+(?:\s+(?:files?|archives?|arrays?|folders?))?\s*$/i;

/** The same where a list ends. */
const LAST_LISTED = /^[\s,]*(?:\.?[\w.]+\s+)?(?:and|or|nor)\s/i;

/** A text without what it says isn't taken, in whatever order it says so. */
export function withoutRefused(text: string): string {
  const clauses = text.split(CLAUSE_ENDS);
  const kept = [...clauses];
  for (const [at, clause] of clauses.entries()) {
    const before = REFUSES_BEFORE.exec(clause);
    const { index } = before ?? REFUSES.exec(clause) ?? {};
    if (index === undefined) continue;
    kept[at] = before === null ? clause.slice(0, index) : ' ';
    const refused = before === null ? listAfter(clauses, at, index) : subjectBefore(clauses, at, index);
    for (const other of refused) kept[other] = ' ';
  }
  return kept.join('');
}

/** Which clauses go on with what is refused: `no zip, npz or csv`. A list that doesn't end as one may be of something else. */
function listAfter(clauses: readonly string[], at: number, index: number): number[] {
  const after: number[] = [];
  if (formatMentions((clauses[at] ?? '').slice(index)).length === 0) return after;
  for (let next = at + 1; LISTED.test(clauses[next] ?? '') || LAST_LISTED.test(clauses[next] ?? ''); next += 1) {
    if (!(clauses[next] ?? '').startsWith(',')) return [];
    after.push(next);
    if (LAST_LISTED.test(clauses[next] ?? '')) return after;
  }
  return [];
}

/** Which clauses before belong to what is refused: `npz (not supported)`, `npz, zip and csv are not supported`. */
function subjectBefore(clauses: readonly string[], at: number, index: number): number[] {
  const clause = clauses[at] ?? '';
  if (/^[(:]\s*(?:(?:is|are)\s+)?$/i.test(clause.slice(0, index))) return at > 0 ? [at - 1] : [];
  const before: number[] = [];
  if (!OF_SEVERAL.test(clause)) return before;
  for (let last = at - 1; last >= 0 && clauses[last + 1]?.startsWith(',') === true && LISTED.test(clauses[last] ?? ''); last -= 1)
    before.push(last);
  return before;
}
