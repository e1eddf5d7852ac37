import { READING_RULES } from '../reading/registry.ts';
import { ruleMarkdown, rulePage, REPOSITORY } from '../rules/page.ts';
import { placeText } from '../rules/place.ts';
import type { Finding, Rule, Severity } from '../rules/rule.ts';
import type { Excuse } from './excepted.ts';
import * as words from './words.ts';

/** Where in a source a finding is, as editors count: lines and columns from 1, the end behind the last character. */
export interface SarifPlace {
  /** From the root of the repository, with strokes between, escaped as in an address. */
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface SarifInput {
  readonly findings: readonly Finding[];
  readonly excuse: Excuse;
  readonly version: string;
  /** Undefined for what is in no source: the model is named then. */
  readonly placeOf: (finding: Finding) => SarifPlace | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', tip: 'note' } as const satisfies Record<Severity, string>;
/** What GitHub calls severities of what is no danger. */
const PROBLEMS = { error: 'error', warning: 'warning', tip: 'recommendation' } as const satisfies Record<Severity, string>;

/** What reading found, in the Static Analysis Results Interchange Format, version 2.1.0. */
export function toSarif({ findings, excuse, version, placeOf }: SarifInput): object {
  const seen = new Map<string, number>();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'deepaas-try-me', informationUri: REPOSITORY, version, rules: READING_RULES.map(descriptor) },
        },
        automationDetails: { id: 'deepaas-try-me/' },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => {
          const key = [finding.rule, finding.model, placeText(finding.place)].join(' ');
          const nth = (seen.get(key) ?? 0) + 1;
          seen.set(key, nth);
          return result(finding, excuse(finding), placeOf(finding), `${key} ${nth}`);
        }),
      },
    ],
  };
}

function descriptor(rule: Rule): object {
  const { id, name, title, severity, doc } = rule;
  return {
    id,
    name,
    shortDescription: { text: title },
    fullDescription: { text: doc.what },
    help: { text: [doc.what, doc.why, doc.remedy.text].join('\n\n'), markdown: ruleMarkdown(rule, 3) },
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['deepaas'], 'problem.severity': PROBLEMS[severity] },
  };
}

function result(finding: Finding, excused: ReturnType<Excuse>, place: SarifPlace | undefined, fingerprint: string): object {
  const { rule, severity, model, text } = finding;
  const where = placeText(finding.place);
  const shown = words.place(finding.place);
  return {
    ruleId: rule,
    ruleIndex: READING_RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: shown === '' ? text : `${shown}: ${text}` },
    locations: [
      {
        ...(place !== undefined && { physicalLocation: physical(place) }),
        logicalLocations: [{ fullyQualifiedName: finding.place.at === 'model' ? model : `${model} ${where}`, kind: kindOf(finding) }],
      },
    ],
    partialFingerprints: { 'tryMeFinding/v1': fingerprint },
    // An empty list says that it isn't suppressed; where it is missing, nothing is said.
    suppressions: excused === undefined ? [] : [{ kind: 'external', status: 'accepted', ...justification(excused.reason) }],
  };
}

function justification(reason: string | undefined): object {
  return reason === undefined ? {} : { justification: reason };
}

function physical({ uri, line, column, endLine, endColumn }: SarifPlace): object {
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function kindOf({ place }: Finding): string {
  if (place.at === 'argument') return 'parameter';
  return place.at === 'response' ? 'returnType' : 'module';
}
