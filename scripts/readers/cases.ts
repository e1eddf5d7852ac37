/** Datasets that are written in every format: of recorded answers by the rules of the page, and one of whatever is hostile. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAnswer } from '../../src/answers/read.ts';
import { isoMoment } from '../../src/files/clock.ts';
import { encodePng } from '../../src/files/picture/encodePng.ts';
import type { SentFile } from '../../src/files/sentFile.ts';
import type { Json, JsonObject } from '../../src/spec/model.ts';
import { readShape, resolver } from '../../src/spec/shape.ts';
import type { Dataset, DatasetItem } from '../../src/outputs/exports/dataset.ts';
import { mergeDatasets } from '../../src/outputs/exports/merge.ts';
import { datasetOfAnswer } from '../../src/outputs/summary/datasetOfAnswer.ts';
import type { FinishedRun } from '../../src/runs/finishedRun.ts';
import { hashOf } from '../../src/runs/record/hash.ts';
import type { RunRecord } from '../../src/runs/record/record.ts';
import { root } from '../deepaas/venv.ts';

export interface Case {
  readonly name: string;
  readonly dataset: Dataset;
}

interface RecordedFile {
  readonly model: string;
  readonly status?: number;
  readonly contentType?: string;
  readonly body?: Json;
  readonly response?: JsonObject;
  readonly files?: readonly { argument: string; name: string; type: string; width?: number; height?: number }[];
}

export async function makeCases(): Promise<Case[]> {
  const cases: Case[] = [];
  const folder = path.join(root, 'src/outputs/recorded');
  for (const file of readdirSync(folder).filter((name) => /^[^.]+\.json$/.test(name))) {
    const recorded = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as RecordedFile;
    if (recorded.body === undefined || (recorded.status ?? 200) >= 400) continue;
    const dataset = await datasetOfRecorded(recorded);
    if (isSomething(dataset)) cases.push({ name: file.replace('.json', ''), dataset });
  }
  const detections = cases.map(({ dataset }) => dataset).filter(({ images }) => images.some(({ items }) => items.length > 0));
  return [
    ...cases,
    { name: 'batch', dataset: mergeDatasets(detections) },
    { name: 'hostile', dataset: await hostile() },
    { name: 'on-earth', dataset: onEarth() },
  ];
}

const isSomething = ({ images, sounds = [], features = [] }: Dataset) =>
  images.some(({ items, labels, labelMap }) => items.length > 0 || labels !== undefined || labelMap !== undefined) ||
  sounds.length > 0 ||
  features.length > 0;

async function datasetOfRecorded({
  model,
  status = 200,
  contentType = 'application/json',
  body,
  response,
  files = [],
}: RecordedFile): Promise<Dataset> {
  const answer = await readAnswer({
    status,
    contentType,
    modelId: model,
    blob: new Blob([JSON.stringify(body)]),
    response: response && readShape(response, resolver({})),
    argNames: [],
    accept: undefined,
  });
  const sent: SentFile[] = [];
  for (const { argument, name, type, width, height } of files) {
    const bytes = width === undefined || height === undefined ? [] : [await plainPng(width, height)];
    sent.push({ name: argument, file: new File(bytes, name, { type }) });
  }
  return datasetOfAnswer(answer, sent);
}

function plainPng(width: number, height: number): Promise<Blob> {
  return encodePng({ width, height }, 1, (_, rows) => new Uint8ClampedArray(width * rows * 4).fill(200));
}

/** Names that break formats, the same stem twice, what lies outside, masks, bands of frequencies. */
async function hostile(): Promise<Dataset> {
  const size = { width: 60, height: 40 };
  const blob = await plainPng(size.width, size.height);
  const cod = `cod: "a", 'b' & <c> #1 \u2028 {x}`;
  const mask = {
    ...size,
    bits: Uint8Array.from({ length: 2400 }, (_, at) => (((at % 60) - 20) ** 2 + (Math.floor(at / 60) - 15) ** 2 < 80 ? 1 : 0)),
  };
  const box = { kind: 'box', xy: [1.123456789012345, 2.5, 30.25, 39] } as const;
  return {
    images: [
      {
        name: '../a & b.png',
        size,
        blob,
        items: [
          { label: cod, score: 0.1 + 0.2, shapes: [box], track: 7, more: { length_cm: 23.4, note: '<&>"\'\n\t', deep: { a: [1, 2] } } },
          { label: 'crab', score: 0.5, shapes: [{ kind: 'box', xy: [-10, -5, 20, 200] }] },
          { label: 'crab', score: 0.25, shapes: [{ kind: 'box', xy: [100, 100, 120, 130] }] },
          { label: '', score: undefined, shapes: [{ kind: 'polygon', xy: [1, 1, 20.5, 2, 10, 30.125] }] },
          { label: 'crab', score: 1, shapes: [], mask },
          { label: 'crab', score: 0.875, shapes: [], mask: { ...size, bits: ringAndDot() } },
        ],
      },
      { name: 'a & b.jpg', size, blob, items: [{ label: cod, score: 1e-7, shapes: [box] }] },
      { name: 'nothing in it.png', size, blob, items: [] },
      { name: 'map.png', size, blob, items: [], labelMap: { ...size, values: mask.bits.map((bit) => bit * 5), background: 0 } },
      {
        name: 'labels: x.png',
        size,
        blob,
        items: [],
        labels: [
          { label: cod, score: 0.75 },
          { label: 'crab', score: 0.25 },
        ],
      },
    ],
    classes: [
      { id: 2, name: cod },
      { id: 5, name: 'crab' },
    ],
    hasOwnIds: true,
    sounds: [
      {
        name: 'dawn "1".wav',
        events: [
          {
            label: 'Turdus\tmerula',
            score: 0.93 + 1e-15,
            start: 0.1,
            end: 3.25,
            low: 1200.5,
            high: 8000,
            more: { common: 'Blackbird' },
          },
          { label: 'Robin', score: 0.5, start: 3.25, end: 6, low: 2000, high: 9000 },
        ],
      },
    ],
    features: [
      { geometry: { type: 'Point', coordinates: [-3.8, 43.46] }, properties: { name: 'Santander "<' } },
      { geometry: null, properties: {}, id: 'x' },
    ],
  };
}

