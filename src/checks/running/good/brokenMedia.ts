import { MIME } from '../../../files/kinds.ts';
import { notesInWords, type Note } from '../../../answers/note.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Decoded, Laboratory, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { notApplicable } from '../honest.ts';
import { damagedArchive, mediaIn, type FoundMedium } from './mediaIn.ts';
import { allResults } from './results.ts';
import * as words from './words.ts';

/** Notes that say that an announced medium isn't one. */
const NOT_ONE: ReadonlySet<Note['code']> = new Set<Note['code']>(['not-decoded', 'other-bytes', 'only-a-name']);

/** Pictures, sounds, films and archives that come are whole, and what is announced as one is one. */
export const brokenMedia: RunningRule = {
  id: 'TM409',
  name: 'broken-media',
  severity: 'error',
  order: 41,
  ...words.BROKEN_MEDIA,
  async judge(lab) {
    const { answers, untold } = await allResults(lab);
    if (untold !== undefined) return untold;
    const findings: Finding[] = [];
    let count = 0;
    for (const shown of answers) {
      for (const { key, notes = [] } of shown.answer.parts) {
        const wrong = notes.filter(({ code }) => NOT_ONE.has(code));
        if (wrong.length === 0) continue;
        count += 1;
        findings.push(findingOf(lab, this, { text: words.isNone(key, notesInWords(wrong)), place: { at: 'response', name: key }, shown }));
      }
      for (const medium of await mediaIn(shown)) {
        count += 1;
        const decoded = await decode(lab, medium);
        if (decoded.state !== 'broken') continue;
        const text = words.damaged(medium.path, medium.mime, decoded.why);
        findings.push(findingOf(lab, this, { text, place: { at: 'response', name: medium.path }, shown }));
      }
      if (shown.answer.type.mime !== MIME.zip) continue;
      count += 1;
      const why = await damagedArchive(shown.answer.raw);
      if (why !== undefined) findings.push(findingOf(lab, this, { text: words.damaged('body', MIME.zip, why), shown }));
    }
    if (findings.length > 0) return { state: 'broken', findings };
    return count === 0 ? notApplicable(words.noMedia) : { state: 'held', note: words.mediaWhole(count) };
  },
};

function decode({ decoders }: Laboratory, { medium, blob }: FoundMedium): Promise<Decoded> {
  if (medium === 'image') return decoders.picture(blob);
  return medium === 'audio' ? decoders.sound(blob) : decoders.film(blob);
}
