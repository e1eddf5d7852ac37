import type { Cause } from '../../answers/cause.ts';
import { isoMoment } from '../../files/clock.ts';
import { endingOfType, MIME } from '../../files/kinds.ts';
import type { Json, JsonObject } from '../../spec/model.ts';
import { endOf, type FinishedRun } from '../finishedRun.ts';
import { diskName, distinct, type DiskFile } from '../folder/diskNames.ts';
import type { RunRecord } from '../record/record.ts';
import { maskSecrets, quotesSecret } from '../secrets.ts';
import * as say from './words.ts';

const CRATE = 'https://w3id.org/ro/crate/1.1';
const PROFILE = 'https://w3id.org/ro/wfrun/process/0.5';
const DEEPAAS = 'https://github.com/ai4os/DEEPaaS';
const RECORD = 'run.json';

/**
 * A run as a Process Run Crate (https://w3id.org/ro/wfrun/process): its record, its inputs and its answer, and in JSON-LD what was run on
 * what, when and with which result. An answer that quotes a secret stays out, as it does of every file that this page writes.
 * @param record of the same run, which holds no secret
 */
export async function crateFiles(run: FinishedRun, record: RunRecord, cause: Cause | undefined): Promise<readonly DiskFile[]> {
  const { source, secrets = [] } = run;
  const answer = source !== undefined && !(await quotesSecret(source.blob, secrets)) ? source : undefined;
  const recordFile = { path: RECORD, blob: new Blob([`${JSON.stringify(record, undefined, 2)}\n`], { type: MIME.json }) };
  const given = run.files.map(({ file }) => ({ path: `inputs/${diskName(file.name)}`, blob: file }));
  const came =
    answer === undefined
      ? []
      : [{ path: `answer.${endingOfType((answer.contentType ?? '').split(';', 1)[0]?.trim() ?? '') ?? 'bin'}`, blob: answer.blob }];
  const [own, ...placed] = distinct([recordFile, ...given, ...came]);
  const inputs = placed.slice(0, given.length);
  const results = placed.slice(given.length);
  const graph = graphOf({ run, record, cause, inputs, results, isWithheld: source !== undefined && answer === undefined });
  const metadata = { '@context': `${CRATE}/context`, '@graph': graph };
  const text = `${JSON.stringify(metadata, undefined, 2)}\n`;
  return [
    { path: 'ro-crate-metadata.json', blob: new Blob([text], { type: MIME.json }) },
    ...(own === undefined ? [] : [own]),
    ...inputs,
    ...results,
  ];
}

interface Parts {
  readonly run: FinishedRun;
  readonly record: RunRecord;
  readonly cause: Cause | undefined;
  readonly inputs: readonly DiskFile[];
  readonly results: readonly DiskFile[];
  readonly isWithheld: boolean;
}

function graphOf({ run, record, cause, inputs, results, isWithheld }: Parts): JsonObject[] {
  const { origin, modelId } = run;
  const name = say.crateName(modelId);
  const module = `${origin.url}#${encodeURIComponent(modelId)}`;
  const deepaas = DEEPAAS;
  const values = settingsOf(run);
  const files = [
    fileOf({ path: RECORD, type: MIME.json, name: say.theRecord }),
    ...inputs.map(({ path, blob }, at) =>
      fileOf({
        path,
        type: blob.type,
        name: record.inputs[at]?.name ?? path,
        size: blob.size,
        sha256: record.inputs[at]?.sha256,
        about: record.inputs[at]?.argument,
      }),
    ),
    ...results.map(({ path, blob }) =>
      fileOf({ path, type: record.answer?.contentType ?? blob.type, name: say.theAnswer, size: blob.size, sha256: record.answer?.sha256 }),
    ),
  ];
  return [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: ref('./'), conformsTo: ref(CRATE) },
    {
      '@id': './',
      '@type': 'Dataset',
      name,
      description: say.crateDescription(modelId, origin.url),
      datePublished: momentOf(endOf(run)),
      // Whose the files are only who shares them knows.
      license: say.noLicence,
      conformsTo: ref(PROFILE),
      hasPart: listed(files.map((file) => ref(String(file['@id'])))),
      mentions: ref('#run'),
    },
    { '@id': PROFILE, '@type': 'CreativeWork', name: 'Process Run Crate', version: PROFILE.slice(PROFILE.lastIndexOf('/') + 1) },
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name,
      description: say.actionDescription(modelId),
      instrument: ref(module),
      startTime: momentOf(run.startedAt),
      endTime: momentOf(endOf(run)),
      actionStatus: `http://schema.org/${cause === undefined ? 'Completed' : 'Failed'}ActionStatus`,
      ...(cause !== undefined && { error: JSON.stringify(record.error) }),
      object: listed([...inputs.map(({ path }) => ref(idOf(path))), ...values.map((value) => ref(String(value['@id'])))]),
      result: listed(results.map(({ path }) => ref(idOf(path)))),
      subjectOf: ref(RECORD),
      ...(isWithheld && { disambiguatingDescription: say.answerWithheld }),
    },
    {
      '@id': module,
      '@type': 'SoftwareApplication',
      name: modelId,
      url: origin.url,
      ...(origin.model !== undefined && { softwareVersion: origin.model }),
      softwareRequirements: ref(deepaas),
    },
    {
      '@id': deepaas,
      '@type': 'SoftwareApplication',
      name: 'DEEPaaS',
      url: DEEPAAS,
      ...(origin.deepaas !== '' && { softwareVersion: origin.deepaas }),
    },
    ...files,
    ...values,
  ];
}

/** With the difference to UTC in numbers, as validators of the profile ask for it. */
const momentOf = (at: number): string => isoMoment(at).replace(/Z$/, '+00:00');

/** A list of one is written as that one, as RO-Crate recommends. */
const listed = (list: readonly JsonObject[]): Json => (list.length === 1 ? (list[0] ?? null) : [...list]);

const ref = (id: string): JsonObject => ({ '@id': id });

/** A path as a relative URI. */
const idOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

interface FileTold {
  readonly path: string;
  readonly type: string;
  readonly name: string;
  readonly size?: number;
  readonly sha256?: string | undefined;
  /** The argument that it is for. */
  readonly about?: string | undefined;
}

function fileOf({ path, type, name, size, sha256, about }: FileTold): JsonObject {
  return {
    '@id': idOf(path),
    '@type': 'File',
    name,
    ...(type !== '' && { encodingFormat: type }),
    ...(size !== undefined && { contentSize: String(size) }),
    ...(sha256 !== undefined && { sha256 }),
    ...(about !== undefined && { description: say.forArgument(about) }),
  };
}

/** What was set, without files; a secret that is typed into another field is masked there, too. */
function settingsOf({ settings, secrets = [] }: FinishedRun): JsonObject[] {
  const written = (value: Json) => maskSecrets(typeof value === 'string' ? value : JSON.stringify(value), secrets);
  const format: [string, Json][] = settings.format === undefined ? [] : [['accept', settings.format]];
  return [...Object.entries(settings.values), ...format].map(([name, value]) => ({
    '@id': `#set-${encodeURIComponent(name)}`,
    '@type': 'PropertyValue',
    name,
    value: typeof value === 'number' || typeof value === 'boolean' ? value : written(value),
  }));
}
