import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, maskCredentials, stripControls } from '../../src/words/untrusted.ts';
import { Words } from '../../src/words/words.ts';
import { runs } from '../support/runs.ts';

describe('text that a machine printed', () => {
  it.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a title', '\u001b]0;owned\u0007text', 'text'],
    ['a title that never ends', '\u001b]0;owned', ''],
    ['a title that never ends, and the lines after it', '\u001b]0;owned\nnext', '\nnext'],
    ['a cursor move', 'a\u001b[2Jb', 'ab'],
    ['a device string', '\u001bPq#0\u001b\\x', 'x'],
    ['an 8-bit CSI', '\u009b31mred', '31mred'],
    ['a backspace', 'pass\b\b\b\bword', 'password'],
    ['a carriage return that hides', 'evil\rgood', 'evil\\rgood'],
    ['a carriage return that hides with a row cleared', 'evil\r\u001b[Kgood', 'evil\\rgood'],
    ['a progress bar that hides', '10%\r100%\rdone\r\nnext', '10%\\r100%\\rdone\nnext'],
    ['a carriage return at the end of a value', '/usr/local/go\r', '/usr/local/go\\r'],
    ['the line ends of Windows', 'a\r\nb\r\n', 'a\nb\n'],
    ['a control between the two halves of a line end', 'a\r\u0000\nb', 'a\nb'],
    ['a right-to-left override', 'safe\u202egnp.exe', 'safegnp.exe'],
    ['an Arabic letter mark', 'a\u061cb', 'ab'],
    ['a line separator', 'a\u2028sudo b\u2029c', 'asudo bc'],
    ['letters that show nothing', 'g\u00ado\u2060\u115f\u3164\u034f\u{e0041}', 'go'],
    ['tabs and line ends, which stay', 'a\tb\nc', 'a\tb\nc'],
  ])('loses %s', (_, dirty, clean) => {
    expect(stripControls(dirty)).toBe(clean);
  });

  it('has no control left, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(stripControls(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
      { seed: 20261120, numRuns: runs(300) },
    );
  });

  it.each([
    ['http://ada:hunter2@proxy.corp.test:3128/x', 'http://***@proxy.corp.test:3128/x'],
    ['https://TOKEN@host/', 'https://***@host/'],
    ['https_proxy=http://a:p@b c', 'https_proxy=http://***@b c'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
    ['export GITHUB_TOKEN=ghp_123 OTHER=1', 'export GITHUB_TOKEN=*** OTHER=1'],
    ['machine x login y password hunter2', 'machine x login y password ***'],
    ['mail me at ada@example.test', 'mail me at ada@example.test'],
    ['https://proxy.golang.org,direct', 'https://proxy.golang.org,direct'],
    ['@v1.2.3 or @latest', '@v1.2.3 or @latest'],
    ['u:p@@v1.2.3', '***@@v1.2.3'],
  ])('masks what is secret in %j', (text, masked) => {
    expect(maskCredentials(text)).toBe(masked);
  });
});

it('comes to an end with whatever an address is made of', () => {
  const parts = fc.constantFrom('@', 'v1.2.3', 'latest', ':', '//', 'http://', 'u', '=', ',', '|', ' ', '"', '/', '.');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (chosen) => {
      expect(maskCredentials(chosen.join(''))).toEqual(expect.any(String));
    }),
    { seed: 7, numRuns: runs(2_000) },
  );
});

/** Words that each look at what stands around them; a line of them must not take time by its square. */
it.each(['A=b ', 'a=b ', 'A_TOKEN=x ', 'token: x ', 'eyJaaaaaaaa.', 'export A=b;', 'a@b ', "x='y'", 'password '])(
  'a line of half a megabyte of %j is cleaned within seconds',
  (word) => {
    const started = performance.now();
    cleanText(word.repeat(500_000 / word.length));
    expect(performance.now() - started).toBeLessThan(20_000);
  },
);

it('a secret far behind the command that exports it is masked all the same', () => {
  const line = `export ${'A=/x '.repeat(400)}Plain_name=se:cret`;
  expect(maskCredentials(line)).not.toContain('se:cret');
});

