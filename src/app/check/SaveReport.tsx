import Box from '@mui/material/Box';
import { aboutRule } from '../../checks/reports/aboutRule.ts';
import { formatHtml } from '../../checks/reports/html/page.ts';
import { toReport } from '../../checks/reports/json.ts';
import { formatJunit } from '../../checks/reports/junit.ts';
import type { CheckResult } from '../../checks/reports/result.ts';
import { rulePage } from '../../checks/rules/page.ts';
import { downloadName } from '../../files/clock.ts';
import { endingFor, MIME } from '../../files/kinds.ts';
import { DownloadButton } from '../../ui/actions/DownloadButton.tsx';
import * as words from './words.ts';

const REPORTS = [
  { label: words.SAVE_HTML, type: MIME.html, write: (result: CheckResult) => formatHtml(result, aboutRule) },
  { label: words.SAVE_JUNIT, type: MIME.xml, write: formatJunit },
  { label: words.SAVE_JSON, type: MIME.json, write: (result: CheckResult) => `${JSON.stringify(toReport(result, rulePage), null, 2)}\n` },
] as const;

/** The same reports as the command writes. */
export function SaveReport({ result }: { result: CheckResult }) {
  const [model] = result.models;
  return (
    <Box role="group" aria-label={words.SAVE} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {REPORTS.map(({ label, type, write }) => {
        const name = downloadName([model?.id ?? '', 'check'], result.startedAt, endingFor(type));
        return <DownloadButton key={label} blob={() => new Blob([write(result)], { type })} fileName={name} label={label} />;
      })}
    </Box>
  );
}
