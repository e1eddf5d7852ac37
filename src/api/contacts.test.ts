import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactsOf, reportLink, type AuthorContact } from './contacts.ts';
import { parseMetadata } from './metadata.ts';

/** By what modules say about themselves. */
const places = (meta: unknown) => contactsOf(parseMetadata(meta)).map(({ kind, place }) => `${kind} ${place}`);

test.each<[string, unknown, string[]]>([
  ['Python’s label and address', 'Homepage, https://github.com/ai4os-hub/ai4os-demo-app', ['github github.com/ai4os-hub/ai4os-demo-app']],
  ['a clone’s address', 'https://github.com/o/r.git', ['github github.com/o/r']],
  ['something below a project', 'https://www.github.com/o/r.x/tree/main/docs?a=1#b', ['github github.com/o/r.x']],
  ['an old address without TLS', 'http://github.com/o/r', ['github github.com/o/r']],
  ['capitals in a host', 'https://GitHub.com/O/R', ['github github.com/O/R']],
  ['issues before the source', ['Code, https://github.com/o/r', 'Bug tracker, https://gitlab.com/g/p/-/issues'], ['gitlab gitlab.com/g/p']],
  ['the source before a paper’s code', ['Paper, https://github.com/x/y', 'Source, https://github.com/o/r'], ['github github.com/o/r']],
  ['a project in groups', 'https://gitlab.com/a/b/c/-/tree/main', ['gitlab gitlab.com/a/b/c']],
  ['an old address of GitLab', 'https://gitlab.com/a/b/blob/master/x.py', ['gitlab gitlab.com/a/b']],
  ['a GitLab of one’s own', 'https://gitlab.kit.edu/kit/scc/x.git', ['gitlab gitlab.kit.edu/kit/scc/x']],
  ['one whose name has a dash', 'https://inf-gitlab.example.org/a/b', ['gitlab inf-gitlab.example.org/a/b']],
  ['a host that doesn’t say that it is one', 'https://codebase.example.org/a/b', []],
  ['a name that only holds the word', 'https://mygitlabs.example.org/a/b', []],
  ['a GitLab of one’s own without TLS', 'http://gitlab.example.org/a/b', []],
  ['credentials', 'https://user:token@github.com/o/r', []],
  ['a name before an @', 'https://github.com@evil.example/o/r', []],
  ['a port', 'https://github.com:8443/o/r', []],
  ['a host that ends like one', 'https://notgithub.com/o/r', []],
  ['a host that begins like one', 'https://github.com.evil.example/o/r', []],
  ['a page of GitHub itself', 'https://github.com/features/actions', []],
  ['somebody’s page', 'https://github.com/o', []],
  ['notes', 'https://gist.github.com/o/123', []],
  ['a group', 'https://gitlab.com/g', []],
  ['a way out', 'https://github.com/o/%2e%2e', []],
  ['markup', 'https://github.com/o/<r>', []],
  ['another protocol', 'ssh://git@github.com/o/r', []],
  ['an address of a script', 'javascript:alert(1)//github.com/o/r', []],
])('a link: %s', (_, url, expected) => {
  expect(places({ url })).toEqual(expected);
});

test.each<[string, unknown, string[]]>([
  ['a text', { 'author-email': 'ann@example.org' }, ['mail ann@example.org']],
  ['a text with several', { 'author-email': 'Ann <ann@example.org>, ben@example.org' }, ['mail ann@example.org, ben@example.org']],
  ['by name', { 'author-email': { Ann: 'ann@example.org', Ben: 'ben@example.org' } }, ['mail ann@example.org, ben@example.org']],
  ['the other way round', { 'author-email': { 'ann@example.org': 'Ann' } }, ['mail ann@example.org']],
  ['a list of objects', { authors: [{ name: 'Ann', email: 'ann@example.org' }] }, ['mail ann@example.org']],
  ['beside the name', { author: 'Ann Author <ann.author+m@uni.example.org>' }, ['mail ann.author+m@uni.example.org']],
  ['twice', { 'author-email': 'a@example.org', author: 'A <a@example.org>' }, ['mail a@example.org']],
  ['four', { 'author-email': 'a@x.org b@x.org c@x.org d@x.org' }, ['mail a@x.org, b@x.org, c@x.org']],
  ['beside a link', { 'author-email': 'a@x.org', url: 'https://github.com/o/r' }, ['github github.com/o/r', 'mail a@x.org']],
  ['none with a host', { 'author-email': 'my@email' }, []],
  ['what adds a header', { 'author-email': 'a@x.org?bcc=b@y.org' }, []],
  ['what adds one in code', { 'author-email': 'a@x.org%0Abcc:b@y.org' }, ['mail b@y.org']],
  ['nothing', {}, []],
  ['numbers', { 'author-email': 5, author: [null, 7] }, []],
])('a mail: %s', (_, meta, expected) => {
  expect(places(meta)).toEqual(expected);
});

