/**
 * The page beside what a visitor would pick instead, measured in one run: `npm run bench compare -- [--runs=5]
 * [--only=load,answer,upload,server] [--record]`. Both stand before the same DEEPaaS with a module like the platform's reference
 * module: the built page behind its nginx, and a form that Gradio builds from the same description. Fresh contexts of one browser
 * take turns, so that whatever else the machine does meets both.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.ts';
import { DeepaasError, ensureVenv } from '../scripts/deepaas/venv.ts';
import { ensurePackages } from '../scripts/deploy/packages.ts';
import { precompress } from '../scripts/precompress.ts';
import { uploadAlone } from './answer/alone.ts';
import { answer, curl, FORMATS, timeOf, type Format } from './compare/answer.ts';
import { mediansOf, table, type Figure } from './compare/figures.ts';
import { writeLargeFile, writeReferenceMedia } from './compare/files.ts';
import { SIDES, type Side } from './compare/fronts.ts';
import { LINES } from './compare/lines.ts';
import { load, type Load } from './compare/load.ts';
import { ensurePeer, startPage, startPeer, startServers, type Servers } from './compare/servers.ts';
import { upload } from './compare/upload.ts';
import { record, thisCommit, thisMachine } from './record.ts';

const UPLOAD_MEGABYTES = 500;
const UPLOADS = 3;

const say = (line: string) => console.error(line);

/** Of a first visit, in the order of the table. */
const LOAD_FIGURES: Readonly<Record<keyof Load, readonly [words: string, unit: string]>> = {
  bytesToForm: ['bytes until the form stands', 'kB'],
  bytes: ['bytes in all', 'kB'],
  requestsToForm: ['requests until the form stands', ''],
  requests: ['requests in all', ''],
  elsewhere: ['of them to other hosts', ''],
  form: ['form visible', 'ms'],
  busy: ['work of the page’s thread', 'ms'],
  longTasks: ['long tasks', ''],
  longTaskTime: ['long tasks, together', 'ms'],
  longestTask: ['longest task', 'ms'],
};

const FORMAT_WORDS: Readonly<Record<Format, string>> = { json: 'JSON answer, 1.8 MB', image: 'image answer, 160 kB' };

type Values = Record<Side, number[]> & { curl?: number[] };
const none = (): Values => ({ page: [], peer: [] });

/** What can be measured by itself, with `--only`. */
const PARTS = { load: measureLoad, answer: measureAnswer, upload: measureUpload, server: measureServer };
type Part = keyof typeof PARTS;

async function measureLoad({ servers, browser, runs }: Bench): Promise<Figure[]> {
  const visits = new Map(LINES.map(({ name }) => [name, { page: [] as Load[], peer: [] as Load[] }]));
  await inTurns(runs, async (side, turn) => {
    for (const line of LINES) {
      const visited = await load(browser, servers[side].url, side, line);
      if (turn > 0) visits.get(line.name)?.[side].push(visited);
    }
  });
  const keys = Object.keys(LOAD_FIGURES) as (keyof Load)[];
  return LINES.flatMap(({ name, words: over }) =>
    keys.map((key): Figure => {
      const [words, unit] = LOAD_FIGURES[key];
      const of = (side: Side) => visits.get(name)?.[side].map((visited) => visited[key]) ?? [];
      return { name: `load.${name}.${key}`, words: `${words} (${over})`, unit, values: { page: of('page'), peer: of('peer') } };
    }),
  );
}

async function measureAnswer({ servers, browser, runs }: Bench): Promise<Figure[]> {
  const media = writeReferenceMedia();
  const formats = Object.keys(FORMATS) as Format[];
  const times = new Map(formats.map((format) => [format, { first: none(), again: none(), curl: [] as number[] }]));
  await inTurns(runs, async (side, turn) => {
    for (const [format, { first, again, curl: alone }] of times) {
      const took = await answer(browser, servers[side].url, side, format, media);
      const direct = await curl(servers.api, format, media);
      if (turn === 0) continue;
      first[side].push(took.first);
      again[side].push(...took.again);
      alone.push(direct);
    }
  });
  return formats.flatMap((format) => {
    const { first, again, curl: alone } = times.get(format) ?? { first: none(), again: none(), curl: [] };
    const figure = (name: string, words: string, values: Values): Figure => ({
      name: `answer.${format}.${name}`,
      words: `${FORMAT_WORDS[format]}: from the click to its picture, ${words}`,
      unit: 'ms',
      values: { ...values, curl: alone },
    });
    return [figure('first', 'first run', first), figure('again', 'later runs', again)];
  });
}

