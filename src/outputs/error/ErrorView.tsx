import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { linesOf, ownScroll } from '../../ui/ownScroll.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import type { ErrorReport } from '../../answers/report.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import * as words from './words.ts';

/** Longer answers are cut in the view; nobody reads more of an error page. */
const MAX_RAW = 20_000;

/** No alert: the app announces a failed run in its status line. */
export default function ErrorView({ report }: { report: ErrorReport }) {
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'error.main', pl: 2, py: 0.25, display: 'grid', gap: 1.25 }}>
      <Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
          <ErrorOutlined fontSize="small" color="error" aria-hidden />
          <Typography variant="h2" component="h3">
            {report.title}
          </Typography>
          {report.status !== undefined && isFailure(report.status) && (
            <Typography variant="code" color="textSecondary">
              <HiddenText>{words.status}</HiddenText>
              {report.status}
            </Typography>
          )}
        </Box>
        <Typography variant="body1" sx={{ mt: 0.75, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {cut(report.what, 3000)}
        </Typography>
      </Box>
      {report.fields.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'hairline' }}>
          {report.fields.map((field, index) => (
            <FieldLine key={index} field={field} />
          ))}
        </Box>
      )}
      <Typography variant="body1" color="textSecondary">
        {report.next}
      </Typography>
      {report.raw.trim() !== '' && <Disclosure summary={words.showRaw} text={report.raw} />}
      {report.curl !== undefined && <Disclosure summary={words.repeatWithCurl} text={report.curl} />}
    </Box>
  );
}

/** An error inside an answer came with a status of success, which would say the opposite. */
function isFailure(status: number): boolean {
  return status < 200 || status > 299;
}

function FieldLine({ field }: { field: ArgProblem }) {
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, py: 0.75, borderBottom: 1, borderColor: 'hairline' }}>
      <Typography variant="code" sx={{ overflowWrap: 'anywhere' }}>
        {field.name}
        {field.index !== undefined && `[${field.index}]`}
      </Typography>
      <Typography variant="body2" component="span" sx={{ overflowWrap: 'anywhere' }}>
        {field.message}
      </Typography>
    </Box>
  );
}

function Disclosure({ summary, text }: { summary: string; text: string }) {
  const shown = cut(text, MAX_RAW);
  return (
    <Box component="details">
      <Typography
        component="summary"
        variant="body2"
        sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 600, width: 'fit-content' }}
      >
        {summary}
      </Typography>
      <Typography
        variant="code"
        component="pre"
        tabIndex={0}
        sx={{
          mt: 1,
          mb: 0.5,
          bgcolor: 'media',
          borderRadius: 1,
          px: 1.5,
          py: 1,
          ...ownScroll(320, linesOf(shown)),
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {shown}
      </Typography>
      <CopyButton text={() => text} />
    </Box>
  );
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
