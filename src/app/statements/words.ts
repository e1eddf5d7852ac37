import type { Criterion, GapId } from './known.ts';

// The footer, and what all statements have.
export const aboutSite = 'About this site';
export const titles = { accessibility: 'Accessibility statement', privacy: 'Privacy' };
export const links = { accessibility: 'Accessibility', privacy: 'Privacy' };
export const version = (number: string): string => `Try-me UI ${number}`;
export const source = 'Source code, opens in a new tab';
export const back = 'Back to the model';
export const onTheWeb = ', opens in a new tab';

// The accessibility statement, in the order and, where the law has them, the words of the model in Decision (EU) 2018/1523.
export const committed = (body: string, law: string | undefined): string =>
  `${body} is committed to making this page accessible, in accordance with ${law ?? 'the national law that transposes Directive (EU) 2016/2102'}.`;
export const appliesTo = (address: string, title: string | undefined): string =>
  `This accessibility statement applies to ${title === undefined ? '' : `“${title}”, `}the page at ${address}, with which a machine-learning model can be tried: its form, its results, its history and these statements.`;

export const status = 'Compliance status';
export const partially =
  'This page is partially compliant with the European standard EN 301 549 V3.2.1, and with the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, due to the non-compliances and the exemptions listed below.';

export const notAccessible = 'Non-accessible content';
export const notAccessibleIntro = 'The content listed below is not accessible for the following reasons.';
export const nonCompliance = 'Non-compliance with the accessibility rules';
export const burden = 'Disproportionate burden';
export const noBurden = 'Nothing is left out for this reason.';
export const outOfScope = 'Content that the rules don’t cover';
export const outOfScopeIntro =
  'Descriptions of models, their examples and their answers are content of third parties, which this page shows as it comes, and which is neither paid for, made nor controlled by whoever offers the page.';
export const instead = 'Instead:';
export const alternatives = 'Alternatives';
export const beyondStandard = 'new in WCAG 2.2';

/** As WCAG calls them. */
export const criteria: Readonly<Record<Criterion, { readonly name: string; readonly level: 'A' | 'AA' }>> = {
  '1.1.1': { name: 'Non-text content', level: 'A' },
  '1.2.1': { name: 'Audio-only and video-only (prerecorded)', level: 'A' },
  '1.2.2': { name: 'Captions (prerecorded)', level: 'A' },
  '1.2.3': { name: 'Audio description or media alternative (prerecorded)', level: 'A' },
  '1.2.5': { name: 'Audio description (prerecorded)', level: 'AA' },
  '1.3.1': { name: 'Info and relationships', level: 'A' },
  '1.4.1': { name: 'Use of colour', level: 'A' },
  '2.2.1': { name: 'Timing adjustable', level: 'A' },
  '2.4.4': { name: 'Link purpose (in context)', level: 'A' },
  '2.5.7': { name: 'Dragging movements', level: 'AA' },
  '3.1.1': { name: 'Language of page', level: 'A' },
  '3.1.2': { name: 'Language of parts', level: 'AA' },
};

/** What isn’t accessible, by the ids of the list, and what helps until it is. */
export const gaps: Readonly<Record<GapId, { readonly what: string; readonly instead: string | undefined }>> = {
  'time-limit': {
    what: 'This deployment ends at a fixed time, which visitors can’t put off.',
    instead: 'The end is announced, everything can be saved before it, and a new deployment can be started.',
  },
  language: {
    what: 'Names and descriptions of models, their arguments and their answers may be in any language. The page isn’t told which, so a screen reader may read them with the wrong pronunciation.',
    instead: undefined,
  },
  drawings: {
    what: 'Pictures that the page draws itself (spectrograms, arrays of numbers, the difference between two pictures) have a name, but no description of what is to be seen in them.',
    instead:
      'In pictures and arrays the value of each pixel is read by keyboard (Shift and arrow keys), and every answer can be downloaded as the data that it is.',
  },
  plot: {
    what: 'The plot of a table tells its columns apart by colour alone.',
    instead: 'The table below it has the same values.',
  },
  dragging: {
    what: 'A magnified picture is moved, and the frame of a part of it is drawn, by dragging; no button does the same.',
    instead: 'Both work by keyboard: arrow keys move the picture and the frame.',
  },
  media: {
    what: 'Films and sounds of models and visitors have no captions, transcripts or audio descriptions.',
    instead: undefined,
  },
  pictures: {
    what: 'Pictures of models and of their examples have a name, but no description of what is to be seen in them.',
    instead: undefined,
  },
  documents: {
    what: 'Web pages, PDF files and formatted texts that a model answers with are shown as they are, with the structure that they have.',
    instead: 'The page offers their source, or the file itself.',
  },
  elsewhere: {
    what: 'The documentation of the API, training monitors and all that links lead to are pages of others.',
    instead: undefined,
  },
};

export const preparation = 'Preparation of this statement';
export const preparedOn = (day: string): string => `This statement was prepared on ${day}.`;
export const reviewedOn = (day: string): string => `It was last reviewed on ${day}.`;
export const selfAssessed = (number: string): string =>
  `It rests on a self-assessment with the automated tests of version ${number} of the page. The list above is kept with the code, where a test compares it with what the code does. Automated tests find a part of all barriers only; what they can’t judge, such as how a screen reader’s user gets on, they don’t say.`;
export const inEachRelease = 'In each release:';
export const axe = (states: number): string =>
  `the accessibility checker axe looks at ${states} states of the page, and at every kind of field and result, in light and in dark colours;`;
export const screens = (widths: readonly number[]): string =>
  `nothing scrolls sideways in windows ${listed(widths.map(String))} pixels wide;`;
export const browsers = (names: readonly string[]): string => `visitors’ tasks are carried out in ${listed(names)};`;
export const keyboard = 'every field is operated by keyboard, and has a name for assistive technology.';
export const whichStates = (states: number): string => `Which ${states} states`;
export const report = 'Report of the evaluation';

export const feedback = 'Feedback and contact';
export const tellUs = (body: string): string =>
  `If you meet a barrier on this page, or need something that is on it in an accessible form, write to ${body}:`;
export const answered = (response: string): string => `You can expect an answer ${response}.`;

export const enforcement = 'Enforcement procedure';
export const ifUnsatisfied = (body: string | undefined): string =>
  `If the answer doesn’t satisfy you, or none comes, turn to ${body ?? 'the body that enforces these rules'}:`;
export const askForBody =
  'If the answer doesn’t satisfy you, or none comes, you can turn to the body that enforces these rules in your country.';

/** As in `a, b and c`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
