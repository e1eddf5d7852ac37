import { MIME, nameOfType } from '../../../files/kinds.ts';
import { notesInWords, type Note } from '../../../answers/note.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Decoded, Laboratory, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { notApplicable, unknown } from '../honest.ts';
import { archiveIn, mediaIn, type FoundMedium } from './mediaIn.ts';
import { howFarLooked, type Looked } from './looked.ts';
import { allResults } from './results.ts';
import * as words from './words.ts';

/** Notes that say that an announced medium isn't one. */
const NOT_ONE: ReadonlySet<Note['code']> = new Set<Note['code']>(['not-decoded', 'other-bytes', 'only-a-name']);

/** Archives that are unpacked to look at them. */
const ARCHIVES: ReadonlySet<string> = new Set([MIME.zip, MIME.gzip, MIME.tar]);

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
    const looked: Looked[] = [];
    let left = 0;
    for (const shown of answers) {
      for (const { key, notes = [] } of shown.answer.parts) {
        const wrong = notes.filter(({ code }) => NOT_ONE.has(code));
        if (wrong.length === 0) continue;
        findings.push(findingOf(lab, this, { text: words.isNone(key, notesInWords(wrong)), place: { at: 'response', name: key }, shown }));
      }
      const { media, more } = await mediaIn(shown);
      left += more;
      for (const medium of media) {
        const decoded = await decode(lab, medium);
        if (decoded.state !== 'broken') {
          looked.push({ name: nameOfType(medium.mime) ?? medium.mime, by: decoded.state === 'whole' ? decoded.by : undefined });
          continue;
        }
        const text = words.damaged(medium.path, medium.mime, decoded.why);
        findings.push(findingOf(lab, this, { text, place: { at: 'response', name: medium.path }, shown }));
      }
      const { mime } = shown.answer.type;
      if (!ARCHIVES.has(mime)) continue;
      const { problem, by } = await archiveIn(shown.answer.raw);
      if (problem === undefined) looked.push({ name: nameOfType(mime) ?? mime, by });
      else findings.push(findingOf(lab, this, { text: words.damaged('body', mime, problem), shown }));
    }
    if (findings.length > 0) return { state: 'broken', findings };
    if (looked.length === 0) return notApplicable(words.noMedia);
    const note = howFarLooked(looked, left);
    return looked.every(({ by }) => by === undefined) ? unknown(note) : { state: 'held', note };
  },
};

function decode({ decoders }: Laboratory, { medium, blob }: FoundMedium): Promise<Decoded> {
  if (medium === 'image') return decoders.picture(blob);
  return medium === 'audio' ? decoders.sound(blob) : decoders.film(blob);
}