const MASKED: readonly (readonly [text: string, masked: string])[] = [
  // Without a scheme.
  ['export https_proxy=gina:s3cretA@127.0.0.1:7890', 'export https_proxy=***@127.0.0.1:7890'],
  ['gina:s3cretA@127.0.0.1:7890', '***@127.0.0.1:7890'],
  ['GOPROXY=gina:s3cretA@host', 'GOPROXY=***@host'],
  ['GOPROXY=gina:s3cretA@host,https://proxy.golang.org,direct', 'GOPROXY=***@host,https://proxy.golang.org,direct'],
  ['https_proxy="gina:s3cretA@h"', 'https_proxy="***@h"'],
  ['gina@corp.test:s3cretA@h', '***@h'],
  ['gina:s3cret=A@h', '***@h'],
  ['//gina:s3cretA@h/x', '//***@h/x'],
  ['https:/gina:s3cretA@h', '***@h'],
  // Any letter in a password.
  ['http://gina:s3cret/A@h', 'http://***@h'],
  ['http://gina:s3cret#A@h', 'http://***@h'],
  ['http://gina:s3cret?A@h', 'http://***@h'],
  ["http://gina:s3cret'A@h/x", 'http://***@h/x'],
  ['http://gina:x@s3cretA@h', 'http://***@h'],
  ['http://gina:12/3@h', 'http://***@h'],
  ['http://gina:s3cret,A@h', 'http://***@h'],
  ['http://gina:s3 cretA@h', 'http://***@h'],
  ['http://gina:s3\\ cretA@h', 'http://***@h'],
  ['http_proxy="gina:s3 cretA@h"', 'http_proxy=***@h"'],
  ['https://tok/en@github.test', 'https://***@github.test'],
  ['https://a/b,https://c@d', 'https://a/b,https://***@d'],
  ['https://a/b|https://c:s3cret@d,https://x/y@v1.2.3', 'https://a/b|https://***@d,https://x/y@v1.2.3'],
  ['https://u:p@host/mod/@v/list', 'https://***@host/mod/@v/list'],
  ['Get "https://a:b@h/x": dial tcp', 'Get "https://***@h/x": dial tcp'],
  ['<string>http://u:p@h</string><string>x</string>', '<string>http://***@h</string><string>x</string>'],
  // Other assignments of the line.
  [
    'export GITHUB_PAT=s3cretA DB_PASS=s3cretB API_TOKEN="a"s3cretC NPM_AUTH=s3cretD GOROOT=/gone',
    'export GITHUB_PAT=*** DB_PASS=*** API_TOKEN=*** NPM_AUTH=*** GOROOT=/gone',
  ],
  ["export DB_PASS=$'s3 cret\\'A' GOROOT=/gone", 'export DB_PASS=*** GOROOT=/gone'],
  ['export DB_PWD=s3\\ cret GOROOT=/gone', 'export DB_PWD=*** GOROOT=/gone'],
  ['export A_KEY=$(echo s3 cret) GOROOT=/gone', 'export A_KEY=*** GOROOT=/gone'],
  ['export A_KEY="s3 cret', 'export A_KEY=***'],
  ['A_SESSION=s3cret; export GOROOT=/gone', 'A_SESSION=***; export GOROOT=/gone'],
  ['MYTHING=s3cret EDITOR=vim go build', 'MYTHING=*** EDITOR=vim go build'],
  ['export mything=s3cret', 'export mything=***'],
  ['  mything=s3cret', '  mything=***'],
  ['# export MYTHING=s3cret', '# export MYTHING=***'],
  ['MYTHING=a\nGOROOT=/gone', 'MYTHING=***\nGOROOT=/gone'],
  ['set -gx MYTHING s3cret', 'set -gx MYTHING ***'],
  ['setenv API_KEY s3cret', 'setenv API_KEY ***'],
  ['//registry.test/:_authToken=s3cret', '//registry.test/:_authToken=***'],
  ['<key>API_KEY</key><string>s3cret</string>', '<key>API_KEY</key><string>***</string>'],
  ['{"GITHUB_TOKEN":"s3cret","GOROOT":"/gone"}', '{"GITHUB_TOKEN":***,"GOROOT":"/gone"}'],
  ['API_TOKEN => s3cret', 'API_TOKEN => ***'],
  ['https://h/x?key=s3cret&b=1&access_token=s3cret', 'https://h/x?key=***&b=1&access_token=***'],
  // Remarks.
  ['# pw: s3cret more', '# pw: ***'],
  ['# password = s3cret', '# password = ***'],
  ['# my password is s3cret', '# my password is ***'],
  ['export GOROOT=/gone # token: s3cret', 'export GOROOT=/gone # token: ***'],
  ['Proxy-Authorization: s3cret', 'Proxy-Authorization: ***'],
  ['curl --token s3cret https://h', 'curl --token *** https://h'],
  ['curl -fsS -u gina:s3cret https://h', 'curl -fsS -u *** https://h'],
  ['curl -ugina:s3cret https://h', 'curl -u*** https://h'],
  ['curl --proxy-user "gina:s3 cret" https://h', 'curl --proxy-user *** https://h'],
  ['machine h login l password "s3 cret" account x', 'machine h login l password *** account x'],
  ['> x-goog-api-key: s3cret', '> x-goog-api-key: ***'],
  ['bearer s3cretAAAAAAAA', 'bearer ***'],
  ['key AIzaSyA1234567890abcdefghijklmnopqrstuv', 'key ***'],
  ['sk-ant-api03-s3cretAAAAAAAAAAAAAA', '***'],
  ['密码：s3cret', '密码：***'],
  ['我的密码是 s3cret，谢谢', '我的密码是 ***，谢谢'],
];

