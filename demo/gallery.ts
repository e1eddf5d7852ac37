import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where `npm run gallery` puts it. */
const BUILT = path.resolve(import.meta.dirname, '../dist-gallery');

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  webm: 'video/webm',
};

/** While developing, the gallery's own files are Vite's, and all others those of the page. */
export function gallerySource(rest: string): string {
  const own = /^\/(?:(index\.html)?|main\.tsx)$/.exec(rest);
  return own === null ? rest : `/src/gallery/${rest === '/' ? 'index.html' : rest.slice(1)}`;
}

/** A file of the built gallery. */
export async function galleryFile(rest: string, folder = BUILT): Promise<Response> {
  const file = path.join(folder, decoded(rest === '/' ? '/index.html' : rest));
  // A path that climbs out is nobody's.
  const inside = file.startsWith(folder + path.sep);
  try {
    if (!inside) return missing();
    const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
  } catch {
    // Not there, or a folder.
    return missing();
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not percent-encoded after all.
    return address;
  }
}

function missing(): Response {
  return new Response('404: Not Found. The gallery is built by `npm run gallery`.', { status: 404 });
}
