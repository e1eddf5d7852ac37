import ArrowBack from '@mui/icons-material/ArrowBack';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import Link from '@mui/material/Link';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useHashLocation } from 'wouter/use-hash-location';
import { explainModel } from '../../checks/reading/explain.ts';
import { copyText } from '../../files/environment.ts';
import { MIME } from '../../files/kinds.ts';
import { report } from '../../files/report.ts';
import { firstFormat } from '../../request/settings.ts';
import type { ApiSpec, ModelSpec, Predict } from '../../spec/model.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { Nothing } from '../../ui/Nothing.tsx';
import { Notice } from '../../ui/text/Notice.tsx';
import { Explained } from '../explain/ExplainPanel.tsx';
import { setTitle } from '../page/pageTitle.ts';
import { ThemeMenu } from '../ThemeMenu.tsx';
import { EXAMPLE } from './example.ts';
import { LONGEST_LINK, readPreviewHash, writePreviewHash, type Previewed } from './link.ts';
import { PreviewAnswer } from './PreviewAnswer.tsx';
import { PreviewForm } from './PreviewForm.tsx';
import type { DescriptionNote } from './readDescription.ts';
import { MOST_FILES, withOpened, type NamedText } from './sourceFiles.ts';
import { TextSource } from './TextSource.tsx';
import { useDescription, useSettled } from './usePreview.ts';
import * as words from './words.ts';

/** The page that needs no model. Nothing is asked of any server here. */
export default function PreviewPage({ offered, back }: { offered: boolean; back: string }) {
  const [location] = useHashLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setTitle(words.title);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <Box component="header" sx={HEADER}>
        <Button color="inherit" href={back} startIcon={<ArrowBack />} sx={{ ml: -1 }}>
          {words.back}
        </Button>
        <Box sx={{ flex: 1 }} />
        <ThemeMenu />
      </Box>
      <Box
        component="main"
        data-preview
        sx={{ flex: 1, width: '100%', maxWidth: 1900, mx: 'auto', px: { xs: 2, sm: 3 }, pt: 3, pb: 6, boxSizing: 'border-box' }}
      >
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ '&:focus-visible': { outline: 'none' } }}>
          {words.title}
        </Typography>
        {offered ? <Previewing key={location} hash={location} /> : <Nothing title={words.notOffered}>{words.whyNotOffered}</Nothing>}
      </Box>
    </>
  );
}

const HEADER = {
  borderBottom: 1,
  borderColor: 'hairline',
  bgcolor: 'background.paper',
  px: { xs: 2, sm: 3 },
  minHeight: 52,
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
} as const;

/** One column on a phone, two on a tablet, three beside each other where there is room. */
const COLUMNS = {
  display: 'grid',
  gap: 4,
  mt: 2.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'minmax(0, 5fr) minmax(0, 6fr) minmax(0, 6fr)' },
  gridTemplateAreas: {
    xs: '"source" "form" "answer" "hints"',
    sm: '"source form" "source answer" "hints hints"',
    lg: '"source form answer" "source form hints"',
  },
  gridTemplateRows: { sm: 'auto 1fr', lg: 'auto 1fr' },
} as const;

const NOTHING: Previewed = { files: [{ name: '', text: '' }], answer: '', type: MIME.json };

