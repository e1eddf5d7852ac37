import { gzipSync } from 'node:zlib';
import { plankton } from '../samples/plankton.ts';
import { textPdf } from './pdf.ts';
import { encodePng } from './picture.ts';
import { zip, type ZipEntry } from './zip.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a segmentation module sends: a mask, a table, a summary, a report, and another archive. */
function results(): ZipEntry[] {
  const rows = Array.from({ length: 40 }, (_, index) => `${index},${(index * 1.5).toFixed(1)},${index % 7},"cod, small"\n`);
  return [
    { name: 'masks/plankton.png', bytes: encodePng(plankton(160, 120)), deflated: true },
    { name: 'tracks.csv', bytes: utf8(`frame,x,y,label\n${rows.join('')}`), deflated: true },
    { name: 'summary.json', bytes: utf8('{"objects": 40, "model": "plankton 1.2", "scores": [0.93, 0.77, 0.41]}'), deflated: true },
    { name: 'report.pdf', bytes: textPdf('Report', ['40 objects in 40 frames.']) },
    { name: 'logs/run.log', bytes: utf8('loading weights\npredicting\ndone\n'), deflated: true },
    { name: 'empty.txt', bytes: new Uint8Array(0) },
  ];
}

/** Some 8 MB that don't pack well enough to be taken for a bomb. */
function largeTable(): string {
  const rows = Array.from({ length: 250_000 }, (_, index) => `${index},${(index * 7919) % 100_003},${(index * 104_729) % 99_991},cod\n`);
  return `frame,x,y,label\n${rows.join('')}`;
}

/** Archives as modules, accidents and attackers make them. */
export const ARCHIVES: Readonly<Record<string, () => Uint8Array>> = {
  zip: () => zip([...results(), { name: 'more/inner.zip', bytes: zip([...results(), { name: 'deeper.zip', bytes: zip(results()) }]) }]),
  'zip cut off': () => zip([...results(), { name: 'last.bin', bytes: new Uint8Array(4000) }]).subarray(0, -1500),
  'zip encrypted': () => zip([...results(), { name: 'secret.txt', bytes: utf8('unreadable'), encrypted: true }]),
  'zip hostile': () =>
    zip([
      { name: '../../../etc/passwd', bytes: utf8('root') },
      { name: 'C:\\windows\\system.ini', bytes: utf8('[boot]') },
      { name: 'photo\u202egpj.exe', bytes: utf8('MZ') },
      { name: 'same.txt', bytes: utf8('one') },
      { name: 'same.txt', bytes: utf8('two') },
      { name: `${'a very long name '.repeat(10)}.txt`, bytes: utf8('long') },
      { name: 'bomb.bin', bytes: new Uint8Array(60_000_000), deflated: true },
      { name: 'lies.bin', bytes: new Uint8Array(1_000_000), deflated: true, claimed: 10 },
      { name: 'claims.bin', bytes: utf8('little'), deflated: true, claimed: 4_000_000_000 },
    ]),
  'zip of 3,000': () => zip(Array.from({ length: 3000 }, (_, index) => ({ name: `frames/${index}.txt`, bytes: utf8(`frame ${index}`) }))),
  'zip of a large table': () => zip([{ name: 'large.csv', bytes: utf8(largeTable()), deflated: true }]),
  gzip: () => gzipSync(utf8('frame,x,y\n0,1,2\n1,3,4\n')),
  'tar.gz': () =>
    gzipSync(
      tar([
        ['results/tracks.csv', 'frame,x\n0,1\n'],
        ['results/notes.txt', 'All is well.\n'],
      ]),
    ),
};

function tar(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const blocks = files.map(([name, text]) => {
    const block = Buffer.alloc(512 + Math.ceil(text.length / 512) * 512);
    block.write(name, 0);
    block.write('0000644\0', 100);
    block.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
    block.write('        0', 148);
    block.write('ustar\x0000', 257);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    block.write(text, 512);
    return block;
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
