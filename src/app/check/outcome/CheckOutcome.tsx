import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { CheckedModel, CheckedRule, CheckResult } from '../../../checks/reports/result.ts';
import { brokenRules, exceptedOf, fails, isUnresolved, rulesIn, tallyOf } from '../../../checks/reports/tally.ts';
import * as reports from '../../../checks/reports/words.ts';
import type { RuleId } from '../../../checks/rules/rule.ts';
import { formatMoment } from '../../../files/amounts.ts';
import { Notice } from '../../../ui/text/Notice.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { StartButton } from '../StartButton.tsx';
import * as words from '../words.ts';
import { HowAsked } from './HowAsked.tsx';
import { BrokenRule } from './BrokenRule.tsx';
import { LOOKS } from './look.ts';
import { RuleRows } from './RuleRows.tsx';
import { SaveReport } from './SaveReport.tsx';

interface Props {
  result: CheckResult;
  problems: readonly string[];
  sent: readonly File[];
  commandOf: (id: RuleId) => string;
  onAgain: (only?: ReadonlySet<RuleId>) => void;
  /** How it is told. */
  exceptions: ReactNode;
  /** How the next one asks. */
  next: ReactNode;
}

/** What a check found, the worst first. */
export function CheckOutcome({ result, problems, sent, commandOf, onAgain, exceptions, next }: Props) {
  const tally = tallyOf(result.models.flatMap(({ rules }) => rules));
  const { Icon, color } =
    LOOKS[tally.errors > 0 ? 'error' : tally.warnings > 0 ? 'warning' : tally.held > 0 && !result.stopped ? 'held' : 'untold'];
  const broken = result.models.flatMap(({ rules }) => rules.filter(fails));
  const warnings = [
    ...result.models.flatMap(({ ended }) => (ended === undefined ? [] : [reports.ENDED[ended]])),
    ...(result.stopped ? [words.STOPPED] : []),
    ...problems,
  ];
  return (
    <Box component="section" aria-label={words.RESULT} sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'start', justifyContent: 'space-between' }}>
        <Box sx={{ display: 'flex', gap: 1.5, minWidth: 0, flex: '1 1 400px' }}>
          <Icon aria-hidden sx={{ color, fontSize: '2rem', mt: '2px' }} />
          <Box sx={{ minWidth: 0 }}>
            <Typography component="h3" variant="h1" sx={{ color }}>
              {reports.verdict(result, tally)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {reports.counts(tally)} · {reports.circumstances(result)} · {formatMoment(result.startedAt)}
            </Typography>
          </Box>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {broken.length > 0 && (
            <Button variant="outlined" color="inherit" onClick={() => onAgain(new Set(broken.map(({ id }) => id)))}>
              {words.ONLY_BROKEN}
            </Button>
          )}
          <StartButton label={words.AGAIN} onStart={() => onAgain()} />
        </Box>
      </Box>
      {warnings.length > 0 && (
        <Notice severity="warning" role="presentation">
          {warnings.map((warning) => (
            <Typography key={warning} variant="body2" sx={{ '& + &': { mt: 0.75 } }}>
              {warning}
            </Typography>
          ))}
        </Notice>
      )}
      <Box
        sx={{
          borderTop: 1,
          borderBottom: 1,
          borderColor: 'hairline',
          py: 1.25,
          display: 'grid',
          gap: 0.75,
          gridTemplateColumns: 'minmax(0, 1fr)',
        }}
      >
        <SaveReport result={result} sent={sent} />
        {exceptions}
      </Box>
      {result.models.map((model) => (
        <ModelOutcome key={model.id} model={model} commandOf={commandOf} />
      ))}
      <Group title={words.NEXT}>{next}</Group>
      {result.unused.length > 0 && (
        <Group title={reports.UNUSED}>
          <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
            {result.unused.map((one, index) => (
              <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
                <Box component="code">{reports.unusedAt(one)}</Box>: {one.reason}
              </Box>
            ))}
          </Box>
        </Group>
      )}
    </Box>
  );
}

function ModelOutcome({ model, commandOf }: { model: CheckedModel; commandOf: (id: RuleId) => string }) {
  const broken = brokenRules(model);
  const untold = rulesIn(model, 'untold');
  const unresolved = untold.filter(isUnresolved);
  const others = untold.filter((rule) => !isUnresolved(rule));
  const excepted = model.rules.filter((rule) => exceptedOf(rule).length > 0);
  const held = rulesIn(model, 'held');
  return (
    <>
      {broken.length > 0 && (
        <Group title={reports.STATE.broken}>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {broken.map((rule) => (
              <BrokenRule key={rule.id} rule={rule} command={commandOf(rule.id)} />
            ))}
          </Box>
        </Group>
      )}
      {unresolved.length > 0 && (
        <Group title={reports.STATE.untold}>
          <RuleRows rules={unresolved} look="untold" said={whyUntold} />
        </Group>
      )}
      {excepted.length > 0 && (
        <Group title={reports.STATE.excepted}>
          <RuleRows rules={excepted} look="excepted" said={reasonsOf} />
        </Group>
      )}
      <Group title={words.ASKED}>
        <HowAsked model={model} />
      </Group>
      <Box>
        {held.length > 0 && (
          <Disclosure title={words.held(held.length)}>
            <Box sx={{ mt: 1 }}>
              <RuleRows rules={held} look="held" said={(rule) => (rule.state === 'held' ? rule.note : undefined)} />
            </Box>
          </Disclosure>
        )}
        {others.length > 0 && (
          <Disclosure title={words.leftOut(others.length)}>
            <Box sx={{ mt: 1 }}>
              <RuleRows rules={others} look="untold" said={whyUntold} />
            </Box>
          </Disclosure>
        )}
      </Box>
    </>
  );
}

function whyUntold(rule: CheckedRule): string | undefined {
  return rule.state === 'untold' ? rule.why : undefined;
}

function reasonsOf(rule: CheckedRule): string {
  return exceptedOf(rule)
    .map(({ finding, reason }) => reports.exceptionOf(finding, reason))
    .join('; ');
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="overline" component="h3" color="textSecondary" sx={{ display: 'block', mb: 0.75 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
