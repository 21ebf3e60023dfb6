import { describe, expect, it } from 'vitest';
import { linker } from '../../../flows/toolchain/checks/linker.ts';
import type { CommandLineTools } from '../../../flows/toolchain/facts/command-line-tools.ts';
import { causes, judge, said } from './judging.ts';

const CLT = '/Library/Developer/CommandLineTools';
const on = (version: string | null, receipt: string | null, selected = CLT) => {
  const tools: CommandLineTools = {
    selected,
    override: null,
    usable: true,
    sdk: `${CLT}/SDKs/MacOSX.sdk`,
    headers: true,
    complaint: '',
    receipt,
    present: [CLT],
  };
  const go = { path: '/usr/local/go/bin/go', realPath: '/usr/local/go/bin/go', root: '/usr/local/go', arch: 'arm64' };
  const onPath = version === null ? [] : [{ ...go, version, installer: 'pkg' }];
  return judge(linker, { tools, found: { onPath, elsewhere: [], here: null } });
};
const FIRST = '15.0.0.0.1.1694021235';

describe("Apple's new linker", () => {
  it.each([
    ['go1.20.8', FIRST],
    ['go1.19.13', FIRST],
    ['go1.21.0', '15.0.0.0.1.1692336968'],
  ])('does not get along with %s', (go, receipt) => {
    expect(said(on(go, receipt))).toEqual(['warning strict']);
    expect(causes(on(go, receipt))).toEqual(['xcode15-linker-old-go']);
  });

  it.each([
    ['a Go that asks for the old one', 'go1.21.13', FIRST],
    ['a Go that has no need to', 'go1.22.0', FIRST],
    ['a Go of which nothing is known', 'go1.21.1', FIRST],
    ['later tools', 'go1.20.8', '15.1.0.0.1.1700200546'],
    ['earlier tools', 'go1.20.8', '14.3.1.0.1.1683849156'],
    ['tools without a receipt', 'go1.20.8', null],
    ['no version', null, FIRST],
  ])('healthy: %s', (_, go, receipt) => {
    expect(said(on(go, receipt))).toEqual(['ok fine']);
  });

  it('is not judged by the receipt of other tools than those that are used', () => {
    expect(said(on('go1.20.8', FIRST, '/Applications/Xcode.app/Contents/Developer'))).toEqual(['ok fine']);
  });
});
