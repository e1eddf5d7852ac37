import type { IncomingMessage } from 'node:http';
import { fetchMetadata, type Metadata } from '../../api/metadata.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import { fetchSpec } from '../../api/fetchSpec.ts';
import { reporting } from '../../files/report.ts';
import { siteFilesOf } from '../../runs/guide/guideOf.ts';
import type { SiteFiles } from '../../request/guide/siteFiles.ts';

const PATIENCE = 20_000;

/**
 * What assistants read of the models behind this server.
 * @param own this server's address, by which DEEPaaS is asked as the page asks it
 * @param asked the address under which it is known to whoever asks
 */
export async function guidesOf(own: string, asked: string): Promise<SiteFiles> {
  const root: ApiRoot = { url: own, direct: false };
  const signal = AbortSignal.timeout(PATIENCE);
  const spec = await fetchSpec(root, signal);
  const known = new Map<string, Metadata | null | undefined>();
  for (const { id, metadataPath } of spec.models)
    if (metadataPath !== undefined)
      known.set(
        id,
        await fetchMetadata(addressOf(root, spec.basePath, metadataPath), signal).catch(reporting('Reading the model’s metadata')),
      );
  return siteFilesOf({ url: asked, direct: false }, spec, ({ id }) => known.get(id));
}

/** Where somebody asks who has the page: a router in front says whether it ends TLS. */
export function askedAt({ headers }: IncomingMessage): string {
  const isSecure = /^\s*https\s*(?:,|$)/i.test(String(headers['x-forwarded-proto'] ?? ''));
  return `http${isSecure ? 's' : ''}://${headers.host ?? ''}`;
}
