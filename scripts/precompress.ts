import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pictures, sound and films are packed already. */
const TEXT = /\.(?:html|css|m?js|json|svg|wasm|txt|md|csv)$/;
/** Read from a deployment's own settings. */
const WRITTEN_LATER = /(?:^|\/)config\.json$/;
/** Below this a packet is a packet. */
const SMALLEST = 1000;

const pack = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/** Writes `name.br` and `name.gz` beside each text of a built page that they make smaller. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.map((name) => name.replaceAll(path.sep, '/')).filter((name) => TEXT.test(name) && !WRITTEN_LATER.test(name));
  await Promise.all(
    texts.map(async (name) => {
      const file = path.join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < SMALLEST) return;
      await Promise.all(
        Object.entries(pack).map(async ([extension, compress]) => {
          const packed = await compress(bytes);
          if (packed.length < bytes.length) await writeFile(`${file}.${extension}`, packed);
        }),
      );
    }),
  );
}
