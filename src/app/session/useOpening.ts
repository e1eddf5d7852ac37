import { useColorScheme } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { formatMoment } from '../../files/amounts.ts';
import { report, reporting } from '../../files/report.ts';
import { ArchiveError } from '../../files/zip/archive.ts';
import type { Session } from '../../runs/kept/session.ts';
import { openSession, type OpenedSession } from '../../runs/session/openSession.ts';
import { takeSession, type Here, type TakenForm } from '../../runs/session/takeSession.ts';
import { tellSession, tellTaken, type ToldSession } from '../../runs/session/tell.ts';
import { offeredForm } from './page/offered.ts';
import type { FileToOpen } from './toOpen.ts';
import * as words from './words.ts';

export interface Opening {
  readonly state: 'looking' | 'asking' | 'taking' | 'done' | 'failed';
  /** What is in the file. */
  readonly told: ToldSession | undefined;
  readonly progress: string;
  /** What came of it, part by part. */
  readonly came: readonly string[];
  readonly problem: string | undefined;
  /** Puts the saved form in, where the form here wasn't empty. */
  readonly fillForm: (() => void) | undefined;
  readonly take: () => void;
  readonly stop: () => void;
}

/** Looks at a file and brings back what is in it: at once where it was asked for and fits, else when somebody says so. */
export function useOpening({ file, ask }: FileToOpen, { root, models }: Session, model: string): Opening {
  const [state, setState] = useState<Opening['state']>('looking');
  const [opened, setOpened] = useState<OpenedSession>();
  const [told, setTold] = useState<ToldSession>();
  const [progress, setProgress] = useState('');
  const [came, setCame] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const [form, setForm] = useState<TakenForm>();
  const stopping = useRef<AbortController>(undefined);
  const { setMode } = useColorScheme();
  const client = useQueryClient();
  const here: Here = { root, models: models.map(({ id }) => id), model };

  const take = async (of: OpenedSession) => {
    const own = new AbortController();
    stopping.current = own;
    setState('taking');
    try {
      const taken = await takeSession(of, here, {
        signal: own.signal,
        onProgress: (part, done, count) => setProgress(count === 0 ? '' : words.progress(part, Math.min(done + 1, count), count)),
      });
      if (taken.choices.theme !== undefined) setMode(taken.choices.theme);
      if (taken.trainings.added > 0) void client.invalidateQueries({ queryKey: ['trainings'] });
      const ofForm = await putForm(taken.form, of.index.savedAt);
      setForm(ofForm.left);
      setCame([...tellTaken(taken), ...ofForm.told]);
      setState('done');
    } catch (error) {
      report('Bringing back a saved session', error);
      setProblem(words.FAILED);
      setState('failed');
    }
  };
  const look = useEffectEvent(async (isGone: () => boolean) => {
    try {
      const found = await openSession(file);
      if (isGone()) return;
      const what = tellSession(found.index, here);
      setOpened(found);
      setTold(what);
      if (ask || what.unfit !== undefined) setState('asking');
      else await take(found);
    } catch (error) {
      if (!(error instanceof ArchiveError)) report('Opening a saved session', error);
      if (isGone()) return;
      setProblem(error instanceof ArchiveError ? error.message : words.UNREADABLE);
      setState('failed');
    }
  });
  useEffect(() => {
    let gone = false;
    void look(() => gone);
    return () => {
      gone = true;
    };
  }, [file]);

  return {
    state,
    told,
    progress,
    came,
    problem,
    fillForm: form && (() => fill(form, opened?.index.savedAt)),
    take: () => opened !== undefined && void take(opened),
    stop: () => stopping.current?.abort(),
  };
}

/** An empty form is filled; one that holds something is whoever's who filled it. */
async function putForm(
  saved: TakenForm | undefined,
  savedAt: number | undefined,
): Promise<{ readonly told: readonly string[]; readonly left: TakenForm | undefined }> {
  const offered = offeredForm();
  if (saved === undefined || offered === undefined) return { told: [], left: undefined };
  // Another model may have come into view meanwhile.
  const { model, settings, files } = offered.now();
  if (saved.model !== model) return { told: [words.formOfOther(saved.model.slice(0, 100))], left: undefined };
  const empty = Object.keys(settings.values).length + settings.unset.length + files.length === 0 && settings.format === undefined;
  if (!empty) return { told: [words.FORM_STAYED], left: saved };
  await offered.restore(saved, sourceWords(savedAt));
  return { told: [words.FORM_IS_BACK], left: undefined };
}

/** Puts it in after all, where its model is still in view. */
function fill(saved: TakenForm, savedAt: number | undefined): void {
  const offered = offeredForm();
  if (offered?.now().model !== saved.model) return;
  void offered.restore(saved, sourceWords(savedAt)).catch(reporting('Filling the form from a saved session'));
}

/** Where inputs come from that a session brought. */
function sourceWords(savedAt: number | undefined): string {
  return words.fromSession(savedAt === undefined ? undefined : formatMoment(savedAt));
}
