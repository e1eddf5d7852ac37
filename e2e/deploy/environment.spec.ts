import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { SHELLS, startProxy, test } from './proxy.ts';

const shells = Object.keys(SHELLS) as (keyof typeof SHELLS)[];
const NOTHING = { temporary: false, train: false, allowApi: false, maxUpload: 5 * 1024 ** 3 };
const ODD = 'quotes " \' and \\ and\nnew\tlines, \u0001, ünïcode 🌊, $(id) `id` ${PATH} </script> %s @PORT@';

test('busybox: on its path are the applets of busybox, as in Alpine, and beside them nginx and getent alone', () => {
  const { path: folder, sh } = SHELLS.busybox;
  const programOf = (file: string) => path.basename(realpathSync(file));
  expect(programOf(sh)).toBe('busybox');
  expect(readdirSync(folder).filter((name) => programOf(path.join(folder, name)) !== 'busybox')).toEqual(['getent', 'nginx']);
});

/** Each with what the page's config.json gets from it, and what nginx does. */
const GOOD: readonly [name: string, env: Record<string, string>, config: object, nginx: RegExp][] = [
  ['nothing at all', {}, {}, /server 127\.0\.0\.1:5000 /],
  ['the old pair', { DEEPAAS_IP: '10.1.2.3', DEEPAAS_PORT: '5001', MAX_RETRIES: '5' }, {}, /server 10\.1\.2\.3:5001 /],
  ['any address is this machine', { DEEPAAS_IP: '0.0.0.0' }, {}, /server 127\.0\.0\.1:5000 /],
  ['IPv6', { DEEPAAS_IP: '::1' }, {}, /server \[::1\]:5000 /],
  ['Nomad wins over the old pair', { NOMAD_HOST_ADDR_api: '10.9.8.7:23456', DEEPAAS_IP: '10.1.2.3' }, {}, /server 10\.9\.8\.7:23456 /],
  [
    'an address wins over Nomad',
    { DEEPAAS_URL: 'http://10.0.0.1:5000/', NOMAD_HOST_ADDR_api: '10.9.8.7:1' },
    {},
    /server 10\.0\.0\.1:5000 /,
  ],
  [
    'several, with a path',
    { DEEPAAS_URL: 'http://10.0.0.1:5000/a/b, http://10.0.0.2:5000/a/b/' },
    {},
    /server 10\.0\.0\.1:5000 [^]*server 10\.0\.0\.2:5000 [^]*\$pool\/a\/b\$target/,
  ],
  ['https', { DEEPAAS_URL: 'https://10.0.0.1' }, {}, /server 10\.0\.0\.1:443 [^]*proxy_ssl_verify on[^]*https:\/\/\$pool/],
  ['a name is looked up', { DEEPAAS_URL: 'http://localhost:5009' }, {}, /server 127\.0\.0\.1:5009 /],
  ['a name that nobody knows', { DEEPAAS_URL: 'http://no-such-name.invalid:5009' }, {}, /server 127\.0\.0\.1:9 down/],
  ['a title with everything', { TITLE: ODD }, { title: ODD }, /./],
  [
    'warnings stay HTML here',
    { INFERENCE_WARNING: '<ul>\n<li>"a" &amp; b</li></ul>' },
    { warnings: '<ul>\n<li>"a" &amp; b</li></ul>' },
    /./,
  ],
  ['a try', { NOMAD_JOB_NAME: 'try-1b2c', NOMAD_NAMESPACE: 'imagine' }, { temporary: true, brand: 'imagine' }, /./],
  ['another job', { NOMAD_JOB_NAME: 'module-try-1', NOMAD_NAMESPACE: 'ai4eosc' }, { brand: 'ai4eosc' }, /./],
  ['another namespace', { NOMAD_NAMESPACE: 'tutorials' }, {}, /./],
  [
    'training',
    { TRAIN: 'on', MONITOR_URL: 'https://m.example:6006/?a=1#b' },
    { train: true, monitor: 'https://m.example:6006/?a=1#b' },
    /"on \$request_method/,
  ],
  ['uploads', { MAX_UPLOAD: '100m' }, { maxUpload: 100 * 1024 ** 2 }, /client_max_body_size 100m;/],
  ['unlimited uploads', { MAX_UPLOAD: '0' }, { maxUpload: undefined }, /client_max_body_size 0;/],
  ['a base path', { BASE_PATH: '/try/m.1/' }, {}, /location = \/try\/m\.1\/ \{/],
  ['the root as base path', { BASE_PATH: '/' }, {}, /location = \/ \{/],
  [
    'the frame of another application, by its origin',
    { MONITOR_URL: 'https://m.example:6006/a?b#c' },
    { monitor: 'https://m.example:6006/a?b#c' },
    /frame-src 'self' blob: https:\/\/m\.example:6006;/,
  ],
  ['a frame that no policy can name', { MONITOR_URL: 'http://[::1]:6006/' }, { monitor: 'http://[::1]:6006/' }, /frame-src 'self' blob:;/],
  [
    'map tiles',
    { MAP_TILES: 'https://tiles.example:8443/{z}/{x}/{y}.png?k=1', MAP_ATTRIBUTION: '© "Example"' },
    { map: { tiles: 'https://tiles.example:8443/{z}/{x}/{y}.png?k=1', attribution: '© "Example"' } },
    /img-src 'self' blob: data: https:\/\/tiles\.example:8443;/,
  ],
  ['no map tiles', { MAP_ATTRIBUTION: 'nobody' }, { map: undefined }, /img-src 'self' blob: data:;/],
  ['frames', { FRAME_ANCESTORS: 'self, https://*.example.org:8443' }, {}, /frame-ancestors 'self' https:\/\/\*\.example\.org:8443"/],
  ['no frames', { FRAME_ANCESTORS: 'none' }, {}, /frame-ancestors 'none'"/],
  [
    'other APIs',
    { API_ORIGINS: 'https://a.example http://b.example:5000' },
    { allowApi: true },
    /connect-src 'self' blob: data: https:\/\/a\.example http:\/\/b\.example:5000;/,
  ],
  [
    'an accessibility statement',
    {
      ACCESSIBILITY_BODY: ODD,
      ACCESSIBILITY_CONTACT: 'a11y@uni.example',
      ACCESSIBILITY_PREPARED: '2026-11-29',
      ACCESSIBILITY_ENFORCEMENT_BODY: 'The office',
      ACCESSIBILITY_GAPS: 'One\nTwo',
    },
    {
      accessibility: {
        body: ODD,
        contact: 'a11y@uni.example',
        prepared: '2026-11-29',
        enforcementBody: 'The office',
        gaps: 'One\nTwo',
      },
    },
    /./,
  ],
  ['a privacy page with nothing of the operator', { PRIVACY: 'on' }, { privacy: { ownProxy: true } }, /./],
  [
    'a privacy page',
    { PRIVACY_CONTROLLER: ODD, PRIVACY_POLICY: 'https://uni.example/privacy' },
    { privacy: { controller: ODD, policy: 'https://uni.example/privacy', ownProxy: true } },
    /./,
  ],
  ['no privacy page, whatever there is to say on it', { PRIVACY: 'off', PRIVACY_CONTROLLER: ODD }, {}, /./],
  ['an empty switch is none', { PRIVACY: '', PRIVACY_NOTES: 'A' }, { privacy: { notes: 'A', ownProxy: true } }, /./],
  ['examples of the module', { MODULE_EXAMPLES: 'on' }, { moduleExamples: true }, /GET (?!\(\?!\))[^\n]*\/static\/examples\//],
  [
    'counts',
    { METRICS_PORT: '19113' },
    {},
    /log_format counts [^]*access_log [^ ]+\/requests counts buffer=4k flush=1s;[^]*include [^ ]+\/metrics\.conf;/,
  ],
];

for (const shell of shells) {
  for (const [name, env, config, nginx] of GOOD) {
    test(`${shell}: ${name}`, async () => {
      const proxy = await startProxy(env, { shell });
      const response = await fetch(`${proxy.url}${(env.BASE_PATH ?? '').replace(/\/$/, '')}/config.json`);
      expect(JSON.parse(JSON.stringify({ ...NOTHING, ...config }))).toEqual(await response.json());
      const written = ['servers.conf', 'nginx.conf'].map((file) => readFileSync(path.join(proxy.runDir, file), 'utf8')).join('\n');
      expect(written).toMatch(nginx);
      expect(written).not.toMatch(/@[A-Z_0-9]+@/);
    });
  }
}

/** Each with what its one line must say. */
const BAD: readonly [env: Record<string, string>, line: RegExp][] = [
  [{ UI_PORT: 'http' }, /^try-me: UI_PORT must be a port from 1 to 65535, not 'http'\.$/],
  [{ UI_PORT: '0' }, /UI_PORT/],
  [{ METRICS_PORT: 'on' }, /^try-me: METRICS_PORT must be a port from 1 to 65535, not 'on'\.$/],
  [{ METRICS_PORT: '9113;' }, /METRICS_PORT/],
  [{ METRICS_PORT: '8099', UI_PORT: '8099' }, /METRICS_PORT must not be the page's, 8099/],
  [{ PRIVACY: 'yes' }, /PRIVACY must be on or off, not 'yes'/],
  [{ ACCESSIBILITY_BODY: 'A university' }, /ACCESSIBILITY_BODY and ACCESSIBILITY_CONTACT are needed together/],
  [{ ACCESSIBILITY_CONTACT: 'a@b.example' }, /ACCESSIBILITY_BODY and ACCESSIBILITY_CONTACT are needed together/],
  [{ ACCESSIBILITY_PREPARED: '29.11.2026' }, /ACCESSIBILITY_PREPARED must be a day such as 2026-11-29, not '29\.11\.2026'/],
  [{ UI_PORT: '65536' }, /UI_PORT/],
  [{ UI_PORT: '80;' }, /UI_PORT/],
  [{ DEEPAAS_PORT: '-1' }, /DEEPAAS_PORT/],
  [{ DEEPAAS_IP: 'a b' }, /DEEPAAS_IP/],
  [{ DEEPAAS_IP: 'x;return 200' }, /DEEPAAS_IP/],
  [{ DEEPAAS_IP: 'x\nserver evil;' }, /DEEPAAS_IP/],
  [{ NOMAD_HOST_ADDR_api: '10.0.0.1:' }, /NOMAD_HOST_ADDR_api.*port/],
  [{ NOMAD_HOST_ADDR_api: '10.0.0.1:x' }, /NOMAD_HOST_ADDR_api/],
  [{ DEEPAAS_URL: 'ftp://a' }, /DEEPAAS_URL must be an http or https address/],
  [{ DEEPAAS_URL: 'http://' }, /DEEPAAS_URL/],
  [{ DEEPAAS_URL: ' , ' }, /DEEPAAS_URL has no address/],
  [{ DEEPAAS_URL: 'http://user:secret@a:5000' }, /DEEPAAS_URL/],
  [{ DEEPAAS_URL: 'http://a:5000/x?y=1' }, /DEEPAAS_URL/],
  [{ DEEPAAS_URL: 'http://a:5000/../x' }, /DEEPAAS_URL/],
  [{ DEEPAAS_URL: 'http://a$request_uri' }, /DEEPAAS_URL/],
  [{ DEEPAAS_URL: 'http://[::1' }, /DEEPAAS_URL/],
  [{ DEEPAAS_URL: `http://${'a'.repeat(5000)}:5000` }, /DEEPAAS_URL is too long/],
  [{ DEEPAAS_URL: `http://${'a'.repeat(300)}:5000` }, /The host of DEEPAAS_URL is too long: 300 characters/],
  [{ DEEPAAS_URL: `http://a:5000/${'x'.repeat(1500)}` }, /The path of DEEPAAS_URL is too long/],
  [{ DEEPAAS_IP: 'a'.repeat(9000) }, /DEEPAAS_IP is too long/],
  [{ NOMAD_HOST_ADDR_api: `${'a'.repeat(9000)}:1` }, /NOMAD_HOST_ADDR_api is too long/],
  [{ API_ORIGINS: `https://${'a'.repeat(9000)}` }, /API_ORIGINS is too long/],
  [{ FRAME_ANCESTORS: 'https://a.example '.repeat(900) }, /FRAME_ANCESTORS is too long/],
  [{ MONITOR_URL: `https://${'a'.repeat(9000)}/` }, /MONITOR_URL is too long/],
  [{ MAX_UPLOAD: '999999999999g' }, /MAX_UPLOAD/],
  [{ DEEPAAS_URL: 'http://a:5000,https://b' }, /same scheme and path/],
  [{ DEEPAAS_URL: 'http://a:5000/x,http://b:5000/y' }, /same scheme and path/],
  [{ DEEPAAS_URL: 'https://a.example,https://b.example' }, /same host name/],
  [{ DURATION: 'soon' }, /DURATION must look like 600s, 10m, 2h or 10000d, not 'soon'/],
  [{ DURATION: '10 m' }, /DURATION/],
  [{ DURATION: '-5m' }, /DURATION/],
  [{ DURATION: '1.2.3h' }, /DURATION/],
  [{ DURATION: '99999999d' }, /DURATION is at most/],
  [{ MAX_UPLOAD: '5 GB' }, /MAX_UPLOAD/],
  [{ MAX_UPLOAD: '1t' }, /MAX_UPLOAD/],
  [{ BASE_PATH: 'try' }, /BASE_PATH/],
  [{ BASE_PATH: '/a//b' }, /BASE_PATH/],
  [{ BASE_PATH: '//' }, /BASE_PATH/],
  [{ BASE_PATH: '/a//' }, /BASE_PATH/],
  [{ BASE_PATH: `/${'a'.repeat(5000)}` }, /BASE_PATH is too long: 5001 characters, and 200 are the most/],
  [{ BASE_PATH: '/-/probe' }, /BASE_PATH/],
  [{ BASE_PATH: '/a/../b' }, /BASE_PATH/],
  [{ BASE_PATH: '/a {' }, /BASE_PATH/],
  [{ BASE_PATH: '/healthz' }, /BASE_PATH/],
  [{ MODULE_EXAMPLES: 'yes' }, /MODULE_EXAMPLES must be on or off, not 'yes'/],
  [{ EXAMPLES_DIR: '/nowhere' }, /EXAMPLES_DIR isn't a folder that can be read: '\/nowhere'/],
  [{ EXAMPLES_DIR: `/${'a'.repeat(5000)}` }, /EXAMPLES_DIR is too long/],
  [{ TRAIN: 'yes' }, /TRAIN must be on or off, not 'yes'/],
  [{ MONITOR_URL: 'javascript:alert(1)' }, /MONITOR_URL/],
  [{ MONITOR_URL: 'http://a b' }, /MONITOR_URL/],
  [{ FRAME_ANCESTORS: 'example.org' }, /FRAME_ANCESTORS/],
  [{ FRAME_ANCESTORS: "https://a; script-src 'unsafe-eval'" }, /FRAME_ANCESTORS/],
  [{ API_ORIGINS: 'self' }, /API_ORIGINS/],
  [{ API_ORIGINS: 'https://a.example/path' }, /API_ORIGINS/],
  [{ SITE_DIR: '/nowhere' }, /SITE_DIR has no page/],
  [{ RUN_DIR: '/nowhere' }, /RUN_DIR can't be written/],
  [{ RUN_DIR: 'here' }, /RUN_DIR/],
];

for (const shell of shells) {
  test(`${shell}: a bad value ends it at once, with one line that names it`, async () => {
    for (const [env, line] of BAD) {
      const proxy = await startProxy(env, { shell, wait: false });
      expect([env, await proxy.ended]).toEqual([env, 2]);
      const lines = proxy.errors().trimEnd();
      expect(lines).toMatch(line);
      expect(lines.replaceAll(Object.values(env)[0] ?? '', ''), 'one line').not.toContain('\n');
      expect(proxy.requests()).toEqual([]);
    }
  });
}

const DURATIONS: readonly [written: string, seconds: number][] = [
  ['600s', 600],
  ['600', 600],
  ['10m', 600],
  ['010m', 600],
  ['2h', 7200],
  ['1.5h', 5400],
  ['10000d', 864_000_000],
];

test('every form of a duration becomes the end that the page tells', async () => {
  for (const [written, seconds] of DURATIONS) {
    const proxy = await startProxy({ DURATION: written });
    const { expires } = (await (await fetch(`${proxy.url}/config.json`)).json()) as { expires: string };
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Math.abs(Date.parse(expires) - Date.now() - seconds * 1000), written).toBeLessThan(30_000);
    expect(await proxy.stop()).toBe(0);
  }
  const endless = await startProxy({ DURATION: '0' });
  expect(await (await fetch(`${endless.url}/config.json`)).json()).not.toHaveProperty('expires');
});

test('a port that is taken ends it with nginx’s own words', async () => {
  const first = await startProxy({});
  const second = await startProxy({ UI_PORT: String(first.port) }, { wait: false });
  expect(await second.ended).toBe(1);
  // Alpine's C library says it in fewer words.
  expect(second.errors()).toMatch(/Address (?:already )?in use/);
});
