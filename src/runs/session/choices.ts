import { preferences } from '../../files/environment.ts';
import { asArray } from '../../spec/loose.ts';
import { recall, remember } from '../storage.ts';

/** The page's own choices, which go along. Whether runs are kept is asked of each browser anew. */
const OF_PAGE = ['code', 'history-limit', 'notify'] as const;

/** What is chosen, or known, for each model. */
const OF_MODEL = ['tab', 'durations'] as const;

/** Under this name the theme is remembered by the library that draws it. */
const THEME = 'mui-mode';
const THEMES = ['light', 'dark', 'system'] as const;
type Theme = (typeof THEMES)[number];

/** The choices as they stand, by their names. */
export function choicesNow(models: readonly string[]): Readonly<Record<string, string>> {
  const names = [...OF_PAGE, ...models.flatMap((model) => OF_MODEL.map((of) => `${of}:${model}`))];
  const chosen = names.flatMap((name) => {
    const value = recall(name);
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

/** Takes over what wasn't chosen here. Each choice is read by a parser of its own wherever it is used. */
export function takeChoices(saved: ReadonlyMap<string, string>): TakenChoices {
  let taken = 0;
  let stayed = 0;
  let theme: Theme | undefined;
  for (const [name, value] of saved) {
    if (name === 'theme') {
      const here = preferences.get(THEME);
      const wanted = THEMES.find((known) => known === value);
      if (wanted === undefined || wanted === (here ?? 'system')) continue;
      if (here === undefined || here === 'system') {
        theme = wanted;
        taken += 1;
      } else stayed += 1;
      continue;
    }
    const [kind = '', model] = name.split(/:(.*)/s);
    if (model === undefined ? !OF_PAGE.some((known) => known === name) : !OF_MODEL.some((known) => known === kind)) continue;
    const here = recall(name);
    const wanted = kind === 'durations' ? joined(value, here) : value;
    if (here === wanted) continue;
    if (here === undefined || kind === 'durations') {
      remember(name, wanted);
      taken += 1;
    } else stayed += 1;
  }
  return { taken, stayed, theme };
}

/** What was measured there and then here, in one list, of which the latest count; what came before counts once. */
function joined(saved: string, here: string | undefined): string {
  const known = listIn(here ?? '');
  const texts = new Set(known.map((entry) => JSON.stringify(entry)));
  const fresh = listIn(saved).filter((entry) => !texts.has(JSON.stringify(entry)));
  return here !== undefined && fresh.length === 0 ? here : JSON.stringify([...fresh, ...known].slice(-MOST_MEASURED));
}

const MOST_MEASURED = 20;

function listIn(text: string): unknown[] {
  try {
    return asArray(JSON.parse(text));
  } catch {
    // Nothing that could be joined to something.
    return [];
  }
}
