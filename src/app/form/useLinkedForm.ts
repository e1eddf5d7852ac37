import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { readLink, writeLink } from '../../request/link.ts';
import { firstFormat, toSettings } from '../../request/settings.ts';
import { isDefault } from '../../request/validate.ts';
import type { Arg, Predict } from '../../spec/model.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import type { RecordedFile } from '../../runs/record/record.ts';
import { defaultValues, fieldKey, restoredValues, valueOf, type FormValues } from './form.ts';
import { pageHash, modelInHash, withSettings } from '../page/route.ts';
import { keepSettings, keptSettings, settingsAtHand } from './longSettings.ts';

/** Longer ones make no address; the link that is copied has no limit. */
const MAX_ADDRESS = 2000;

/** After this pause the address follows: not with every key, since browsers remember each address and refuse too many. */
const PAUSE = 1000;

/** Where inputs come from that nobody typed here. */
export interface Source {
  /** As in `from the run of 22:41`. */
  readonly words: string;
  /** What couldn't be restored, in whole sentences. */
  readonly notes: readonly string[];
  /** Files to be chosen again, which a record names and doesn't hold. */
  readonly needed: readonly RecordedFile[];
}

export interface LinkedForm {
  readonly form: UseFormReturn<FormValues>;
  readonly format: string | undefined;
  readonly setFormat: (format: string | undefined) => void;
  /** The address of the page with the form as it is now. */
  readonly link: () => string;
  readonly reset: () => void;
  /** Counts the resets, and what was put in from elsewhere: what was said about the form before is over. */
  readonly resets: number;
  /** Puts the inputs of an earlier run into the form. */
  readonly restore: (values: FormValues, format: string | undefined, source: Source) => void;
  /** Counts what was put in: such settings shouldn't stay behind a closed group. */
  readonly restored: number;
  /** What the opened link held and the form couldn't take. */
  readonly problems: readonly ArgProblem[];
  /** Where the inputs come from, until somebody has read it; undefined for those of a link, which is in sight. */
  readonly source: Source | undefined;
  readonly dismiss: () => void;
  /** The settings are too long for the address; a reload keeps them all the same. */
  readonly beyond: boolean;
}

/**
 * A model's form and the address of the page, which say the same: the address is read when the page opens and when it changes,
 * and follows the form without new steps in the history. So a reload, a bookmark and the way back keep what was set.
 */
export function useLinkedForm(modelId: string, predict: Predict): LinkedForm {
  const [opened] = useState(() => readLink(predict, settingsAtHand()));
  const [beyond, setBeyond] = useState(() => keptSettings() !== '');
  const [count, setCount] = useState(0);
  const [resets, setResets] = useState(0);
  const [problems, setProblems] = useState(opened.problems);
  const [source, setSource] = useState<Source>();
  const form = useForm<FormValues>({ defaultValues: restoredValues(predict.args, opened), mode: 'onTouched' });
  const [format, setFormat] = useFormat(predict, opened.format);

  const settings = useRef<() => string>(() => '');
  useEffect(() => {
    settings.current = () => {
      const values = form.getValues();
      return writeLink(predict, toSettings(predict, { valueOf: (arg) => valueOf(values, arg), format }));
    };
  });

  const put = (values: FormValues, wanted: string | undefined, told: readonly ArgProblem[], from: Source | undefined) => {
    form.reset(values);
    setFormat(wanted);
    setProblems(told);
    setSource(from);
    setCount((before) => before + 1);
    setResets((before) => before + 1);
    checkSet(form, predict.args);
  };

  const [args] = useState(predict.args);
  useEffect(() => checkSet(form, args), [form, args]);

  const touch = useAddress(modelId, form, settings, {
    onForeign: (query) => {
      const read = readLink(predict, query);
      put(restoredValues(predict.args, read, form.getValues()), read.format, read.problems, undefined);
    },
    onWritten: setBeyond,
  });
  useEffect(touch, [touch, format]);

  return {
    form,
    format,
    setFormat,
    link: () => new URL(withSettings(pageHash(modelId), settings.current()), window.location.href).href,
    reset: () => {
      form.reset(defaultValues(predict.args));
      setResets((before) => before + 1);
      setFormat(undefined);
      setSource(undefined);
    },
    restore: (values, wanted, from) => put(values, wanted, [], from),
    resets,
    restored: count,
    problems,
    source,
    beyond,
    dismiss: () => {
      setProblems([]);
      setSource(undefined);
    },
  };
}

/** What was set elsewhere and breaks the argument's rules is said at once, and opens its group. */
function checkSet(form: UseFormReturn<FormValues>, args: readonly Arg[]): void {
  const values = form.getValues();
  const set = args.filter((arg) => !isDefault(arg, valueOf(values, arg)));
  if (set.length > 0) void form.trigger(set.map(fieldKey));
}

/** Keeps the address and the form together. @returns what tells it that something changed */
function useAddress(
  modelId: string,
  form: UseFormReturn<FormValues>,
  settings: { readonly current: () => string },
  told: { readonly onForeign: (query: string) => void; readonly onWritten: (beyond: boolean) => void },
): () => void {
  const tell = useRef(told);
  useEffect(() => {
    tell.current = told;
  });
  const touch = useRef<() => void>(() => undefined);
  useEffect(() => {
    // What the address can't say, such as a name that the model doesn't know, stays in it until something changes.
    let written = settings.current();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(timer);
      const query = settings.current();
      if (query === written || !isOurs(modelId)) return;
      written = query;
      const beyond = query.length > MAX_ADDRESS;
      keepSettings(withSettings(pageHash(modelId), beyond ? '' : query), beyond ? query : '');
      tell.current.onWritten(beyond);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    };
    const onHash = () => {
      const query = settingsAtHand();
      if (!isOurs(modelId)) return;
      clearTimeout(timer);
      // Back from another page of the model: the form is as it was left.
      if (query === written) return later();
      tell.current.onForeign(query);
      written = settings.current();
      tell.current.onWritten(keptSettings() !== '');
    };
    touch.current = later;
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: later });
    window.addEventListener('hashchange', onHash);
    document.addEventListener('focusout', write);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('hashchange', onHash);
      document.removeEventListener('focusout', write);
    };
  }, [modelId, form, settings]);
  return useCallback(() => touch.current(), []);
}

/** Whether the address shows this model's predictions: another page may have taken over. */
function isOurs(modelId: string): boolean {
  const page = window.location.hash.split('?')[0] ?? '';
  return page === '' || page === '#' || page === '#/' || (modelInHash(page) === modelId && page.split('/').length === 3);
}

/** The chosen result format, as long as the model still offers it. */
function useFormat({ accept }: Predict, initial: string | undefined): [string | undefined, (format: string | undefined) => void] {
  const [chosen, setChosen] = useState(initial);
  return [chosen !== undefined && accept?.formats.includes(chosen) === true ? chosen : firstFormat(accept), setChosen];
}