describe('an address with a report in it', () => {
  const github: AuthorContact = { kind: 'github', place: 'github.com/o/r' };
  const gitlab: AuthorContact = { kind: 'gitlab', place: 'gitlab.com/g/p' };
  const mail: AuthorContact = { kind: 'mail', place: "o'neil+m@x.org, b@y.org" };

  test.each<[AuthorContact, string]>([
    [github, 'https://github.com/o/r/issues/new?title=a%20%26%20b%20%23&body=x%0A%2By%3D%C3%A9'],
    [gitlab, 'https://gitlab.com/g/p/-/issues/new?issue%5Btitle%5D=a%20%26%20b%20%23&issue%5Bdescription%5D=x%0A%2By%3D%C3%A9'],
    [mail, "mailto:o'neil%2Bm@x.org,b@y.org?subject=a%20%26%20b%20%23&body=x%0D%0A%2By%3D%C3%A9"],
  ])('$kind', (contact, href) => {
    expect(reportLink(contact, 'a & b #', 'x\n+y=é')).toEqual({ href, left: 0 });
  });

  const read = (href: string) => {
    const url = new URL(href);
    const [title = '', body = ''] = url.search
      .slice(1)
      .split('&')
      .map((pair) => decodeURIComponent(pair.split('=')[1] ?? ''));
    return { place: url.origin === 'null' ? `${url.protocol}${url.pathname}` : url.origin + url.pathname, title, body };
  };

  test('whatever is in it, it leads there, is short enough, and says what is missing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('🙂'.repeat(700), 'é\n'.repeat(900), '&body=', '%', '\ud83d', 'a'.repeat(9000)),
    );
    const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.constantFrom(github, gitlab, mail), text, text, (contact, title, body) => {
        const { href, left } = reportLink(contact, title, body);
        expect(href.length).toBeLessThanOrEqual(contact.kind === 'mail' ? 1900 : 7500);
        const found = read(href);
        expect(found.place).toBe(
          {
            github: 'https://github.com/o/r/issues/new',
            gitlab: 'https://gitlab.com/g/p/-/issues/new',
            mail: "mailto:o'neil%2Bm@x.org,b@y.org",
          }[contact.kind],
        );
        expect(title.toWellFormed().startsWith(found.title)).toBe(true);
        const sent = body.toWellFormed();
        const got = contact.kind === 'mail' ? found.body.replaceAll('\r\n', '\n') : found.body;
        const whole = contact.kind === 'mail' ? sent.replaceAll('\r\n', '\n') : sent;
        if (left === 0) {
          expect(got).toBe(whole);
          return;
        }
        const note = `\n\n(${left} more characters: copy the whole text and paste it over this.)`;
        expect(got.endsWith(note)).toBe(true);
        const kept = got.slice(0, -note.length);
        expect(whole.startsWith(kept)).toBe(true);
        if (contact.kind !== 'mail') expect(Array.from(kept).length + left).toBe(Array.from(sent).length);
      }),
      { numRuns: 150 },
    );
  });
});

test('whatever modules say about themselves, a contact is at a place that it may be at', () => {
  const link = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.string(),
    fc.constant('https://github.com/').chain((start) => fc.string({ unit: 'binary' }).map((rest) => start + rest)),
  );
  fc.assert(
    fc.property(fc.record({ url: fc.oneof(link, fc.array(link)), 'author-email': fc.anything(), author: fc.anything() }), (meta) => {
      for (const contact of contactsOf(parseMetadata(meta))) {
        const { protocol, hostname, username } = new URL(reportLink(contact, 't', 'b').href);
        expect(username).toBe('');
        if (contact.kind === 'mail') expect(protocol).toBe('mailto:');
        else
          expect([protocol, contact.kind === 'github' ? hostname === 'github.com' : hostname.includes('gitlab')]).toEqual(['https:', true]);
      }
    }),
    { numRuns: 500 },
  );
});
