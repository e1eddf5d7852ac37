/**
 * A rule about modules: what its author reads of it, wherever a finding leads. Some rules read the description (`explain`), some run the
 * model (`check`); all are numbered in one list (`registry.ts`), and each has a page in `docs/rules`.
 */
export interface Rule extends RuleWords {
  /** `TM1…` arguments, `TM2…` what is answered as it is declared, `TM3…` model and metadata, `TM4…` good runs, `TM5…` bad input, `TM6…` several runs. A number is never given twice. */
  readonly id: RuleId;
  /** Short and lasting, for people: `no-medium`. `--allow` and `--only` take it, too. */
  readonly name: string;
  /** A name that it once shared with other rules: whoever allows that, allows this one. */
  readonly formerly?: string;
  readonly severity: Severity;
}

/** What of a rule is words, and stands in a `words.ts`. */
export interface RuleWords {
  /** One line. */
  readonly title: string;
  readonly doc: RuleDoc;
}

export type RuleId = `TM${number}`;

/** `error`: a visitor gets nothing, or something wrong. `warning`: they get less than they could. `tip`: nothing tells that anything is wrong. */
export type Severity = 'error' | 'warning' | 'tip';

/** What its page says: plain paragraphs, an empty line between them, in which nothing but code in `backticks` has a meaning. */
export interface RuleDoc {
  /** When exactly it finds something. */
  readonly what: string;
  readonly why: string;
  /** What breaks the rule, and what is seen then. */
  readonly example: RulePassage;
  /** What to write instead: the same piece, mended. */
  readonly remedy: RulePassage;
}

export interface RulePassage {
  readonly text: string;
  /** A piece of a module. */
  readonly python?: string;
  /** What is typed into a terminal. */
  readonly shell?: string;
}

/** Something that a rule found. */
export interface Finding {
  readonly rule: RuleId;
  /** As the rule's, unless this one is less certain. */
  readonly severity: Severity;
  /** Id of the model. */
  readonly model: string;
  readonly place: FindingPlace;
  /** What is so here, with its names and numbers: a sentence or two. */
  readonly text: string;
  /** What shows it: a command that asks for the same, and what came. */
  readonly proof?: Proof | undefined;
}

export type FindingPlace =
  | { readonly at: 'model' }
  | { readonly at: 'argument'; readonly name: string }
  /** A path of names: `predictions.boxes`. */
  | { readonly at: 'response'; readonly name: string };

export interface Proof {
  readonly curl: string;
  readonly status: number | undefined;
  /** Of what came, short and without secrets. */
  readonly excerpt: string | undefined;
}
