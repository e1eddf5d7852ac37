import type { RuleId } from '../../src/checks/rules/rule.ts';
import { ODD_DESCRIPTION, OWN, type Broken } from './oddities.ts';

/**
 * A module of `e2e/deepaas/faulty_models`, and what a check says of it on a real DEEPaaS: this rule is broken, and no other. Of a sound one nothing
 * remains unknown either: what isn't told of it doesn't apply to it.
 */
export interface SeededFault {
  readonly module: string;
  /** Undefined of a sound one. Of one that is odd on purpose: which rules, at which places, and no other. */
  readonly rule: RuleId | Broken | undefined;
  /** What remains unknown of one of which nothing else does. */
  readonly unknown?: readonly RuleId[];
  /** In milliseconds, of one that doesn't answer. All others have as long as a busy machine needs. */
  readonly patience?: number;
  /** It is one of those that the page is tried with, in `e2e/deepaas/tryme_models`. */
  readonly isOwn?: true;
  /** It is the command that checks it, as an author types it. */
  readonly byCommand?: true;
}

/** Long enough to be sure that nothing comes, and short enough to wait for it in each test. */
const NEVER = 5_000;
/** The same, of one that answers honest inputs: the first of them waits for its worker to start. */
const LATER = 25_000;

export const SEEDED: readonly SeededFault[] = [
  // Those that are waited for longest come first.
  { module: 'bad_file_hangs', rule: 'TM510', patience: LATER },
  { module: 'own_error_hangs', rule: 'TM510', patience: LATER },

  { module: 'hangs', rule: 'TM402', patience: NEVER },
  { module: 'dies', rule: 'TM402', patience: NEVER },
  { module: 'too_slow', rule: 'TM402', patience: NEVER },
  { module: 'slower_than_recorded', rule: 'TM413' },

  { module: 'digits', rule: undefined, isOwn: true },
  { module: 'audio_level', rule: undefined, isOwn: true },
  // With the exceptions of its `.try-me.json`.
  { module: 'detector', rule: undefined, isOwn: true, byCommand: true },
  { module: 'kitchen_sink', rule: OWN.kitchen_sink, isOwn: true },
  { module: 'failing', rule: OWN.failing, isOwn: true },
  { module: 'formats', rule: OWN.formats, isOwn: true },
  { module: 'json_body', rule: OWN.json_body, isOwn: true },
  { module: 'json_texts', rule: OWN.json_texts, isOwn: true },
  { module: 'no_predict', rule: OWN.no_predict, isOwn: true },
  // Its boxes lie by the size of the picture.
  { module: 'results', rule: OWN.results, isOwn: true, unknown: ['TM603'] },
  { module: 'slow', rule: OWN.slow, isOwn: true },

  { module: 'sound_examples', rule: undefined, byCommand: true },
  { module: 'sound_picture', rule: undefined },
  { module: 'sound_pictures', rule: undefined },
  { module: 'sound_recording', rule: undefined },
  { module: 'sound_table', rule: undefined },
  { module: 'sound_values', rule: undefined },

  { module: 'metadata_fails', rule: 'TM310', byCommand: true },
  { module: 'odd_description', rule: ODD_DESCRIPTION },
  { module: 'default_out_of_bounds', rule: 'TM111' },
  { module: 'bare_metadata', rule: 'TM311' },
  { module: 'fails', rule: 'TM401' },
  { module: 'error_as_answer', rule: 'TM403' },
  { module: 'empties', rule: 'TM404' },
  { module: 'json_for_png', rule: 'TM405' },
  { module: 'jpeg_for_png', rule: 'TM405' },
  { module: 'png_for_zip', rule: 'TM405' },
  { module: 'bare_nan', rule: 'TM406' },
  { module: 'against_schema', rule: 'TM407' },
  { module: 'undeclared', rule: 'TM407' },
  { module: 'texts_for_numbers', rule: 'TM407' },
  { module: 'leaves_out', rule: 'TM408' },
  { module: 'broken_png', rule: 'TM409' },
  { module: 'cut_jpeg', rule: 'TM409' },
  { module: 'mp4v_film', rule: 'TM410' },
  { module: 'first_only', rule: 'TM411' },
  { module: 'drifted', rule: 'TM412' },
  { module: 'no_predict', rule: 'TM414' },

  { module: 'required_in_words', rule: 'TM501' },
  { module: 'needs_optional', rule: 'TM502' },
  { module: 'bounds_accepted', rule: 'TM503' },
  { module: 'bounds_crash', rule: 'TM503' },
  { module: 'choice_crashes', rule: 'TM504' },
  { module: 'date_crashes', rule: 'TM505' },
  { module: 'crashes_on_text', rule: 'TM506' },
  { module: 'cut_crashes', rule: 'TM506' },
  { module: 'empty_crashes', rule: 'TM506' },
  { module: 'bad_file_as_answer', rule: 'TM507', byCommand: true },
  { module: 'bad_file_accepted', rule: 'TM508' },
  { module: 'ascii_only', rule: 'TM509' },
  { module: 'refuses_mutely', rule: 'TM511' },

  { module: 'dice', rule: 'TM601' },
  { module: 'remembers', rule: 'TM601' },
  { module: 'any_order', rule: 'TM602' },
  { module: 'mixes', rule: 'TM603' },
];
