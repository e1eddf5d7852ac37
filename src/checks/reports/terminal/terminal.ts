import type { Finding, RulePassage, Severity } from '../../rules/rule.ts';
import type { AboutRule } from '../about.ts';
import { harmless } from '../harmless.ts';
import { MARKS } from '../marks.ts';
import type { CheckedModel, CheckedRule, CheckResult, Excepted } from '../result.ts';
import { brokenRules, findingsOf, isUnresolved, rulesIn, tallyOf, worstOf } from '../tally.ts';
import * as words from '../words.ts';
import { padTo, wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Columns. */
  readonly width: number;
  /** Colours, or none where nobody would see them: `styleText` of Node. */
  readonly paint: (style: TerminalStyle, text: string) => string;
  readonly about: AboutRule;
}

type StyleName = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
type TerminalStyle = StyleName | StyleName[];

/** Beyond this a line is hard to read. */
const WIDEST = 110;
const NARROWEST = 40;

/** The result for a terminal. What matters most comes last, next to where the next command is typed. */
export function formatTerminal(result: CheckResult, { width, paint, about }: TerminalOptions): string {
  const paper: Paper = {
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    paint: (colour, text) => (text === '' ? '' : paint(STYLES[colour], text)),
    about,
  };
  const rules = result.models.flatMap((model) => model.rules);
  const tally = tallyOf(rules);
  return [
    ...result.models.flatMap((model) => [...modelLines(paper, model), '']),
    ...(result.unused.length === 0
      ? []
      : [
          ...indented(paper, 0, words.UNUSED),
          ...result.unused.flatMap((one) => indented(paper, INDENT, `${words.unusedAt(one)}: ${one.reason ?? words.ALLOWED}`)),
          '',
        ]),
    ...indented(paper, 0, words.verdict(result, tally)).map((line) =>
      paper.paint(tally.errors + tally.warnings > 0 ? 'error' : 'held', line),
    ),
    ...indented(paper, 0, `${words.counts(tally)} · ${words.took(result.took)}`),
    '',
  ].join('\n');
}

interface Paper {
  readonly width: number;
  readonly paint: Paint;
  readonly about: AboutRule;
}

type Colour = Severity | 'held' | 'faint' | 'strong';
type Paint = (colour: Colour, text: string) => string;

const STYLES: Readonly<Record<Colour, TerminalStyle>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  tip: 'cyan',
  held: 'green',
  faint: 'dim',
  strong: 'bold',
};

function modelLines(paper: Paper, model: CheckedModel): string[] {
  const title = model.name === undefined || model.name === model.id ? model.id : `${model.id} · ${model.name}`;
  const noted = [words.inputs(model), ...words.facts(model).map(words.fact)].join(' · ');
  return [
    ...indented(paper, 0, title).map((line) => paper.paint('strong', line)),
    ...indented(paper, 0, noted).map((line) => paper.paint('faint', line)),
    ...(model.ended === undefined ? [] : indented(paper, 0, words.ENDED[model.ended]).map((line) => paper.paint('warning', line))),
    '',
    ...heldLines(paper, model),
    ...untoldLines(paper, model),
    ...rulesIn(model, 'excepted').flatMap((rule) => exceptedLines(paper, rule, rule.excepted)),
    ...brokenRules(model)
      .toReversed()
      .flatMap((rule) => ['', ...brokenLines(paper, rule)]),
  ];
}

/** What was run has a line each; what was only read is a number. */
function heldLines(paper: Paper, model: CheckedModel): string[] {
  const held = rulesIn(model, 'held');
  const reading = held.filter(({ by }) => by === 'reading').length;
  return [
    ...(reading === 0 ? [] : block(paper, 'held', MARKS.held, '', words.readingHeld(reading))),
    ...held.filter(({ by }) => by === 'running').flatMap((rule) => ruleLines(paper, 'held', MARKS.held, rule, rule.note ?? '')),
  ];
}

/** What can't apply or wasn't asked for is a number. */
function untoldLines(paper: Paper, model: CheckedModel): string[] {
  const untold = rulesIn(model, 'untold');
  const count = (reason: string) => untold.filter(({ because }) => because === reason).length;
  const unresolved = untold.filter(isUnresolved);
  const line = (text: string) => block(paper, 'faint', MARKS.untold, '', text);
  return [
    ...(count('not-applicable') > 0 ? line(words.notApplicable(count('not-applicable'))) : []),
    ...(count('not-asked-for') > 0 ? line(words.notAskedFor(count('not-asked-for'))) : []),
    ...[...new Set(unresolved.map(({ why }) => why))].flatMap((why) => {
      const rules = unresolved.filter((rule) => rule.why === why);
      if (rules.length < MANY) return rules.flatMap((rule) => ruleLines(paper, 'faint', MARKS.untold, rule, why));
      const ids = rules.map(({ id }) => id);
      return block(paper, 'faint', MARKS.untold, '', words.untoldTogether(rules.length), words.whyOf(why, ids));
    }),
  ];
}

