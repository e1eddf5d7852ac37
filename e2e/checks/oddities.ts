import type { RuleId } from '../../src/checks/rules/rule.ts';

/** Names of arguments or of members of the answer, by the rule that is broken there. */
export type Broken = Readonly<Partial<Record<RuleId, readonly string[]>>>;

const MODEL = ['model'];

/** Of our own modules, which do what public ones do, so that the page is tried with it. All of it is on purpose. */
export const OWN = {
  kitchen_sink: {
    TM101: ['data_file', 'image_in_name_only'],
    TM104: ['text_undescribed'],
    TM106: ['any', 'any_null'],
    TM107: ['int', 'int_unset', 'int_zero', 'int_null', 'float', 'float_zero', 'decimal'],
    TM108: ['text_choice_single', 'text_choice_unenforced'],
    TM109: ['text_choice_booleans'],
    TM110: ['text_number'],
    TM114: ['password'],
    TM116: ['dict', 'nested'],
    TM117: ['list_untyped'],
    TM118: ['text_dict'],
    TM119: ['text_json', 'text_json_free'],
    TM120: ['text (x, y)'],
    TM204: ['demo_video'],
    TM205: ['nothing'],
    TM206: ['received'],
    // The choices of these are in the description alone.
    TM504: ['text_choice_unenforced', 'text_choice_booleans'],
    // It sends back whatever comes.
    TM508: ['demo_image'],
  },
  // With its usual way to fail, which is none.
  failing: { TM205: ['predictions'], TM311: MODEL },
  // A PNG comes for video/mp4.
  formats: { TM201: MODEL, TM204: MODEL, TM207: MODEL, TM208: MODEL, TM311: MODEL, TM405: MODEL },
  json_body: { TM107: ['scale'], TM120: ['position [x, y]', 'velocity [x, y]'], TM201: MODEL, TM311: MODEL },
  json_texts: {
    TM119: [
      'base_directory',
      'place',
      'output_directory',
      'mode',
      'epochs',
      'initial_lr',
      'momentum',
      'ckpt_freq',
      'early_stopping',
      'use_validation',
      'use_multiprocessing',
      'lr_step_schedule',
      'tags',
      'class_weights',
    ],
    TM201: MODEL,
    TM311: MODEL,
  },
  no_predict: { TM201: MODEL, TM302: MODEL, TM311: MODEL, TM414: MODEL },
  // A ZIP comes for image/png.
  results: { TM201: MODEL, TM204: MODEL, TM311: MODEL, TM405: MODEL },
  slow: { TM201: MODEL, TM311: MODEL },
} as const satisfies Readonly<Record<string, Broken>>;

/** Of the module that has what the descriptions of our own don't. */
export const ODD_DESCRIPTION: Broken = {
  TM102: ['frame'],
  TM103: ['data'],
  TM105: ['backbone'],
  TM112: ['language'],
  TM113: ['api_key'],
  TM115: ['token'],
  TM202: ['frame'],
  TM203: ['mask_image'],
  TM304: ['station'],
};
