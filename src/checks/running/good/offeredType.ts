import { MIME, isTextMime, kindOfType, mediumOf, typeOfEnding, usualType } from '../../../files/kinds.ts';
import { familyOf } from '../../../files/traits.ts';
import type { Finding } from '../../rules/rule.ts';
import type { AnsweredCase, Case, Laboratory, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askAll, isAnswered, isResult, isSuccess, notApplicable, unknown } from '../honest.ts';
import * as words from './words.ts';

/** What may be asked for beside what a case is asked in. */
export function otherFormats({ predict }: Laboratory, base: Case): readonly string[] {
  return (predict.accept?.formats ?? []).filter((format) => format !== base.format);
}

/** Each format that `accept` offers is what comes, by its bytes. */
export const offeredType: RunningRule = {
  id: 'TM405',
  name: 'offered-type',
  severity: 'error',
  order: 40,
  ...words.OFFERED_TYPE,
  async judge(lab) {
    const { observed, untold } = await askAll(lab);
    if (untold !== undefined) return untold;
    const [base] = lab.cases;
    if (base === undefined || lab.predict.accept === undefined) return notApplicable(words.noAccept);
    const findings: Finding[] = [];
    let seen = 0;
    for (const one of observed.filter(isAnswered).filter(isResult)) {
      seen += 1;
      const wrong = one.asked.format !== undefined && !isOfType(one, one.asked.format);
      if (wrong) findings.push(findingOf(lab, this, { text: words.otherType(one.asked.format ?? '', one.answer.type.mime), shown: one }));
    }
    // Where nothing comes in the usual format, nothing can be said of the others.
    if (seen === 0) return unknown(words.noResult);
    for (const format of otherFormats(lab, base)) {
      const shown = await lab.ask(lab.vary(base, words.asked(base, format), {}, format));
      if (shown.end === 'silent' || shown.end === 'lost') {
        findings.push(findingOf(lab, this, { text: words.formatSilent(format), shown }));
      } else if (isAnswered(shown) && shown.answer.error?.cause?.code !== 'against-its-schema') {
        seen += 1;
        const text = !isSuccess(shown)
          ? words.formatFails(format, shown.response.status)
          : !isResult(shown)
            ? words.formatReports(format)
            : isOfType(shown, format)
              ? undefined
              : words.otherType(format, shown.answer.type.mime);
        if (text !== undefined) findings.push(findingOf(lab, this, { text, shown }));
      }
    }
    return findings.length > 0 ? { state: 'broken', findings } : { state: 'held', note: words.formatsCame(seen) };
  },
};

/** By the bytes, as far as they prove anything; a type that nobody knows, and bytes of which nobody knows what they are, accuse nobody. */
function isOfType({ answer }: AnsweredCase, format: string): boolean {
  const came = answer.type.mime;
  // Some modules say `zip`.
  const wanted = typeOfEnding(format) ?? usualType(format);
  if (wanted === MIME.json) return answer.json !== undefined;
  if (wanted.endsWith('/*')) return mediumOf(wanted) === undefined || mediumOf(came) === mediumOf(wanted);
  if (wanted === MIME.binary || kindOfType(wanted) === undefined) return true;
  // Whatever can't be told is none of the kinds that can.
  if (came === MIME.binary) return !isTextMime(wanted) && !ALWAYS_TOLD.has(familyOf(wanted));
  // A document in JSON is none in any other kind of text but plain.
  if (answer.json !== undefined && typeof answer.json.value === 'object' && isTextMime(wanted)) return isJsonLike(wanted);
  // Of text the bytes don't tell one kind from another, but for those that are marked.
  if (isTextMime(wanted) && isTextMime(came)) return wanted !== MIME.svg || came === MIME.svg;
  if (wanted === MIME.zip) return isInZip(came);
  return familyOf(came) === familyOf(wanted);
}

/** By their first bytes, which their formats prescribe. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(
  [MIME.png, MIME.jpeg, MIME.gif, MIME.webp, MIME.tiff, MIME.bmp, MIME.pdf, MIME.zip, MIME.wav, MIME.mp4, MIME.webm].map(familyOf),
);

function isJsonLike(mime: string): boolean {
  return mime === MIME.text || /json|javascript|yaml/.test(mime);
}

/** Office documents are archives, too. */
function isInZip(mime: string): boolean {
  return mime === MIME.zip || /openxmlformats|opendocument|zip/.test(mime);
}