/** A mask of 60 × 40 with a hole, and a second part in the corner. */
function ringAndDot(): Uint8Array {
  return Uint8Array.from({ length: 2400 }, (_, at) => {
    const away = Math.hypot((at % 60) - 20, Math.floor(at / 60) - 15);
    return Number((away < 9 && away > 4) || at === 2399);
  });
}

/** Pictures of the north and the south of a zone, turned, in degrees, reduced; and one that lies nowhere. */
function onEarth(): Dataset {
  const size = { width: 60, height: 40 };
  const ring = ringAndDot();
  const items: readonly DatasetItem[] = [
    { label: 'tree', score: 0.5, shapes: [{ kind: 'box', xy: [1.5, 2.25, 59, 40] }], more: { height_m: 12.5, crown: { a: [1] } } },
    { label: 'tree', score: 0.25, shapes: [{ kind: 'polygon', xy: [1, 1, 20.5, 2, 10, 30.125] }] },
    { label: 'roof', score: 1, shapes: [], mask: { ...size, bits: ring } },
    { label: 'roof', score: 0, shapes: [{ kind: 'points', xy: [3.5, 4.5, 30, 20] }] },
  ];
  const utm = { width: 60, height: 40, transform: [10, 0, 435_281.74, 0, -10, 4_812_209.87], code: 'EPSG:32630', epsg: 32_630 } as const;
  return {
    images: [
      { name: 'north.tif', size, items, place: utm },
      // 600 kilometres wide, so that its edges are bent.
      {
        name: 'wide.tif',
        size,
        items: items.slice(0, 1),
        place: { ...utm, width: 6000, height: 4000, transform: [100, 0, 200_000, 0, -100, 7_000_000] },
      },
      {
        name: 'turned.tif',
        size,
        items,
        place: { ...utm, transform: [6, 8, 350_000, 8, -6, 6_300_000], code: 'EPSG:32719', epsg: 32_719 },
      },
      {
        name: 'degrees.tif',
        size,
        items: [],
        labels: [{ label: 'tree', score: 0.75 }],
        place: { ...utm, transform: [0.1, 0, -3, 0, -0.1, 40], epsg: 4326 },
      },
      { name: 'map.tif', size, items: [], labelMap: { ...size, values: ring.map((bit) => bit * 4), background: 0 }, place: utm },
      { name: 'lambert.tif', size, items, place: { ...utm, code: 'EPSG:2154', epsg: undefined } },
      { name: 'nowhere.png', size, items },
    ],
    classes: [
      { id: 4, name: 'roof' },
      { id: 7, name: 'tree' },
    ],
    hasOwnIds: true,
  };
}

/** A run with names that break URIs, and its record. */
export async function recordedRun(): Promise<{ run: FinishedRun; record: RunRecord }> {
  const run: FinishedRun = {
    id: 'a',
    modelId: 'ai4os/yolo v8',
    origin: { url: 'http://127.0.0.1:5000/', deepaas: '2.6.0', model: '1.2' },
    startedAt: Date.UTC(2026, 10, 26, 22, 41, 5),
    took: 1500,
    settings: { format: 'application/json', values: { 'conf %': 0.25, on: true, list: [1, 2] }, unset: [] },
    files: [
      { name: 'files', file: new File(['abc'], 'a & b #1 ä.png', { type: 'image/png' }) },
      { name: 'files', file: new File(['def'], '../a & b #1 ä.png', { type: 'image/png' }) },
    ],
    source: { status: 200, contentType: 'application/json', blob: new Blob(['{"a":1}']), modelId: 'm', argNames: [], response: undefined },
    silence: undefined,
  };
  const inputs = await Promise.all(
    run.files.map(async ({ name, file }) => ({
      argument: name,
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: await hashOf(file),
    })),
  );
  const { blob, status } = run.source ?? { blob: new Blob(), status: 0 };
  const record: RunRecord = {
    format: 'deepaas-try-me run',
    version: 1,
    // Which page it was only Vite tells.
    page: { name: 'deepaas-try-me', version: '0.0.0' },
    api: { url: run.origin.url, deepaas: run.origin.deepaas },
    model: { id: run.modelId, version: '1.2' },
    started: isoMoment(run.startedAt),
    seconds: run.took / 1000,
    settings: run.settings,
    inputs,
    answer: { status, contentType: 'application/json', size: blob.size, sha256: await hashOf(blob) },
    error: null,
  };
  return { run, record };
}