async function measureUpload({ browser }: Bench): Promise<Figure[]> {
  const file = writeLargeFile(UPLOAD_MEGABYTES);
  const servers = await startServers('large_file');
  const times: Values = none();
  const memory: Values = none();
  const alone: number[] = [];
  const path = '/v2/models/large_file/predict/';
  const byCurl = (url: string) => timeOf(['-F', `data=@${file}`, url + path]);
  const direct = () => byCurl(servers.api);
  const least = { page: [] as number[], curl: [] as number[] };
  try {
    // The first one starts DEEPaaS's worker.
    await direct();
    await inTurns(
      UPLOADS,
      async (side) => {
        const sent = await upload(browser, servers[side].url, side, file, UPLOAD_MEGABYTES * 1e6);
        times[side].push(sent.time);
        memory[side].push(sent.memory);
        alone.push(await direct());
        if (side === 'peer') return;
        const { url } = servers.page;
        const context = await browser.newContext();
        least.page.push(await uploadAlone(context, `${url}/config.json`, path, 'data', file));
        await context.close();
        least.curl.push(await byCurl(url));
      },
      1,
    );
    return [
      { name: 'upload.time', words: 'upload of 500 MB, from the choice to the answer', unit: 'ms', values: { ...times, curl: alone } },
      { name: 'upload.alone', words: 'the same by an empty page, and by curl, both through the page’s proxy', unit: 'ms', values: least },
      { name: 'upload.memory', words: 'upload of 500 MB, growth of the browser’s memory', unit: 'MB', values: memory },
    ];
  } finally {
    await servers.stop();
  }
}

async function measureServer({ servers, runs }: Bench): Promise<Figure[]> {
  const starts: Values = none();
  const idle: Values = none();
  await inTurns(runs, async (side, turn) => {
    const front = await (side === 'page' ? startPage(servers.api) : startPeer(servers.api, 'reference'));
    if (turn > 0) {
      starts[side].push(front.startTime);
      idle[side].push(front.memory());
    }
    await front.stop();
  });
  return [
    { name: 'server.start', words: 'server: from its start to its first answer', unit: 'ms', values: starts },
    { name: 'server.idle', words: 'server: memory when it has started', unit: 'MB', values: idle },
    {
      name: 'server.after',
      words: 'server: memory after all of this',
      unit: 'MB',
      values: { page: [servers.page.memory()], peer: [servers.peer.memory()] },
    },
  ];
}

interface Bench {
  readonly servers: Servers;
  readonly browser: Browser;
  readonly runs: number;
}

/** One side after the other, and the other one first the next time. The turn 0 warms up what both stand on. */
async function inTurns(turns: number, work: (side: Side, turn: number) => Promise<void>, from = 0): Promise<void> {
  for (let turn = from; turn <= turns; turn++) {
    for (const side of turn % 2 === 0 ? SIDES : SIDES.toReversed()) await work(side, turn);
    process.stderr.write('.');
  }
  process.stderr.write('\n');
}

interface Options {
  readonly runs: number;
  readonly parts: readonly Part[];
  readonly isRecorded: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, only: { type: 'string' }, record: { type: 'boolean' } } });
  const runs = Number(values.runs ?? 5);
  if (!Number.isInteger(runs) || runs < 1) throw new DeepaasError(`--runs=${values.runs} isn't a number of runs.`);
  const all = Object.keys(PARTS) as Part[];
  const named = values.only?.split(',') ?? all;
  const unknown = named.filter((name) => !all.some((part) => part === name));
  if (unknown.length > 0) throw new DeepaasError(`--only=${unknown.join(',')}: there are ${all.join(', ')}.`);
  return { runs, parts: all.filter((part) => named.includes(part)), isRecorded: values.record ?? false };
}

async function compare({ runs, parts, isRecorded }: Options): Promise<void> {
  ensurePackages(say, { nginx: 'nginx', curl: 'curl' });
  await ensureVenv(say);
  await ensurePeer(say);
  await precompress('dist');
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    // Nothing leaves this machine: requests to other hosts are counted, and fail at once.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
  const machine = thisMachine(`Chromium ${browser.version()}`);
  const commit = thisCommit();
  console.log(`${commit} on ${machine.cpu}, ${machine.cores} cores, ${machine.os}, ${machine.browser}`);
  console.log(
    `${runs} runs of each, in turns; medians. Load of the machine before: ${loadavg()
      .map((busy) => busy.toFixed(1))
      .join(', ')}`,
  );
  const servers = await startServers('reference');
  const figures: Figure[] = [];
  try {
    for (const part of parts) {
      say(part);
      figures.push(...(await PARTS[part]({ servers, browser, runs })));
    }
  } finally {
    await browser.close();
    await servers.stop();
  }
  console.log(table(figures));
  if (!isRecorded) return;
  const date = new Date().toISOString();
  record(
    figures.map((figure) => ({
      date,
      commit,
      machine,
      figure: figure.name,
      words: figure.words,
      unit: figure.unit,
      medians: { ...mediansOf(figure) },
    })),
  );
}

try {
  await compare(readOptions());
} catch (error) {
  say(error instanceof DeepaasError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
process.exit();