const READABLE: readonly string[] = [
  'issued by CN=Corp TLS Inspection CA 2, OU=Networks, O=Corp, DC=corp, ST=Bavaria, C=DE',
  'mail ada@example.test',
  'mailto:ada@example.test',
  'git@github.com:org/repo',
  'npm i @scope/x@1.2.3',
  '/lib/node_modules/@scope/x:/bin',
  'mod@v1.2.3',
  'go.mod:12:mod@v1.2.3',
  'pkg@1.26',
  'dig @1.1.1.1 example.test',
  'go: example.test/x@v1.0.0: reading https://proxy.golang.org/golang.org/x/mod/@v/list: 404 Not Found',
  'https://host:8443/mod/@v/v1.0.0.info',
  'https://host:8443/mod/@latest',
  'https://[::1]:80/mod/@v/list',
  'https://medium.test/@user/post',
  'https://github.com/foo/bar@main',
  'file:///opt/homebrew/opt/go@1.26/bin',
  'https://h/x?go-get=1',
  'https://proxy.golang.org,https://goproxy.test|direct',
  'export PATH="$PATH:/opt/homebrew/opt/go@1.26/bin"',
  `export PATH=\${PATH}:/opt/homebrew/opt/go@1.26/bin`,
  '/opt/homebrew/opt/go@1.26/bin:/usr/bin',
  'PATH=$HOME/go/bin:/Users/ada@corp.test/bin',
  'export GOROOT=/gone EDITOR=vim LC_ALL=C NVM_DIR="$HOME/.nvm" N=12 HISTSIZE=10000',
  'export OLDPWD=/x PWD=/y SSH_AUTH_SOCK=/tmp/x',
  'GOFLAGS=-mod=mod GOPROXY=off GOVERSION=go1.26.1',
  'export GOPATH=$(go env GOPATH)',
  'eval "$(/opt/homebrew/bin/brew shellenv)"',
  "alias gob='go build'",
  'set -gx PATH /opt/go/bin $PATH',
  '/bin/ps -o ppid=,comm= -p 12',
  'ppid=,comm=',
  '/etc/passwd:1: a scenario has no such user',
  '/etc/passwd: permission denied',
  '/home/ada/my-secret:3: no such word',
  'sudo: a password is required',
  'key: value, session: 5',
  'docker run -u 1000:1000 golang',
  'git push -u origin main:main',
  'bearer of the certificate',
  '密码错误，请重试',
];

const KEY_LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';

