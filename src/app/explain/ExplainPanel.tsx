import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, type ReactNode } from 'react';
import { explainModel, allFindings, type ExplainedModel, type ExplainedProperty } from '../../checks/reading/explain.ts';
import { formatModel } from '../../checks/reading/format.ts';
import { required as andRequired } from '../../checks/reading/words.ts';
import type { Finding } from '../../checks/rules/rule.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { PanelBody, SidePanel } from '../../ui/SidePanel.tsx';
import { HintRule } from './HintRule.tsx';
import { SourceText } from './SourceText.tsx';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  model: ModelSpec;
  onClose: () => void;
}

/** For the module's author: which rule chose each widget and renderer, and what to write to get something better. */
export default function ExplainPanel({ spec, model, onClose }: Props) {
  const explained = useMemo(() => explainModel(model, spec.dialect), [model, spec.dialect]);
  return (
    <SidePanel
      title={words.TITLE}
      about={
        <>
          {words.FOR_AUTHOR}
          <Typography component="code" variant="code" sx={{ overflowWrap: 'anywhere' }}>
            {model.id}
          </Typography>
          . {summaryOf(explained)}
        </>
      }
      width={620}
      tools={<CopyButton label={words.COPY_ALL} text={() => formatModel(explained)} />}
      onClose={onClose}
    >
      <PanelBody label={words.TITLE}>
        <Explained explained={explained} />
      </PanelBody>
    </SidePanel>
  );
}

/** Model, arguments and response with their hints, wherever they are shown. */
export function Explained({ explained }: { explained: ExplainedModel }) {
  const { args, response } = explained;
  return (
    <>
      {explained.hints.length > 0 && (
        <Section title={words.MODEL_SECTION}>
          <Hints hints={explained.hints} />
        </Section>
      )}
      <Section title={words.argumentsSection(args.length)}>
        {args.map(({ name, kind, required, widget, reason, hints, source }) => (
          <Entry key={name} name={name} choice={widget} detail={required ? andRequired(kind) : kind} reason={reason} hints={hints}>
            {source !== undefined && <SourceText text={source} />}
          </Entry>
        ))}
        {args.length === 0 && <Nothing>{words.NO_ARGUMENTS}</Nothing>}
      </Section>
      <Section title={response.schema ? words.responseSection(response.properties.length) : words.RESPONSE}>
        {response.properties.map((property) => (
          <PropertyEntry key={property.name} property={property} path="" />
        ))}
        {!response.schema && <Nothing>{words.NO_SCHEMA}</Nothing>}
      </Section>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 3 }}>
        {words.AS_COMMAND}
      </Typography>
      <SourceText text={words.COMMAND} />
    </>
  );
}

function summaryOf(explained: ExplainedModel): string {
  const count = allFindings(explained).length;
  if (count === 0) return words.NOTHING_TO_IMPROVE;
  return words.toImprove(count);
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 2.5 }}>
      <Typography variant="overline" component="h3" color="textSecondary">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

interface EntryProps {
  name: string;
  /** Id of the widget or renderer. */
  choice: string;
  detail: string;
  reason: string;
  hints: readonly Finding[];
  children?: ReactNode;
}

function Entry({ name, choice, detail, reason, hints, children }: EntryProps) {
  return (
    <Box sx={{ py: 1.25, borderTop: 1, borderColor: 'hairline' }} data-explains={name}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Typography variant="code" component="h4" sx={{ m: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {detail}
        </Typography>
      </Box>
      <Typography variant="body2">
        <Box component="strong" sx={{ fontWeight: 600, color: 'primary.main' }}>
          {choice}
        </Box>
        : {reason}
      </Typography>
      <Hints hints={hints} />
      {children}
    </Box>
  );
}

function PropertyEntry({ property, path }: { property: ExplainedProperty; path: string }) {
  const { name, kind, renderer, reason, hints, members } = property;
  const key = path + name;
  return (
    <>
      <Entry name={key} choice={renderer} detail={kind} reason={reason} hints={hints} />
      {members.map((member) => (
        <PropertyEntry key={member.name} property={member} path={`${key}${kind === 'array' ? '.*.' : '.'}`} />
      ))}
    </>
  );
}

function Hints({ hints }: { hints: readonly Finding[] }) {
  if (hints.length === 0) return null;
  return (
    <Box component="ul" aria-label={words.HINTS} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.5 }}>
      {hints.map(({ rule, text }) => (
        <Box component="li" key={rule + text} sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
          <LightbulbOutlined aria-hidden sx={{ fontSize: '1.05rem', mt: '2px', color: 'warning.main', flexShrink: 0 }} />
          <Box sx={{ minWidth: 0, flex: 1 }}>
            <Typography variant="body2">{text}</Typography>
            <HintRule id={rule} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Nothing({ children }: { children: string }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ py: 1, borderTop: 1, borderColor: 'hairline' }}>
      {children}
    </Typography>
  );
}
