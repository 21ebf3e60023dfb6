import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Goauth, parseGoauth } from '../../src/go/goauth.ts';
import { readNetrc } from '../../src/go/netrc.ts';
import { missingPrograms } from '../support/missing-programs.ts';
import { type CertificateAuthority, makeCertificateAuthority } from '../support/servers/certificate-authority.ts';
import { startWebServer, type WebServer } from '../support/servers/web-server.ts';

/** A netrc, and whether it lets go log in to `localhost`. */
const NETRCS: readonly (readonly [title: string, text: string, has: boolean])[] = [
  ['one line', 'machine localhost login kim password hunter2\n', true],
  ['several lines, tabs, CRLF', 'machine localhost\r\n\tlogin kim\r\n\tpassword hunter2\r\n', true],
  ['the password before the login', 'machine localhost password hunter2 login kim\n', true],
  ['another server', 'machine other.test login kim password hunter2\n', false],
  ['in capitals', 'machine LOCALHOST login kim password hunter2\n', false],
  ['every server', 'default login kim password hunter2\n', false],
  ['in quotes', 'machine "localhost" login kim password hunter2\n', false],
  ['no password', 'machine localhost login kim\n', false],
  [
    'the next server begins before it is whole',
    'machine localhost login kim\nmachine b.test password x login y\n',
    false,
  ],
  ['a word too many in between', 'machine localhost login kim really password hunter2\n', false],
  ['an account as well', 'machine localhost login kim account a password hunter2\n', true],
  ['a line taken out by a #', '# machine localhost login kim password hunter2\n', false],
  ['a remark in front, which is a pair of words to go', '# mine machine localhost login kim password hunter2\n', true],
  ['a remark in pairs', '# mine\nmachine localhost login kim password hunter2\n', true],
  ['in a macro', 'macdef x\nmachine localhost login kim password hunter2\n\n', false],
  ['behind a macro', 'macdef x\necho\n\nmachine localhost login kim password hunter2\n', true],
  ['behind a default', 'default login a password b\nmachine localhost login kim password hunter2\n', true],
  ['a password with a blank', 'machine localhost login kim password "a b" account x\n', true],
  ['nothing', '', false],
];

/** A value of GOAUTH; what go says to it, null: nothing. */
const GOAUTHS: readonly (readonly [value: string, said: string | null])[] = [
  ['netrc', null],
  ['off', null],
  ['netrc;', 'encountered an empty command'],
  [';netrc', 'encountered an empty command'],
  ['off;netrc', 'cannot be combined'],
  ['netrc; off', 'cannot be combined'],
  ['git', 'requires an absolute path'],
  ['git src', 'requires an absolute path'],
  ['git ~/src', 'requires an absolute path'],
  ['git /tmp /tmp', 'requires an absolute path'],
  ['git;off', 'cannot be combined'],
];

const FAULTS: Readonly<Record<string, string>> = {
  'empty-command': 'encountered an empty command',
  'off-with-others': 'cannot be combined',
  'git-directory': 'requires an absolute path',
};
const refusal = (goauth: Goauth) => (goauth.kind === 'refused' ? FAULTS[goauth.said] : null);

describe('a netrc', () => {
  it.each(NETRCS)('%s', (_, text, has) => {
    const read = readNetrc(text);
    expect(read.machines.includes('localhost')).toBe(has);
    expect(JSON.stringify(read)).not.toMatch(/hunter2|kim/);
  });

  it('tells which servers it is not whole for, and that there is an entry for every other', () => {
    const read = readNetrc(
      'machine a.test login x\nmachine b.test login x password y\nmachine b.test login z\ndefault login q password r\n',
    );
    expect(read).toEqual({ machines: ['b.test'], incomplete: ['a.test'], hasDefault: true });
  });
});

describe('GOAUTH', () => {
  it.each(GOAUTHS)('%j', (value, said) => {
    expect(refusal(parseGoauth(value))).toBe(said);
  });

  it('says where go looks', () => {
    expect(parseGoauth('')).toEqual({ kind: 'commands', netrc: true, gitDirectories: [], others: 0 });
    expect(parseGoauth('netrc; git /src; /bin/token --x')).toEqual({
      kind: 'commands',
      netrc: true,
      gitDirectories: ['/src'],
      others: 1,
    });
  });
});

const missing = missingPrograms(['go', 'openssl']);

describe.skipIf(missing !== '')(`the real go${missing && ` (skipped: ${missing})`}`, () => {
  let authority: CertificateAuthority;
  let server: WebServer;
  let home: string;

  beforeAll(async () => {
    authority = makeCertificateAuthority();
    home = mkdtempSync(join(tmpdir(), 'credentials-'));
    writeFileSync(join(home, 'root.pem'), authority.root);
    server = await startWebServer(
      (request, response) => {
        // It asks first, as servers do.
        if (request.headers.authorization === undefined) response.writeHead(401).end();
        else response.writeHead(200, { 'content-type': 'text/plain' }).end('v1.0.0\n');
      },
      authority.issue('localhost', 'DNS:localhost'),
    );
  });
  afterAll(async () => {
    await server.close();
    authority.remove();
    rmSync(home, { recursive: true, force: true });
  });

  async function ask(name: string, netrc: string, goauth: string, proxy = server.origin): Promise<string> {
    const own = join(home, name);
    mkdirSync(own);
    writeFileSync(join(own, 'netrc'), netrc);
    const environment = {
      PATH: process.env['PATH'],
      HOME: own,
      NETRC: join(own, 'netrc'),
      GOENV: 'off',
      GOPATH: join(own, 'go'),
      GOTOOLCHAIN: 'local',
      GOPROXY: proxy,
      GONOSUMDB: '*',
      GOAUTH: goauth,
      SSL_CERT_FILE: join(home, 'root.pem'),
      GOFLAGS: '-modcacherw',
    };
    const run = promisify(execFile)('go', ['list', '-m', '-versions', `a.test/${name}`], {
      cwd: own,
      env: environment,
    });
    return run.then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr,
    );
  }

  it('logs in with the same netrcs', async () => {
    // The entry is for the host with its port, where the address has one.
    const texts = NETRCS.map(([, text]) => text.replaceAll('localhost', `localhost:${server.port}`));
    await Promise.all(texts.map((text, index) => ask(`n${index}`, text, 'netrc')));
    const named = server.requests.filter(({ headers }) => headers.authorization !== undefined);
    const logged = NETRCS.map(([title], index) => [
      title,
      named.some(({ url }) => url?.startsWith(`/a.test/n${index}/`)),
    ]);
    expect(logged).toEqual(NETRCS.map(([title, , has]) => [title, has]));
  });

  it('refuses the same values of GOAUTH', async () => {
    const said = await Promise.all(GOAUTHS.map(([value], index) => ask(`a${index}`, '', value)));
    const refused = GOAUTHS.map(([value], index) => [value, /GOAUTH/.test(said[index] ?? '')]);
    expect(refused).toEqual(GOAUTHS.map(([value, words]) => [value, words !== null]));
    GOAUTHS.forEach(([, words], index) => {
      if (words !== null) expect(said[index]).toContain(words);
    });
  });
});
