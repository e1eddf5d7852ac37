import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Config } from '../../api/config.ts';
import type { AccessibilityFacts } from '../../api/statements.ts';
import { formatDate } from '../../files/amounts.ts';
import { PAGE_VERSION } from '../../runs/pageVersion.ts';
import { BEYOND_STANDARD, gapsIn, type Criterion, type KnownGap } from './known.ts';
import { ContactLine, List, Paragraph, SubPassage, Passage, TextList } from './parts.tsx';
import { TESTED } from './tested.ts';
import * as words from './words.ts';

interface Props {
  facts: AccessibilityFacts;
  config: Config;
}

/** The statement as Directive (EU) 2016/2102 asks for, by the model of Commission Implementing Decision (EU) 2018/1523. */
export function AccessibilityText({ facts, config }: Props) {
  return (
    <>
      <Paragraph>{words.committed(facts.body, facts.law)}</Paragraph>
      {/* Without its query, which may hold anything. */}
      <Paragraph>{words.appliesTo(window.location.origin + window.location.pathname, config.title)}</Paragraph>
      <Passage title={words.status}>
        <Paragraph>{words.partially}</Paragraph>
      </Passage>
      <NotAccessible facts={facts} config={config} />
      <Preparation facts={facts} />
      <Passage title={words.feedback}>
        <Paragraph>
          {words.tellUs(facts.body)} {facts.contact !== undefined && <ContactLine contact={facts.contact} />}
        </Paragraph>
        {facts.response !== undefined && <Paragraph>{words.answered(facts.response)}</Paragraph>}
      </Passage>
      <Passage title={words.enforcement}>
        <Paragraph>
          {facts.enforcement === undefined ? (
            words.askForBody
          ) : (
            <>
              {words.ifUnsatisfied(facts.enforcementBody)} <ContactLine contact={facts.enforcement} />
            </>
          )}
        </Paragraph>
      </Passage>
    </>
  );
}

function NotAccessible({ facts, config }: Props) {
  return (
    <Passage title={words.notAccessible}>
      <Paragraph>{words.notAccessibleIntro}</Paragraph>
      <SubPassage title={words.nonCompliance}>
        <Gaps gaps={gapsIn(config, 'ours')} />
        {facts.gaps.length > 0 && <TextList texts={facts.gaps} />}
      </SubPassage>
      <SubPassage title={words.burden}>
        {facts.burden.length === 0 ? <Paragraph>{words.noBurden}</Paragraph> : <TextList texts={facts.burden} />}
      </SubPassage>
      <SubPassage title={words.outOfScope}>
        <Paragraph>{words.outOfScopeIntro}</Paragraph>
        <Gaps gaps={gapsIn(config, 'others')} />
      </SubPassage>
      {facts.alternatives !== undefined && (
        <SubPassage title={words.alternatives}>
          <Paragraph>{facts.alternatives}</Paragraph>
        </SubPassage>
      )}
    </Passage>
  );
}

function Gaps({ gaps }: { gaps: readonly KnownGap[] }) {
  return (
    <List>
      {gaps.map(({ id, criteria }) => {
        const { what, instead } = words.gaps[id];
        return (
          <li key={id} data-gap={id}>
            {what}
            {instead !== undefined && (
              <>
                {' '}
                <b>{words.instead}</b> {instead}
              </>
            )}
            {criteria.length > 0 && (
              <Typography variant="body2" component="div" color="textSecondary">
                {criteria.map(criterionWords).join(' · ')}
              </Typography>
            )}
          </li>
        );
      })}
    </List>
  );
}

function criterionWords(criterion: Criterion): string {
  const { name, level } = words.criteria[criterion];
  return `${criterion} ${name} (${[level, ...(BEYOND_STANDARD.has(criterion) ? [words.beyondStandard] : [])].join(', ')})`;
}

function Preparation({ facts: { prepared, reviewed, method, report } }: { facts: AccessibilityFacts }) {
  const { states, browsers, widths } = TESTED;
  const dates = [prepared && words.preparedOn(dayWords(prepared)), reviewed && words.reviewedOn(dayWords(reviewed))];
  return (
    <Passage title={words.preparation}>
      {dates.some((date) => date !== undefined) && <Paragraph>{dates.filter((date) => date !== undefined).join(' ')}</Paragraph>}
      <Paragraph>{words.selfAssessed(PAGE_VERSION)}</Paragraph>
      {method !== undefined && <Paragraph>{method}</Paragraph>}
      {report !== undefined && (
        <Paragraph>
          {words.report}: <ContactLine contact={report} />
        </Paragraph>
      )}
      {states.length > 0 && (
        <>
          <Paragraph>{words.inEachRelease}</Paragraph>
          <List>
            <li>{words.axe(states.length)}</li>
            <li>{words.screens(widths)}</li>
            <li>{words.browsers(browsers.toSorted())}</li>
            <li>{words.keyboard}</li>
          </List>
          <Box component="details" sx={{ maxWidth: '70ch', '& summary': { cursor: 'pointer', width: 'fit-content' } }}>
            <summary>{words.whichStates(states.length)}</summary>
            <Typography variant="body2" component="ul" color="textSecondary" sx={{ columns: { sm: 2 }, columnGap: 4, pl: 2.5, mt: 1 }}>
              {states.map((state) => (
                <li key={state}>{state}</li>
              ))}
            </Typography>
          </Box>
        </>
      )}
    </Passage>
  );
}

function dayWords(day: string): string {
  return formatDate(Date.parse(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
}
