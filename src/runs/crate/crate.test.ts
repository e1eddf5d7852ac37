import { expect, test } from 'vitest';
import type { FinishedRun } from '../finishedRun.ts';
import { hashOf } from '../record/hash.ts';
import { makeRecord } from '../record/record.ts';
import { crateFiles } from './crate.ts';

const RUN: FinishedRun = {
  id: 'a',
  modelId: 'org/model',
  origin: { url: 'http://a.test/', deepaas: '2.6.0', model: '1.2' },
  startedAt: Date.UTC(2026, 10, 26, 22, 41, 5),
  took: 1500,
  settings: { format: 'application/json', values: { threshold: 0.1, note: 'a pass word' }, unset: [] },
  files: [
    { name: 'image', file: new File(['abc'], 'a b.png', { type: 'image/png' }) },
    { name: 'mask', file: new File(['def'], '../A B.png', { type: 'image/png' }) },
  ],
  source: {
    status: 200,
    contentType: 'application/json',
    blob: new Blob(['{"a":1}']),
    modelId: 'org/model',
    argNames: [],
    response: undefined,
  },
  silence: undefined,
};

interface Entity {
  readonly '@id': string;
  readonly '@type': string;
  readonly [name: string]: unknown;
}

async function made(run: FinishedRun) {
  const files = await crateFiles(run, await makeRecord(run, undefined, hashOf), undefined);
  const { '@graph': graph } = JSON.parse((await files[0]?.blob.text()) ?? '') as { '@graph': Entity[] };
  const entity = (id: string) => graph.find((one) => one['@id'] === id);
  return { paths: files.map(({ path }) => path), graph, entity };
}

test('what was run on what, when, and with which result', async () => {
  const { paths, entity } = await made(RUN);
  expect(paths).toEqual(['ro-crate-metadata.json', 'run.json', 'inputs/a b.png', 'inputs/A B-2.png', 'answer.json']);
  expect(entity('#run')).toMatchObject({
    '@type': 'CreateAction',
    startTime: '2026-11-26T22:41:05.000+00:00',
    endTime: '2026-11-26T22:41:06.500+00:00',
    instrument: { '@id': 'http://a.test/#org%2Fmodel' },
    object: [
      { '@id': 'inputs/a%20b.png' },
      { '@id': 'inputs/A%20B-2.png' },
      { '@id': '#set-threshold' },
      { '@id': '#set-note' },
      { '@id': '#set-accept' },
    ],
    result: { '@id': 'answer.json' },
    actionStatus: 'http://schema.org/CompletedActionStatus',
  });
  expect(entity('inputs/a%20b.png')).toMatchObject({
    '@type': 'File',
    name: 'a b.png',
    contentSize: '3',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
  expect(entity('http://a.test/#org%2Fmodel')).toMatchObject({ '@type': 'SoftwareApplication', name: 'org/model', softwareVersion: '1.2' });
  expect(entity('#set-threshold')).toMatchObject({ '@type': 'PropertyValue', name: 'threshold', value: 0.1 });
});

test('every entity that is named is there, and every file is part of the crate', async () => {
  const { paths, graph, entity } = await made(RUN);
  const named = new Set(JSON.stringify(graph).match(/"@id":"[^"]*"/g));
  for (const one of named) {
    const id = (JSON.parse(`{${one}}`) as Entity)['@id'];
    if (!id.startsWith('http')) expect(entity(id)?.['@id']).toBe(id);
  }
  const parts = ((entity('./')?.hasPart ?? []) as Entity[]).map((part) => decodeURIComponent(part['@id']));
  expect(parts).toEqual(paths.slice(1));
});

test('no secret is in it: an answer that repeats one stays out, and says so', async () => {
  const run: FinishedRun = { ...RUN, secrets: ['pass word'], source: RUN.source && { ...RUN.source, blob: new Blob(['the pass word']) } };
  const { paths, graph, entity } = await made(run);
  expect(paths).not.toContain('answer.json');
  expect(JSON.stringify(graph)).not.toContain('pass word');
  expect(entity('#run')?.disambiguatingDescription).toMatch(/not in this crate/);
});

test('a run that failed says so', async () => {
  const cause = { code: 'not-kept' } as const;
  const run: FinishedRun = { ...RUN, source: undefined };
  const files = await crateFiles(run, await makeRecord(run, cause, hashOf), cause);
  const text = (await files[0]?.blob.text()) ?? '';
  expect(text).toContain('FailedActionStatus');
  expect(files.map(({ path }) => path)).not.toContain('answer.json');
});
