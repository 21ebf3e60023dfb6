import { describe, expect, it } from 'vitest';
import { completed } from '../../src/symptom/cut-off.ts';
import { recogniseMessage } from '../../src/symptom/recognise.ts';

describe('a message that was cut within its last words', () => {
  it.each([
    ['dial tcp 142.250.1.141:443: i/o timeo', 'dial tcp 142.250.1.141:443: i/o timeout'],
    ['lookup git.corp.test: no such h…', 'lookup git.corp.test: no such host'],
    ['lookup git.corp.test: no such ...  ', null],
    ['certificate signed by unknown autho', 'certificate signed by unknown authority'],
    // Refused, or reset by the other side.
    ['connect: connection re', null],
    ['connect: connection ref', 'connect: connection refused'],
    ['connect: connection refused', null],
    // The end of another word is none of it.
    ['the preconnection ref', null],
    ['no s', null],
    ['T does not implement I (missing ', null],
    ['', null],
  ])('%j', (line, whole) => {
    expect(completed(line)?.text ?? null).toBe(whole);
  });

  it.each([
    ['Get "https://proxy.golang.org/x/@v/list": dial tcp 142.250.1.141:443: i/o timeo', 'goproxy-blocked'],
    ['proxyconnect tcp: dial tcp 127.0.0.1:8080: connect: connection refu', 'proxy-env-wrong'],
    ['dyld[4711]: missing LC_UUID load comm\n\n', 'binary-missing-lc-uuid'],
    ['fatal: could not read Username for https://github.com: terminal prompts dis', 'private-module-needs-goprivate'],
  ])('says what it says: %j', (text, cause) => {
    expect(recogniseMessage(text).suspects[0]?.cause).toBe(cause);
  });

  it('quotes no more than was said', () => {
    const { suspects } = recogniseMessage(
      'Get "https://proxy.golang.org/x/@v/list": dial tcp 142.250.1.141:443: i/o timeo',
    );
    expect(suspects[0]?.reasons[0]?.excerpt).toMatch(/i\/o timeo…$/);
  });

  it('says nothing of what stands in its middle', () => {
    const { suspects } = recogniseMessage('dial tcp 142.250.1.141:443: i/o timeo\nand all went well\n');
    expect(suspects.map(({ cause }) => cause)).not.toContain('goproxy-blocked');
  });
});
