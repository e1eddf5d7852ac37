import type { Metadata } from '../../../api/metadata.ts';
import type { Severity } from '../../rules/rule.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { unknown } from '../honest.ts';
import * as words from './words.ts';

export const noMetadata: RunningRule = {
  id: 'TM310',
  name: 'no-metadata',
  severity: 'warning',
  order: 1,
  withoutRuns: true,
  ...words.NO_METADATA,
  judge(lab) {
    if (lab.metadata !== undefined) return Promise.resolve({ state: 'held' });
    return Promise.resolve({ state: 'broken', findings: [findingOf(lab, this, { text: words.none })] });
  },
};

/** What belongs there; a name DEEPaaS makes of the model's id where there is none, and an address is worth less than the rest. */
const PARTS: readonly (readonly [isThere: (metadata: Metadata) => boolean, text: string, severity: Severity])[] = [
  [({ name }) => name !== undefined, words.noName, 'tip'],
  [({ description }) => description.trim() !== '', words.noDescription, 'warning'],
  [({ authors }) => authors.length > 0, words.noAuthor, 'warning'],
  [({ license }) => license !== undefined, words.noLicence, 'warning'],
  [({ links }) => links.length > 0, words.noLink, 'tip'],
];

export const incompleteMetadata: RunningRule = {
  id: 'TM311',
  name: 'incomplete-metadata',
  severity: 'warning',
  order: 2,
  withoutRuns: true,
  ...words.INCOMPLETE_METADATA,
  judge(lab) {
    const { metadata } = lab;
    if (metadata === undefined) return Promise.resolve(unknown(words.noneToRead));
    const findings = PARTS.filter(([isThere]) => !isThere(metadata)).map(([, text, severity]) => findingOf(lab, this, { text, severity }));
    return Promise.resolve(findings.length > 0 ? { state: 'broken', findings } : { state: 'held' });
  },
};
