import type { Arg, Dialect, ModelSpec, Property } from '../../spec/model.ts';
import type { Rule, RuleWords } from '../rules/rule.ts';

/** What a rule that reads the description says of one place: nothing, its text, its text without certainty, or texts of the place's own. */
export type ReadingFound = boolean | 'tip' | readonly string[];

/** A rule that reads the description. One that means the same at several places is one rule. */
export interface ReadingRule extends Rule, ReadingWords {
  readonly argument?: (arg: Arg) => ReadingFound;
  /** Of each member of the declared answer. */
  readonly property?: (property: Property) => ReadingFound;
  readonly model?: (model: ModelSpec, dialect: Dialect) => ReadingFound;
  /** What it asks for is lost between the module and the document of DEEPaaS 3: no fault of the module. */
  readonly isLostInV3?: true;
  /** Who follows it changes no line of the field: there is nothing to write there, or it is dropped. */
  readonly isNotInTheField?: true;
}

export interface ReadingWords extends RuleWords {
  /** What is said where it is found: what to write, in the author's words. */
  readonly text: string;
}
