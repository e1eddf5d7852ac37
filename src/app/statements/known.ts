import type { Config } from '../../api/config.ts';

/** Success criteria of WCAG 2.2 by their numbers. */
export type Criterion =
  '1.1.1' | '1.2.1' | '1.2.2' | '1.2.3' | '1.2.5' | '1.3.1' | '1.4.1' | '2.2.1' | '2.4.4' | '2.5.7' | '3.1.1' | '3.1.2';

export type GapId = 'time-limit' | 'language' | 'drawings' | 'plot' | 'dragging' | 'media' | 'pictures' | 'documents' | 'elsewhere';

export interface KnownGap {
  readonly id: GapId;
  readonly criteria: readonly Criterion[];
  /** `ours` breaks the rules; what comes from third parties isn't covered by them. */
  readonly whose: 'ours' | 'others';
  /** Where it isn't in every deployment. */
  readonly when?: (config: Config) => boolean;
}

/**
 * What is known not to conform, for the accessibility statement. Whoever mends one takes it out: known.test.ts looks into the code for
 * what each is about, and fails when it isn't there any more.
 */
export const KNOWN_GAPS: readonly KnownGap[] = [
  { id: 'time-limit', criteria: ['2.2.1'], whose: 'ours', when: ({ expires, temporary }) => expires !== undefined || temporary },
  { id: 'language', criteria: ['3.1.2'], whose: 'ours' },
  { id: 'drawings', criteria: ['1.1.1'], whose: 'ours' },
  { id: 'plot', criteria: ['1.4.1'], whose: 'ours' },
  { id: 'dragging', criteria: ['2.5.7'], whose: 'ours' },
  { id: 'media', criteria: ['1.2.1', '1.2.2', '1.2.3', '1.2.5'], whose: 'others' },
  { id: 'pictures', criteria: ['1.1.1'], whose: 'others' },
  { id: 'documents', criteria: ['1.1.1', '1.3.1', '2.4.4', '3.1.1'], whose: 'others' },
  { id: 'elsewhere', criteria: [], whose: 'others' },
];

/** Criteria that WCAG 2.1, and with it EN 301 549 V3.2.1, hasn't. */
export const BEYOND_STANDARD: ReadonlySet<Criterion> = new Set(['2.5.7']);

export function gapsIn(config: Config, whose: KnownGap['whose']): readonly KnownGap[] {
  return KNOWN_GAPS.filter((gap) => gap.whose === whose && gap.when?.(config) !== false);
}