function Previewing({ hash }: { hash: string }) {
  const [opened] = useState(() => readPreviewHash(hash));
  const [given, setGiven] = useState<Previewed>(typeof opened === 'object' ? { ...opened, type: opened.type || MIME.json } : NOTHING);
  const [file, setFile] = useState<File>();
  const [unread, setUnread] = useState(false);
  const [at, setAt] = useState(0);
  const text = useRef<HTMLTextAreaElement>(null);
  const { described, spec, old } = useDescription(given.files);
  const settled = useSettled(given.answer);
  const body = useMemo(() => file ?? (settled.trim() === '' ? undefined : new Blob([settled])), [file, settled]);
  const set = (part: Partial<Previewed>) => setGiven((before) => ({ ...before, ...part }));
  const shown = given.files[at] ?? given.files[0] ?? { name: '', text: '' };
  const isEmpty = given.files.every((one) => one.text.trim() === '') && given.answer === '' && file === undefined;
  const openFiles = (chosen: readonly File[]) => {
    Promise.all(chosen.slice(0, MOST_FILES).map(async (one) => ({ name: one.name, text: await one.text() }))).then(
      (texts) => {
        setGiven((before) => ({ ...before, files: withOpened(before.files, texts) }));
        setAt(0);
        setUnread(false);
      },
      (error: unknown) => {
        report('Opening a description', error);
        setUnread(true);
      },
    );
  };
  const write = (written: string) => set({ files: given.files.map((one) => (one === shown ? { ...one, text: written } : one)) });
  const close = () => {
    const left = given.files.filter((one) => one !== shown);
    set({ files: left.length === 0 ? NOTHING.files : left });
    setAt(0);
    text.current?.focus();
  };
  const removeFile = () => {
    setFile(undefined);
    set({ type: MIME.json });
  };
  const tryExample = () => {
    setGiven(EXAMPLE);
    setAt(0);
    text.current?.focus();
  };
  const goTo = (note: DescriptionNote) => {
    // The file is shown first; its text is there then.
    flushSync(() => setAt(Math.max(0, note.file)));
    if (text.current !== null) selectLines(text.current, note.line, note.endLine);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mt: 0.5 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 320px' }}>
          {words.about}
        </Typography>
        {isEmpty ? (
          <Button variant="outlined" size="small" onClick={tryExample}>
            {words.tryExample}
          </Button>
        ) : (
          <CopyPreviewLink given={given} withFile={file !== undefined} />
        )}
      </Box>
      {opened === 'broken' && isEmpty && (
        <Notice severity="warning" sx={{ mt: 2 }}>
          {words.brokenLink}
        </Notice>
      )}
      <Box sx={COLUMNS}>
        <Box component="section" sx={{ gridArea: 'source', minWidth: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 3 }}>
          <TextSource
            label={words.description}
            help={words.descriptionHelp}
            value={shown.text}
            rows={18}
            several
            text={text}
            invalid={described.problem !== undefined}
            onChange={write}
            onFiles={openFiles}
            above={<OpenFiles files={given.files} shown={shown} onShow={setAt} onClose={close} />}
          >
            <Box role="status">
              {(described.problem !== undefined || unread) && (
                <Notice severity="warning" role="presentation" sx={{ mt: 1 }}>
                  {[unread && words.unreadableFile, described.problem, old && words.lastGood]
                    .filter((part) => typeof part === 'string')
                    .join(' ')}
                </Notice>
              )}
              {described.missing.length > 0 && (
                <Notice severity="info" role="presentation" sx={{ mt: 1 }}>
                  {words.openToo(described.missing)}
                </Notice>
              )}
            </Box>
            {described.notes.length > 0 && <Notes notes={described.notes} files={given.files} onGo={goTo} />}
          </TextSource>
          <TextSource
            label={words.answer}
            help={words.answerHelp}
            value={given.answer}
            rows={8}
            disabled={file !== undefined}
            onChange={(answer) => set({ answer })}
            onFiles={([chosen]) => {
              setFile(chosen);
              // Without a type of its own it is what its bytes say.
              if (chosen !== undefined) set({ type: chosen.type || MIME.binary });
            }}
          >
            {file !== undefined && (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
                <Typography variant="body2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
                  {words.fileShown(file.name)}
                </Typography>
                <QuietButton onClick={removeFile}>{words.removeFile}</QuietButton>
              </Box>
            )}
            <TypeBox value={given.type} onChange={(type) => set({ type })} />
          </TextSource>
        </Box>
        {spec === undefined ? (
          <Box sx={{ gridArea: 'form', minWidth: 0 }}>
            <Nothing title={words.noForm}>{words.formHere}</Nothing>
          </Box>
        ) : (
          <Results spec={spec} body={body} type={given.type} />
        )}
      </Box>
    </>
  );
}

/** What comes of it: form, drawing and hints, of one of its models. */
function Results({ spec, body, type }: { spec: ApiSpec; body: Blob | undefined; type: string }) {
  const [asked, setAsked] = useState<string>();
  const model = spec.models.find(({ id }) => id === asked) ?? spec.models.find(({ predict }) => predict !== undefined) ?? spec.models[0];
  if (model === undefined) return null;
  return (
    <>
      <Box component="section" aria-label={words.form} sx={{ gridArea: 'form', minWidth: 0 }}>
        {spec.models.length > 1 && <ModelChoice models={spec.models} model={model} onModel={setAsked} />}
        {model.predict === undefined && <Nothing title={words.noForm}>{words.noPrediction}</Nothing>}
      </Box>
      {model.predict !== undefined && <Predicting key={signatureOf(model)} model={model} predict={model.predict} body={body} type={type} />}
      <Box component="section" aria-label={words.hints} sx={{ gridArea: 'hints', minWidth: 0 }}>
        <Typography variant="h2">{words.hints}</Typography>
        <Hints model={model} spec={spec} />
      </Box>
    </>
  );
}

function Predicting({ model, predict, body, type }: { model: ModelSpec; predict: Predict; body: Blob | undefined; type: string }) {
  const [format, setFormat] = useState(() => firstFormat(predict.accept));
  return (
    <>
      <Box sx={{ gridArea: 'form', minWidth: 0 }}>
        <PreviewForm predict={predict} format={format} onFormat={setFormat} />
      </Box>
      <Box component="section" aria-label={words.drawing} sx={{ gridArea: 'answer', minWidth: 0 }}>
        <Typography variant="h2" sx={{ mb: 1.5 }}>
          {words.drawing}
        </Typography>
        <PreviewAnswer model={model} predict={predict} format={format} body={body} type={type} />
      </Box>
    </>
  );
}

function Hints({ model, spec }: { model: ModelSpec; spec: ApiSpec }) {
  const explained = useMemo(() => explainModel(model, spec.dialect), [model, spec.dialect]);
  return <Explained explained={explained} />;
}