/** So many rules that could not be told for one reason are told together: what is broken isn't far above then. */
const MANY = 3;

function exceptedLines(paper: Paper, rule: CheckedRule, excepted: readonly Excepted[]): string[] {
  const reasons = [...new Set(excepted.map(({ reason }) => reason ?? words.ALLOWED))].join('; ');
  return ruleLines(paper, 'faint', MARKS.excepted, rule, reasons);
}

/** A rule on a line, and what is said of it under it. */
function ruleLines(paper: Paper, colour: Colour, mark: string, rule: CheckedRule, said: string): string[] {
  return block(paper, colour, mark, rule.id, rule.title, said);
}

/** As wide as a rule's number with a blank. */
const NUMBER = 6;

function block(paper: Paper, colour: Colour, mark: string, number: string, head: string, said = ''): string[] {
  const [first = '', ...rest] = indented(paper, INDENT + NUMBER, head);
  return [
    `  ${paper.paint(colour, mark)} ${padTo(number, NUMBER)}${first.trimStart()}`,
    ...rest,
    ...(said === '' ? [] : indented(paper, INDENT + NUMBER, said).map((line) => paper.paint('faint', line))),
  ];
}

function brokenLines(paper: Paper, rule: CheckedRule): string[] {
  const worst = worstOf(rule) ?? 'tip';
  const about = paper.about(rule.id);
  const [first = '', ...rest] = indented(paper, INDENT, `${rule.id} ${rule.title} [${rule.name}]`);
  return [
    `  ${paper.paint(worst, `${MARKS[worst]} ${first.slice(INDENT)}`)}`,
    ...rest.map((line) => paper.paint(worst, line)),
    ...findingsOf(rule).flatMap((finding) => findingLines(paper, finding)),
    ...(about === undefined
      ? []
      : [
          ...remedyLines(paper, worst, about.doc.remedy),
          // An address is never broken: it is clicked, or copied.
          `${' '.repeat(INDENT)}${paper.paint('faint', padTo(words.PAGE, LABEL))}${about.page}`,
        ]),
  ];
}

const INDENT = 4;
const LABEL = 12;

/** All that its page says of it: whoever reads this may have no network. Of a tip a sentence does. */
function remedyLines(paper: Paper, severity: Severity, { text, python, shell }: RulePassage): string[] {
  if (severity === 'tip') return labelled(paper, words.REMEDY, words.firstSentence(text));
  const code = [python, shell].flatMap((one) => (one === undefined ? [] : one.replace(/^\n+|\s+$/g, '').split('\n')));
  return [
    ...text.split(/\n\s*\n/).flatMap((paragraph, at) => labelled(paper, at === 0 ? words.REMEDY : '', paragraph)),
    ...code.map((line) => (line === '' ? '' : ' '.repeat(INDENT + LABEL + 2) + line)),
  ];
}

function findingLines(paper: Paper, { place, text, proof }: Finding): string[] {
  const where = words.place(place);
  return [
    ...indented(paper, INDENT, where === '' ? text : `${where}: ${text}`),
    ...(proof === undefined ? [] : [...labelled(paper, words.SEEN, words.came(proof, ' ')), ...commandLines(paper, proof.curl)]),
  ];
}

/** Written as it stands, so that it can be copied: a terminal breaks long lines itself, without a line break in what is copied. */
function commandLines(paper: Paper, command: string): string[] {
  return command
    .split('\n')
    .map((line, at) => `${' '.repeat(INDENT)}${paper.paint('faint', padTo(at === 0 ? words.ASK : '', LABEL))}${harmless(line)}`);
}

function labelled(paper: Paper, label: string, text: string): string[] {
  return wrap(harmless(text), paper.width - INDENT - LABEL).map(
    (line, at) => `${' '.repeat(INDENT)}${paper.paint('faint', padTo(at === 0 ? label : '', LABEL))}${line}`,
  );
}

function indented(paper: Paper, indent: number, text: string): string[] {
  return wrap(harmless(text), paper.width - indent).map((line) => ' '.repeat(indent) + line);
}
