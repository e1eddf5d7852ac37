import { readFileSync, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { asArray, asObject, asString } from '../../spec/loose.ts';
import type { Allowed } from './rules/headers.ts';

/** What lies beside the page: its settings, and the examples that they speak of. */
export interface Site {
  /** The settings as they are now. */
  readonly config: () => Readonly<Record<string, unknown>>;
  /** The folder that addresses in the settings are relative to. */
  readonly folder?: string;
  /** Answers for a file that is made when it is asked for; false for all else. */
  readonly made?: (name: string, request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * An author's own `config.json`, read anew whenever the page asks, so that a reload shows what was changed.
 * @param broken is told once of each fault in it; what it was before stays
 * @throws when there is none, or it can't be read
 */
export function siteOfFile(file: string, { train }: { readonly train: boolean }, broken: (reason: string) => void): Site {
  let last = readConfig(file);
  let told = '';
  return {
    folder: path.dirname(file),
    config: () => {
      try {
        last = readConfig(file);
        told = '';
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== told) broken(reason);
        told = reason;
      }
      // What isn't let through isn't shown. Other APIs would have to be named in the policy, which settings don't do in a container either.
      return { ...last, train, allowApi: false };
    },
  };
}

function readConfig(file: string): Readonly<Record<string, unknown>> {
  const config = asObject(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  if (config === undefined) throw new Error('not a JSON object');
  return config;
}

/** Origins that the page's policy must name for these settings to work. */
export function allowedBy(config: Readonly<Record<string, unknown>>): Allowed {
  return { images: originsOf(asString(asObject(config.map)?.tiles)), frames: originsOf(asString(config.monitor)) };
}

/** An origin that a policy can name; relative addresses are the page's own. */
function originsOf(address: string | undefined): string[] {
  const [, origin] = /^(https?:\/\/[A-Za-z0-9.:_-]+)(?:[/?#]|$)/.exec(address ?? '') ?? [];
  return origin === undefined ? [] : [origin];
}

/**
 * Whether settings speak of a file beside them: in a folder that an address in them begins with, or named itself. What else lies in the folder
 * of `config.json` is nobody's business.
 * @param name below that folder, such as `examples/a.png`
 */
export function isSpokenOf(name: string, config: Readonly<Record<string, unknown>>): boolean {
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part))) return false;
  return addressesIn(config.examples).some((address) => {
    const spoken = decoded(address.replace(/^(?:\.\/)+/, '').replace(/[?#].*$/, '')) ?? '';
    return spoken === name || (spoken.includes('/') && spoken.split('/')[0] === parts[0] && parts.length > 1);
  });
}

/** Addresses of examples: of a file with all of them, or of the files of each. */
function addressesIn(examples: unknown): string[] {
  if (typeof examples === 'string') return isOwn(examples) ? [examples] : [];
  return Object.values(asObject(examples) ?? {})
    .flatMap((list) => asArray(list))
    .flatMap((example) => {
      const { files, thumbnail, answer } = asObject(example) ?? {};
      return [...Object.values(asObject(files) ?? {}).flat(), thumbnail, answer, asObject(answer)?.file];
    })
    .filter((address): address is string => typeof address === 'string' && isOwn(address));
}

/** A path as a name; undefined when it is none. */
export function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    // A percent sign that means nothing.
    return undefined;
  }
}

function isOwn(address: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^\/|(?:^|\/)\.\.(?:\/|$)/i.test(address);
}

/**
 * The file on the disk.
 * @returns undefined when there is none in the folder; a link in it could lead anywhere
 */
export function fileBelow(folder: string, name: string): string | undefined {
  try {
    const [root, file] = [realpathSync(folder), realpathSync(path.join(folder, name))];
    return isInside(root, file, path) ? file : undefined;
  } catch {
    // It isn't there.
    return undefined;
  }
}

/** @param paths those of this system, or of another in a test */
export function isInside(
  folder: string,
  file: string,
  { relative, isAbsolute, sep }: Pick<path.PlatformPath, 'relative' | 'isAbsolute' | 'sep'>,
): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
