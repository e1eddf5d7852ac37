import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { Notice } from '../../../ui/text/Notice.tsx';
import { report, reporting } from '../../../files/report.ts';
import { runsElsewhere } from '../../../runs/elsewhere.ts';
import { readFiles, type StartedRun } from '../../../runs/started/startedFiles.ts';
import { dropStart, keepLost, lostRun } from '../../../runs/started/started.ts';
import type { Predict } from '../../../spec/model.ts';
import { restoreForm } from '../../form/restored/restore.ts';
import type { LinkedForm } from '../../form/useLinkedForm.ts';
import { formatWhen } from '../../history/when.ts';
import * as words from './words.ts';

interface Props {
  /** Server and model, as the history has them. */
  place: string;
  /** Address of the API. */
  server: string;
  predict: Predict;
  linked: LinkedForm;
}

/** After a reload that happened although it was asked about: what was lost, and the way back to its inputs. */
export default function LostRun({ place, server, predict, linked }: Props) {
  const [lost, setLost] = useLost(place, server);
  const [opened] = useState(() => Date.now());
  if (lost === undefined) return null;
  const moment = formatWhen(lost.startedAt, opened);
  const close = () => {
    dropStart(lost);
    setLost(undefined);
  };
  const fill = async () => {
    const read = await readFiles(lost.inputs).catch((error: unknown) => {
      report('Reading the inputs of a lost run', error);
      return { files: [], lost: lost.inputs };
    });
    const made = restoreForm(predict, { run: { settings: lost.settings, files: read.files }, lost: read.lost }, linked.form.getValues());
    linked.restore(made.values, made.format, { words: words.from(moment), notes: made.notes, needed: [] });
    close();
  };
  return (
    <Notice
      severity="warning"
      role="status"
      data-lost-run
      onClose={close}
      closeText={words.dismiss}
      title={words.title(moment)}
      sx={{ mb: 2 }}
    >
      <Typography variant="body2">{words.what}</Typography>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        onClick={() => void fill().catch(reporting('Filling in a lost run'))}
        sx={{ mt: 1 }}
      >
        {words.fill}
      </Button>
    </Notice>
  );
}

/** What this tab has noted of it, unless that is the copy of a tab that still waits. */
function useLost(place: string, server: string) {
  const [lost, setLost] = useState<StartedRun>();
  useEffect(() => {
    const found = lostRun(place);
    if (found === undefined) return;
    keepLost(found);
    let gone = false;
    runsElsewhere(server)
      .then((begun) => !gone && !begun.includes(found.startedAt) && setLost(found))
      .catch(reporting('Asking other tabs for a run'));
    return () => {
      gone = true;
    };
  }, [place, server]);
  return [lost, setLost] as const;
}
