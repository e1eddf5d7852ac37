import { use, useCallback, useEffect, useMemo, useState } from 'react';
import { sentInputs, type InputFiles } from '../../files/thumbnails/inputFiles.ts';
import { NestedContext } from '../nested.ts';
import Overview from '../overview/Overview.tsx';
import { useSentFiles } from '../../ui/preview/sentFiles.ts';
import { asListed, gridOf, pictureRemarks } from './asListed.ts';
import { InFull } from './InFull.tsx';
import { partsOfAnswer } from './partsOfInput.ts';
import type { ManyProps } from './props.ts';

const NOTHING: readonly string[] = [];

/** A set of inputs with an answer each, with the pictures that were sent. */
export default function ManyView({ set, value, name }: ManyProps) {
  const { drawable } = use(NestedContext);
  const sent = useSentFiles();
  const [files, setFiles] = useState<InputFiles>();
  useEffect(() => {
    let current = true;
    const names = set.inputs.map((input) => input.name);
    const opening = sentInputs(names, sent);
    void opening.then((opened) => current && setFiles(opened));
    return () => {
      current = false;
      void opening.then((opened) => opened.close());
    };
  }, [set, sent]);
  const inputs = useMemo(() => asListed(set, name, (at) => files?.nameOf(at)), [set, name, files]);
  const grid = useCallback(() => gridOf(set, value), [set, value]);
  const full = useCallback(
    (at: number) => {
      const input = set.inputs[at];
      return input && <InFull key={at} input={input} at={at} files={files} hasBoxes={set.holds === 'boxes'} />;
    },
    [set, files],
  );
  const partsOf = useCallback((at: number) => partsOfAnswer(set.inputs[at]?.answer ?? null, drawable), [set, drawable]);
  const remarks = useMemo(() => (files === undefined ? NOTHING : pictureRemarks(set, files, sent.length > 0)), [set, files, sent]);
  return (
    <Overview
      inputs={inputs}
      files={files}
      hasFiles={sent.length > 0}
      remarks={remarks}
      grid={grid}
      full={full}
      partsOf={partsOf}
      stem={name === 'body' ? 'inputs' : name}
    />
  );
}
