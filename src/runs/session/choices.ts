import type { ApiRoot } from '../../api/root.ts';
import { preferences } from '../../files/environment.ts';
import { keptKeyOf } from '../kept/keptKey.ts';
import { LOOK, looksKept, recall, remember, tellLooks } from '../storage.ts';
import { bringTimes, parseTimes } from '../times.ts';

/** Where choices are made. */
export interface Deployment {
  readonly root: ApiRoot;
  /** All of its models, by their ids. */
  readonly models: readonly string[];
}

/** The page's own choices, which go along. Whether runs are kept is asked of each browser anew. */
const OF_PAGE = ['code', 'history-limit', 'notify', 'sound'] as const;

/** Of each model: the tab in view, how its pictures and numbers are looked at, and how long its runs took, which are kept by server too. */
const TAB = 'tab';
const TIMES = 'times';
/** Under this name older pages saved how long runs took. */
const OLD_TIMES = 'durations';

/** Under this name the theme is remembered by the library that draws it. */
const THEME = 'mui-mode';
const THEMES = ['light', 'dark', 'system'] as const;
type Theme = (typeof THEMES)[number];

/** The choices as they stand, by their names; those of a model end in its id, wherever it is served. */
export function choicesNow({ root, models }: Deployment): Readonly<Record<string, string>> {
  const names = [
    ...OF_PAGE.map((name) => [name, name] as const),
    ...models.map((model) => [`${TAB}:${model}`, `${TAB}:${model}`] as const),
    ...looksKept(models).map((name) => [name, name] as const),
    ...models.map((model) => [`${TIMES}:${model}`, `${TIMES}:${keptKeyOf(root, model)}`] as const),
  ];
  const chosen = names.flatMap(([name, here]) => {
    const value = recall(here);
    return value === undefined ? [] : [[name, value] as const];
  });
  const theme = preferences.get(THEME);
  return Object.fromEntries(theme === undefined ? chosen : [...chosen, ['theme', theme]]);
}

export interface TakenChoices {
  readonly taken: number;
  /** Something else was chosen here, and stays. */
  readonly stayed: number;
  /** To be put on by whoever draws the page; undefined where one was chosen here. */
  readonly theme: Theme | undefined;
}

type Came = 'taken' | 'stayed' | 'same';

/** Takes over what wasn't chosen here, of models that are. Each choice is read by a parser of its own wherever it is used. */
export function takeChoices(saved: ReadonlyMap<string, string>, here: Deployment): TakenChoices {
  const wanted = THEMES.find((known) => known === saved.get('theme'));
  const ofTheme = wanted === undefined ? 'same' : comparedWith(preferences.get(THEME) ?? 'system', wanted, 'system');
  const came = [...[...saved].map(([name, value]) => takeOne(name, value, here)), ofTheme];
  return {
    taken: came.filter((one) => one === 'taken').length,
    stayed: came.filter((one) => one === 'stayed').length,
    theme: ofTheme === 'taken' ? wanted : undefined,
  };
}

function takeOne(name: string, value: string, { root, models }: Deployment): Came {
  const [kind = '', model] = name.split(/:(.*)/s);
  if (model !== undefined && !models.includes(model)) return 'same';
  if (model !== undefined && (kind === TIMES || kind === OLD_TIMES))
    return bringTimes(keptKeyOf(root, model), parseTimes(value)) ? 'taken' : 'same';
  if (model === undefined ? !OF_PAGE.some((known) => known === name) : kind !== TAB && !kind.startsWith(LOOK)) return 'same';
  const came = comparedWith(recall(name), value, undefined);
  if (came === 'taken') remember(name, value);
  if (came === 'taken' && model !== undefined) tellLooks();
  return came;
}

function comparedWith(here: string | undefined, wanted: string, unchosen: string | undefined): Came {
  if (here === wanted) return 'same';
  return here === unchosen ? 'taken' : 'stayed';
}