describe('a private key', () => {
  it.each([
    ['whole', `-----BEGIN PRIVATE KEY-----\n${KEY_LINE}\n${KEY_LINE}\nMzEf\n-----END PRIVATE KEY-----\nlast word`],
    ['in a log', `12:00 -----BEGIN RSA PRIVATE KEY-----\n12:01 ${KEY_LINE}\n12:02 MzEf=\n12:03 last word`],
    ['with its headers', `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n${KEY_LINE}\nMzEf\nlast word`],
    ['without its beginning', `${KEY_LINE}\n${KEY_LINE}\nMzEf\n-----END OPENSSH PRIVATE KEY-----\nlast word`],
    ['in one line', `"-----BEGIN PRIVATE KEY-----\\n${KEY_LINE}\\nMzEf\\n-----END PRIVATE KEY-----\\n"\nlast word`],
  ])('%s, is hidden line by line', (_, text) => {
    const masked = maskCredentials(text);
    expect(masked).not.toMatch(/MII|VJTU|MzEf/);
    expect(masked.split('\n')).toHaveLength(text.split('\n').length);
    expect(masked).toMatch(/last word$/);
  });

  it('that is only spoken of hides nothing', () => {
    const text = 'looked for -----BEGIN PRIVATE KEY-----\nand found\nnothing at all';
    expect(maskCredentials(text)).toBe(text);
  });
});

describe('a secret', () => {
  it.each(MASKED)('is taken out of %j', (text, masked) => {
    expect(cleanText(text)).toBe(masked);
    expect(cleanText(masked)).toBe(masked);
  });

  it.each(READABLE)('is not suspected in %j', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  const letters = fc.constantFrom(...'abcXYZ0189@:/?#,|;&=%$!~+-._*()[]{}<>\\^');
  const password = fc.string({ unit: letters, minLength: 4, maxLength: 14 });

  it.each([
    ['an address', (word: string) => `http://user:${word}@host:1`],
    ['an assignment', (word: string) => `export https_proxy=http://user:${word}@host:1 GOROOT=/gone`],
    ['a list', (word: string) => `https://first.test,http://user:${word}@host:1,direct`],
    ['an address without a scheme', (word: string) => `user:${word}@host:1`],
  ])('is never shown in %s, whatever its letters', (_, around) => {
    fc.assert(
      fc.property(password, (word) => {
        fc.pre(!around('').includes(word));
        expect(cleanText(around(word))).not.toContain(word);
      }),
      { seed: 20261121, numRuns: runs(3000) },
    );
  });

  it('is never shown in an assignment to a variable that nobody knows, however it is quoted', () => {
    const quoted = fc.constantFrom(
      (word: string) => `'${word}'`,
      (word: string) => `"a"'${word}'`,
      (word: string) => `$'${word} ${word}'`,
    );
    const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ019@:/#, ;&='), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(plain, quoted, (word, quote) => {
        fc.pre(!'export API_TOKEN= GOROOT=/gone'.includes(word));
        expect(cleanText(`export API_TOKEN=${quote(word)} GOROOT=/gone`)).toBe('export API_TOKEN=*** GOROOT=/gone');
      }),
      { seed: 20261121, numRuns: runs(1000) },
    );
  });
});

describe('a sentence', () => {
  const words = new Words('en', { a: '{n|one line|# lines} in {file}', b: 'asks {servers}' });

  it('is filled in, with the form that the count wants', () => {
    expect(words.say('a', { n: 1, file: '~/.zshrc' })).toBe('one line in ~/.zshrc');
    expect(words.say('a', { n: 3, file: '~/.zshrc' })).toBe('3 lines in ~/.zshrc');
  });

  it('joins lists as people do', () => {
    expect(words.say('b', { servers: ['1.1.1.1', '8.8.8.8'] })).toBe('asks 1.1.1.1 and 8.8.8.8');
  });

  it('cleans what it is filled with', () => {
    expect(words.say('a', { n: 1, file: '\u001b[31mhttp://u:p@h' })).toBe('one line in http://***@h');
  });

  it('shows its key rather than nothing when it is missing', () => {
    expect(words.say('gone', { x: 1 })).toContain('gone');
  });

  it('does not let a parameter add placeholders', () => {
    expect(words.say('b', { servers: '{n}' })).toBe('asks {n}');
  });
});

describe('cleaning', () => {
  it('does both', () => {
    expect(cleanText('\u001b[1mhttp://u:p@h')).toBe('http://***@h');
  });
});
