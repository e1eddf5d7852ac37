import OpenInNew from '@mui/icons-material/OpenInNew';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import type { Cause } from '../../../answers/cause.ts';
import { contactsOf, reportLink, type AuthorContact } from '../../../api/contacts.ts';
import type { Metadata } from '../../../api/metadata.ts';
import { report } from '../../../files/report.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { CopyButton } from '../../../ui/actions/CopyButton.tsx';
import { ToolDialog } from '../../../ui/actions/ToolDialog.tsx';
import { loadSaveRecord } from '../loadSaveRecord.ts';
import { reportText, reportTitle } from './report.ts';
import * as words from './words.ts';

interface Props {
  run: FinishedRun;
  cause: Cause | undefined;
  metadata: Metadata | null | undefined;
  onClose: () => void;
}

/** What is to be told, to be read and changed first; then a link to where it is told. This page sends none of it. */
export default function ReportDialog({ run, cause, metadata, onClose }: Props) {
  const contacts = metadata === null || metadata === undefined ? [] : contactsOf(metadata);
  const [title, setTitle] = useState(() => reportTitle(run, cause));
  const [expected, setExpected] = useState('');
  const { details, setDetails, told } = useDetails(run, cause);
  const text = [...(expected.trim() === '' ? [] : [`## ${words.expectedHeading}`, '', expected.trim(), '']), details].join('\n');
  const links = contacts.map((contact) => ({ contact, ...reportLink(contact, title, text) }));
  return (
    <ToolDialog
      title={words.title}
      onClose={() => onClose()}
      actions={
        <>
          <CopyButton text={() => `${title}\n\n${text}`} label={words.copyText} />
          <Box sx={{ flex: 1 }} />
          {links.toReversed().map(({ contact, href }) => (
            <Opener key={contact.kind} contact={contact} href={href} main={contact === contacts[0]} />
          ))}
        </>
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {explained(contacts)}
      </Typography>
      <TextField size="small" label={words.subject} value={title} onChange={({ target }) => setTitle(target.value)} sx={{ mt: 0.5 }} />
      <TextField
        size="small"
        label={words.expected}
        helperText={words.expectedHelp}
        value={expected}
        onChange={({ target }) => setExpected(target.value)}
        multiline
        minRows={2}
        maxRows={6}
      />
      <TextField
        size="small"
        label={words.details}
        helperText={told === '' ? words.detailsHelp : told}
        value={details}
        onChange={({ target }) => setDetails(target.value)}
        multiline
        minRows={6}
        maxRows={12}
        slotProps={{ htmlInput: { spellCheck: false }, input: { sx: { typography: 'code' } } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <SaveRecord run={run} cause={cause} />
        <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 200px' }}>
          {contacts.length > 0 ? words.addRecord : words.addRecordAnywhere}
        </Typography>
      </Box>
      <Box role="status">
        {links
          .filter(({ left }) => left > 0)
          .map(({ contact, left }) => (
            <Typography key={contact.kind} variant="body2" sx={{ color: contact === contacts[0] ? 'warning.main' : 'text.secondary' }}>
              {contact.kind === 'mail' ? words.leftOfMail(left) : words.leftOfIssue(left)}
            </Typography>
          ))}
      </Box>
    </ToolDialog>
  );
}

/** The text about the run, which takes a moment where the answer has to be read. */
function useDetails(run: FinishedRun, cause: Cause | undefined) {
  const [details, setDetails] = useState('');
  const [told, setTold] = useState(words.preparing);
  useEffect(() => {
    let gone = false;
    reportText(run, cause).then(
      (made) => {
        if (gone) return;
        // What somebody has written meanwhile stays.
        setDetails((written) => (written === '' ? made : written));
        setTold('');
      },
      (error: unknown) => {
        report('Describing a run', error);
        if (!gone) setTold(words.notPrepared);
      },
    );
    return () => {
      gone = true;
    };
  }, [run, cause]);
  return { details, setDetails, told };
}

function explained(contacts: readonly AuthorContact[]): string {
  const issues = contacts.find(({ kind }) => kind !== 'mail');
  const mail = contacts.find(({ kind }) => kind === 'mail');
  if (issues === undefined) return mail === undefined ? words.goesNowhere : words.goesByMail(mail.place);
  return mail === undefined ? words.goesTo(issues.place) : words.goesEither(issues.place, mail.place);
}

function Opener({ contact, href, main }: { contact: AuthorContact; href: string; main: boolean }) {
  const isMail = contact.kind === 'mail';
  return (
    <Button
      component="a"
      href={href}
      variant={main ? 'contained' : 'text'}
      {...(!isMail && { target: '_blank', rel: 'noopener noreferrer nofollow' })}
      {...(!isMail && { endIcon: <OpenInNew /> })}
      data-report={contact.kind}
    >
      {contact.kind === 'mail' ? words.openMail : words.openIssue(contact.kind)}
    </Button>
  );
}

function SaveRecord({ run, cause }: { run: FinishedRun; cause: Cause | undefined }) {
  const [state, setState] = useState<keyof typeof words.recordStates>('idle');
  const save = () => {
    setState('busy');
    loadSaveRecord()
      .then(({ saveRecord }) => saveRecord(run, cause))
      .then(
        () => setState('done'),
        (error: unknown) => {
          report('Saving the record of a run', error);
          setState('failed');
        },
      );
  };
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<ReceiptLongOutlined />}
      aria-disabled={state === 'busy'}
      aria-live="polite"
      onClick={state === 'busy' ? undefined : save}
    >
      {words.recordStates[state]}
    </Button>
  );
}
