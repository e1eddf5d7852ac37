import type { Example } from '../../../api/examples.ts';
import type { Known } from '../../../runs/estimate.ts';
import { isFirstRun, timesOf } from '../../../runs/times.ts';
import { upSince } from '../../../runs/up.ts';

/** Whose runs are waited for. */
export interface Waited {
  readonly modelId: string;
  /** Server and model, as the history has them. */
  readonly place: string;
  /** Address of the API. */
  readonly server: string;
  readonly examples: readonly Example[] | undefined;
  /** Address of its trainings; undefined where it has none. */
  readonly trainings: string | undefined;
}

/** What is known at the moment of how long a run takes. */
export function knownOf({ place, server, examples }: Pick<Waited, 'place' | 'server' | 'examples'>): Known {
  const times = timesOf(place);
  const answers = (examples ?? []).flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const took = answers.flatMap((answer) => (answer.took === undefined ? [] : [answer.took * 1000]));
  const first = answers.find(({ firstTook }) => firstTook !== undefined)?.firstTook;
  return {
    times,
    recorded: { took, firstTook: first === undefined ? undefined : first * 1000 },
    isFirst: isFirstRun(times, upSince(server)),
  };
}
