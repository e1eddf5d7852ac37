import { readFileSync } from 'node:fs';
import { textPdf } from './pdf.ts';

/** A page that tries what a foreign page must not do: run, load, lead away. */
const PAGE = `<!doctype html><html><head><title>Report</title><meta http-equiv="refresh" content="0;url=https://example.org/">
<link rel="stylesheet" href="https://example.org/style.css"><style>h1 { color: #0b6a6f; font-family: sans-serif }</style></head>
<body><h1>Report</h1><p id="said">Forty objects.</p><a href="https://example.org/">more</a><img src="https://example.org/pixel.png" alt="">
<script>document.getElementById('said').textContent = 'script ran'</script></body></html>`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120"><rect width="240" height="120" fill="#0b6a6f"/>
<circle cx="60" cy="60" r="40" fill="#fff"/><script>document.title = 'script ran'</script></svg>`;

function log(lines: number): string {
  const words = ['loading weights', 'reading the picture', 'predicting', 'writing the mask'];
  return Array.from(
    { length: lines },
    (_, index) =>
      `2026-11-26 10:00:${String(index % 60).padStart(2, '0')} INFO step ${index}: ${words[index % words.length]}${index % 50 === 7 ? ` ${'and so on '.repeat(30)}` : ''}\n`,
  ).join('');
}

/** Texts and documents, and the ending of their names. */
export const TEXTS: Readonly<Record<string, readonly [make: () => Uint8Array, extension: string]>> = {
  log: [() => Buffer.from(log(400)), '.log'],
  'log of 10 MB': [() => Buffer.from(log(160_000)), '.log'],
  page: [() => Buffer.from(PAGE), '.html'],
  svg: [() => Buffer.from(SVG), '.svg'],
  pdf: [() => textPdf('Report', ['Forty objects.']), '.pdf'],
  video: [() => readFileSync(new URL('../../public/samples/sample.webm', import.meta.url)), '.webm'],
  'video cut off': [() => readFileSync(new URL('../../public/samples/sample.webm', import.meta.url)).subarray(0, 400), '.webm'],
};