/** What was typed into the form stays while only words of the description change. */
function signatureOf({ id, predict }: ModelSpec): string {
  const args = predict?.args.map(({ name, in: place, kind, required, format, choices }) => [
    name,
    place,
    kind,
    required,
    format,
    choices.map(String),
  ]);
  return JSON.stringify([id, args, predict?.args.map((arg) => String(arg.default)), predict?.accept?.formats]);
}

function ModelChoice({ models, model, onModel }: { models: readonly ModelSpec[]; model: ModelSpec; onModel: (id: string) => void }) {
  return (
    <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2, typography: 'body2' }}>
      {words.model}
      <Box component="select" value={model.id} onChange={(event) => onModel(event.target.value)} sx={CONTROL}>
        {models.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </Box>
    </Box>
  );
}

const CONTROL = {
  minWidth: 0,
  flex: 1,
  maxWidth: 320,
  px: 1,
  py: 0.75,
  border: 1,
  borderColor: 'hairline',
  borderRadius: 1,
  bgcolor: 'background.paper',
  color: 'inherit',
  typography: 'body2',
} as const;

/** Any type may be sent; the usual ones are offered. */
const TYPES = [MIME.json, MIME.text, MIME.csv, MIME.png, MIME.jpeg, MIME.wav, MIME.mp4, MIME.zip, MIME.pdf];

function TypeBox({ value, onChange }: { value: string; onChange: (type: string) => void }) {
  return (
    <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1, typography: 'body2' }}>
      {words.contentType}
      <Box component="input" value={value} list="preview-types" onChange={(event) => onChange(event.target.value)} sx={CONTROL} />
      <datalist id="preview-types">
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {type}
          </option>
        ))}
      </datalist>
    </Box>
  );
}

/** Which of several files is written on. */
function OpenFiles({ files, shown, onShow, onClose }: OpenFilesProps) {
  if (files.length === 1 && shown.name === '') return null;
  const nameOf = ({ name }: NamedText) => name || words.pasted;
  const options = files.map((file, index) => [String(index), nameOf(file)] as const);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
      <Box sx={{ minWidth: 0, maxWidth: '100%', overflowX: 'auto' }}>
        <ToggleChoice
          label={words.files}
          value={String(files.indexOf(shown))}
          options={options}
          onPick={(index) => onShow(Number(index))}
        />
      </Box>
      <QuietButton onClick={onClose}>{words.closeFile(nameOf(shown))}</QuietButton>
    </Box>
  );
}

interface OpenFilesProps {
  files: readonly NamedText[];
  shown: NamedText;
  onShow: (index: number) => void;
  onClose: () => void;
}

interface NotesProps {
  notes: readonly DescriptionNote[];
  files: readonly NamedText[];
  onGo: (note: DescriptionNote) => void;
}

/** What the reader of Python has to say, each with the way to where it stands. */
function Notes({ notes, files, onGo }: NotesProps) {
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="h3">{words.notUnderstood}</Typography>
      <Box component="ul" role="list" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'grid', gap: 1 }}>
        {notes.map((note) => (
          <Box
            component="li"
            key={`${note.file}:${note.line}:${note.column}:${note.message}`}
            sx={{ typography: 'body2', overflowWrap: 'anywhere' }}
          >
            <Link component="button" type="button" variant="body2" onClick={() => onGo(note)} sx={{ verticalAlign: 'baseline' }}>
              {words.line(files.length > 1 ? (files[note.file]?.name ?? '') : '', note.line)}
            </Link>
            : {note.message}
            {note.text !== '' && (
              <Typography component="code" variant="code" color="textSecondary" sx={{ display: 'block' }}>
                {note.text}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Lines from 1, brought into sight. */
function selectLines(area: HTMLTextAreaElement, from: number, to: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, from - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const length = lines.slice(from - 1, to).join('\n').length;
  area.focus();
  area.setSelectionRange(start, start + length);
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, from - 3);
}

/** Copies the address with everything that was typed; says what isn't in it, or that it is too much. */
function CopyPreviewLink({ given, withFile }: { given: Previewed; withFile: boolean }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const hash = writePreviewHash(given);
    if (hash === undefined) return setSaid(words.linkTooLong(LONGEST_LINK));
    const done = await copyText(window.location.href.replace(/#.*$/s, '') + hash);
    setSaid(
      [done ? words.linkCopied(given.answer.trim() !== '') : words.linkNotCopied, withFile && words.fileNotInLink]
        .filter((part) => part !== false)
        .join(' '),
    );
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', rowGap: 1, columnGap: said === '' ? 0 : 1 }}>
      <Typography role="status" variant="body2" color="textSecondary">
        {said}
      </Typography>
      <Button
        variant="outlined"
        size="small"
        startIcon={<LinkIcon />}
        disabled={given.files.every(({ text }) => text.trim() === '')}
        onClick={() => void copy()}
      >
        {words.copyLink}
      </Button>
    </Box>
  );
}
