import type { Metadata } from '../../../api/metadata.ts';
import type { Severity } from '../../rules/rule.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { unknown } from '../honest.ts';
import { isPlaceholder } from './placeholder.ts';
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
const PARTS: readonly (readonly [says: (metadata: Metadata) => readonly string[], none: string, what: string, severity: Severity])[] = [
  [({ name }) => (name === undefined ? [] : [name]), words.noName, 'name', 'tip'],
  [({ description }) => [description], words.noDescription, 'description', 'warning'],
  [({ authors, contact }) => (authors.length > 0 ? authors : addressesIn(contact)), words.noAuthor, 'author', 'warning'],
  [({ license }) => (license === undefined ? [] : [license]), words.noLicence, 'license', 'warning'],
  [({ links }) => links.map(({ url }) => url), words.noLink, 'url', 'tip'],
];

function addressesIn(contact: unknown): string[] {
  return JSON.stringify(contact ?? null).match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
}

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
    const findings = PARTS.flatMap(([says, none, what, severity]) => {
      const said = says(metadata).filter((text) => text.trim() !== '');
      if (said.length === 0) return [findingOf(lab, this, { text: none, severity })];
      const [first = ''] = said;
      return said.every(isPlaceholder) ? [findingOf(lab, this, { text: words.placeholder(what, first), severity })] : [];
    });
    return Promise.resolve(findings.length > 0 ? { state: 'broken', findings } : { state: 'held' });
  },
};
