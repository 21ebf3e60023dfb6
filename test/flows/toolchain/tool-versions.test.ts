import { describe, expect, it } from 'vitest';
import { findingsOn, saidOn } from './examining.ts';

const PACKAGES = {
  'golangci-lint': 'github.com/golangci/golangci-lint/v2/cmd/golangci-lint',
  staticcheck: 'honnef.co/go/tools/cmd/staticcheck',
  gopls: 'golang.org/x/tools/gopls',
} as const;
const image = (name: keyof typeof PACKAGES, go: string) => ({
  program: name,
  arch: 'arm64',
  built: { package: PACKAGES[name], module: PACKAGES[name], version: 'v0.6.1', go },
});
const tool = (name: keyof typeof PACKAGES, go: string, mod: string | null, more: object = {}) => ({
  files: {
    [`~/go/bin/${name}`]: image(name, go),
    '~/p/sub/x.go': 'package p\n',
    ...(mod === null ? {} : { '~/p/go.mod': mod }),
    ...more,
  },
  terminal: { workingDirectory: '/Users/sam/p/sub' },
});
const wants = (go: string) => `module example.com/p\n\ngo ${go}\n`;

describe('a tool that reads code', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'a linter, older than the project wants',
      tool('golangci-lint', '1.24.4', wants('1.26')),
      ['problem tool-versions.refuses tool-built-with-older-go: reinstall-program'],
    ],
    [
      'the other one, and a version with a patch',
      tool('staticcheck', '1.25.7', wants('1.26.3')),
      ['problem tool-versions.refuses tool-built-with-older-go: reinstall-program'],
    ],
    [
      "the editor's",
      tool('gopls', '1.24.4', wants('1.25.0')),
      ['warning tool-versions.editor-behind tool-built-with-older-go: reinstall-program'],
    ],
    [
      "Homebrew's",
      tool('staticcheck', '1.26.1', wants('1.26'), {
        '/opt/homebrew/Cellar/golangci-lint/2.5.0/bin/golangci-lint': image('golangci-lint', '1.25.1'),
        '/opt/homebrew/bin/golangci-lint': { link: '../Cellar/golangci-lint/2.5.0/bin/golangci-lint' },
      }),
      ['problem tool-versions.refuses tool-built-with-older-go: upgrade-formula'],
    ],
  ])('%s', async (_, state, expected) => {
    expect(await saidOn(state)).toEqual(expected);
  });

  it.each<[string, object]>([
    ['of the same series, an older patch', tool('golangci-lint', '1.26.0', wants('1.26.3'))],
    ['newer than the project', tool('golangci-lint', '1.26.3', wants('1.24'))],
    ['older than go, in a project that asks for no newer one', tool('staticcheck', '1.25.1', wants('1.25'))],
    ['older than go, outside of any project', tool('golangci-lint', '1.25.1', null)],
    [
      'too old, and behind another one that is not',
      tool('golangci-lint', '1.24.1', wants('1.26'), {
        '/opt/homebrew/Cellar/golangci-lint/2.5.0/bin/golangci-lint': image('golangci-lint', '1.26.1'),
        '/opt/homebrew/bin/golangci-lint': { link: '../Cellar/golangci-lint/2.5.0/bin/golangci-lint' },
      }),
    ],
    ['in a project that names no Go', tool('golangci-lint', '1.24.1', 'module example.com/p\n')],
    [
      'of another kind',
      {
        ...tool('gopls', '1.26.1', wants('1.26')),
        files: {
          '~/p/sub/x.go': 'package p\n',
          '~/p/go.mod': wants('1.26'),
          '~/go/bin/t': { program: 't', arch: 'arm64', built: { ...image('gopls', '1.24.1').built, package: 'a.b/t' } },
        },
      },
    ],
  ])('healthy: %s', async (_, state) => {
    expect(await saidOn(state)).toEqual([]);
  });

  it('is to be built by the Go that the project wants, where the one that is there is older', async () => {
    const [finding] = await findingsOn(tool('golangci-lint', '1.26.3', wants('1.27')));
    expect(finding).toMatchObject({
      cause: 'tool-built-with-older-go',
      params: { line: 3, wanted: '1.27', go: '1.26' },
    });
    const [fix] = finding?.fixes ?? [];
    expect(fix?.steps).toMatchObject([
      {
        instruction: {
          key: 'step.toolchain.reinstall-program-with',
          params: { toolchain: 'go1.27.0', version: 'latest' },
        },
      },
    ]);
  });
});
