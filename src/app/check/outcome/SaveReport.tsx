import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { aboutRule } from '../../../checks/reports/aboutRule.ts';
import { formatHtml } from '../../../checks/reports/html/page.ts';
import { toReport } from '../../../checks/reports/json.ts';
import { formatJunit } from '../../../checks/reports/junit.ts';
import type { CheckResult } from '../../../checks/reports/result.ts';
import { rulePage } from '../../../checks/rules/page.ts';
import { downloadName } from '../../../files/clock.ts';
import { endingFor, MIME } from '../../../files/kinds.ts';
import { DownloadButton } from '../../../ui/actions/DownloadButton.tsx';
import * as words from '../words.ts';
import { packSent } from './packSent.ts';

const REPORTS = [
  { label: words.SAVE_HTML, type: MIME.html, write: (result: CheckResult) => formatHtml(result, aboutRule) },
  { label: words.SAVE_JUNIT, type: MIME.xml, write: formatJunit },
  { label: words.SAVE_JSON, type: MIME.json, write: (result: CheckResult) => `${JSON.stringify(toReport(result, rulePage), null, 2)}\n` },
] as const;

interface Props {
  result: CheckResult;
  /** Files that were sent, with which the commands of the report can be typed. */
  sent: readonly File[];
}

/** The same reports as the command writes. */
export function SaveReport({ result, sent }: Props) {
  const id = useId();
  const [model] = result.models;
  const nameOf = (what: string, type: string) => downloadName([model?.id ?? '', what], result.startedAt, endingFor(type));
  return (
    <Box role="group" aria-labelledby={id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5, alignItems: 'center' }}>
      <Typography id={id} variant="body2" sx={{ fontWeight: 600, mr: 0.5 }}>
        {words.SAVE}
      </Typography>
      {REPORTS.map(({ label, type, write }) => (
        <DownloadButton key={label} blob={() => new Blob([write(result)], { type })} fileName={nameOf('check', type)} label={label} />
      ))}
      {sent.length > 0 && (
        <DownloadButton blob={() => packSent(sent, result.startedAt)} fileName={nameOf('check-files', MIME.zip)} label={words.SAVE_SENT} />
      )}
    </Box>
  );
}
