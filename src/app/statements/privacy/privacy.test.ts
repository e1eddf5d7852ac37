import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../runs/kept/database.ts';
import { STORED } from './stored.ts';
import * as words from './words.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const SRC = path.join(ROOT, 'src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(?:^|\/)test[A-Z]/.test(file) && !file.startsWith('gallery/'))
  .map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')] as const);
const having = (pattern: RegExp) => sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);

describe('what is kept in this browser', () => {
  test('every store of the database is told of, and no other', async () => {
    const opened = await openDatabase();
    expect([...new Set(STORED.flatMap(({ stores }) => stores))].toSorted()).toEqual([...opened.objectStoreNames].toSorted());
    opened.close();
  });

  test('there is no other database, and no other storage', () => {
    expect(having(/\bopenStore\b.*[({]/)).toEqual(['files/database.ts', 'runs/kept/database.ts']);
    expect(having(/\blocalStorage\b/)).toEqual(['files/environment.ts']);
    expect(having(/\bsessionStorage\b/)).toEqual(['files/environment.ts']);
    expect(having(/\bcaches\.|document\.cookie|\bcookieStore\b|serviceWorker\.register/)).toEqual([]);
  });

  test('every name in the local storage begins as it is told', () => {
    // What a session brings back are choices of the same names.
    expect(having(/\bpreferences\.(?:set|get)\(/).toSorted()).toEqual(['runs/session/choices.ts', 'runs/storage.ts']);
    expect(STORED.flatMap(({ names }) => names)).toEqual(['try-me:', 'mui-']);
  });

  test('with the tab goes only what is told', () => {
    expect(having(/\btabNotes\b/).toSorted()).toEqual(['files/environment.ts', 'runs/storage.ts']);
    const noting = sources.filter(([, text]) => /\binTab\.remember\(/.test(text));
    expect(noting.map(([file]) => file)).toEqual(['runs/started/started.ts']);
    const names = noting.flatMap(([, text]) => [...text.matchAll(/\binTab\.remember\((\w+)/g)].map(([, name]) => name));
    expect(new Set(names)).toEqual(new Set(['STARTED']));
    expect(noting[0]?.[1]).toContain("const STARTED = 'started';");
    expect(STORED.flatMap(({ tab }) => tab ?? [])).toEqual(['started']);
  });

  test('each has words', () => {
    expect(Object.keys(words.stored).toSorted()).toEqual(STORED.map(({ id }) => id).toSorted());
  });
});

describe('what leaves this browser', () => {
  test('the page asks no third party: no address of one is in its code but as a link, an example or a name', () => {
    // Requests are made in `api` alone, which architecture.test.ts holds; there only links have a host of their own: to a licence's or a paper's text, and to where faults of a module are told.
    const api = sources.filter(([file]) => file.startsWith('api/'));
    const hosts = api.filter(([, text]) => /['"`]https?:\/\/(?!page\.invalid)/.test(text)).map(([file]) => file);
    expect(hosts).toEqual(['api/contacts.ts', 'api/metadata.ts']);
    for (const [file, text] of api) if (hosts.includes(file)) expect(text).not.toMatch(/(?:fetch|getJson)\([^)]*https?:/);
    expect(having(/sendBeacon|new Image\(\)\.src/)).toEqual([]);
    expect(readFileSync(path.join(ROOT, 'index.html'), 'utf8')).not.toMatch(/https?:/);
  });
});

describe('what the proxy keeps', () => {
  const template = readFileSync(path.join(ROOT, 'deploy/nginx.conf.template'), 'utf8');
  const formats = [...template.matchAll(/log_format \w+[^;]*;/g)].map(([format]) => format);

  test('no line of a log has an address of a visitor, a query, a cookie, or what was sent', () => {
    expect(formats.length).toBeGreaterThan(0);
    const told = formats.flatMap((format) => format.match(/\$\w+/g) ?? []);
    // The path alone is cut off at the question mark, by a map of its own.
    const allowed =
      /^\$(?:time_iso8601|request_method|logged_path|logged_status|request_length|bytes_sent|request_time|upstream_addr|upstream_status|upstream_response_time|kind|status)$/;
    expect(told.filter((variable) => !allowed.test(variable))).toEqual([]);
    expect(template).toMatch(/map \$request_uri \$logged_path \{\s*"~\^\(\?<path_alone>\[\^\?#\]\*\)" \$path_alone;/);
  });

  test('bodies stay off the disk, cookies and passwords go no further', () => {
    for (const line of [
      'proxy_request_buffering off;',
      'proxy_buffering off;',
      'proxy_set_header Cookie "";',
      'proxy_set_header Authorization "";',
    ])
      expect(template).toContain(line);
    // What a model says of itself is kept for a second. It is asked for without anything of whoever wants it.
    const kept = /location = \/-\/kept \{[^}]*\}/.exec(template)?.[0] ?? '';
    for (const line of ['proxy_pass_request_headers off;', 'proxy_pass_request_body off;', 'proxy_cache_key $target;'])
      expect(kept).toContain(line);
    expect(template.replace(kept, '')).not.toMatch(
      /proxy_set_header X-(?:Real|Forwarded)|\$remote_addr|\$http_cookie|\bproxy_store\b|\bproxy_cache\b/,
    );
  });
});
