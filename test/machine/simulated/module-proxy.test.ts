import { describe, expect, it } from 'vitest';
import { readInfo } from '../../../src/go/goproxy/answers.ts';
import { readZip } from '../../../src/go/zip/read-zip.ts';
import { moduleFile } from '../../../src/machine/simulated/network/module-proxy.ts';
import type { SitePort } from '../../../src/machine/simulated/state/servers.ts';

function port(replies: SitePort['replies']): SitePort {
  return {
    behaviour: 'answers',
    tls: null,
    replies,
    dns: null,
    proxy: null,
    latencyMs: 1,
    servedBy: null,
    proxyWants: '',
  };
}
const reply = (path: string, body: string, status = 200) => ({ path, body, status, headers: {} });
const proxy = port([
  reply('/golang.org/x/mod/@v/list', 'v0.37.0\nv0.38.0\n'),
  reply('/api/go/github.com/!burnt!sushi/toml/@v/list', 'v1.6.0\n'),
  reply('/gone.test/m/@v/list', 'v1.0.0\n', 410),
]);
const text = (path: string) => {
  const bytes = moduleFile(proxy, path);
  return bytes === null ? null : Buffer.from(bytes).toString();
};

describe('a simulated module proxy', () => {
  it('has what its list names', () => {
    expect(readInfo(text('/golang.org/x/mod/@v/v0.38.0.info') ?? '')?.version).toBe('v0.38.0');
    expect(text('/golang.org/x/mod/@v/v0.37.0.mod')).toContain('module golang.org/x/mod\n');
    const zip = readZip(moduleFile(proxy, '/api/go/github.com/!burnt!sushi/toml/@v/v1.6.0.zip') ?? new Uint8Array());
    expect(zip.ok && zip.entries.map(({ name }) => name)).toEqual(['github.com/BurntSushi/toml@v1.6.0/go.mod']);
  });

  it.each([
    '/golang.org/x/mod/@v/v0.39.0.info',
    '/golang.org/x/text/@v/v0.38.0.info',
    '/golang.org/x/mod/@v/list',
    '/golang.org/x/mod/@v/v0.38.0.txt',
    '/gone.test/m/@v/v1.0.0.info',
    '/',
  ])('has not got %s', (path) => expect(moduleFile(proxy, path)).toBeNull());
});
