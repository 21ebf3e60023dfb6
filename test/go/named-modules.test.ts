import { describe, expect, it } from 'vitest';
import { goCommandOf } from '../../src/go/named-modules.ts';

const named = (line: string) => {
  const command = goCommandOf(line.split(' '));
  return command && [command.verb, ...command.named.map(({ path, version }) => `${path}@${version}`)].join(' ');
};

describe('the modules that a go command names', () => {
  it.each([
    ['go get golang.org/x/text@latest', 'get golang.org/x/text@latest'],
    ['go get -u -t example.test/a/...', 'get example.test/a@null'],
    ['go mod download -json a.test/x@v1.0.0 b.test/y@v2', 'mod download a.test/x@v1.0.0 b.test/y@v2'],
    ['/opt/go/bin/go1.22.1 install a.test/cmd/x@main', 'install a.test/cmd/x@main'],
    ['go build -o out.test/bin -tags a.b ./...', 'build'],
    ['go build main.go fmt', 'build'],
    ['go run a.test/x@v1 b.test/y@v1', 'run a.test/x@v1'],
    ['go run -exec c.test/x a.test/x@v1', 'run a.test/x@v1'],
    ['go list -m all', 'list'],
    ['go -C /src list -m a.test/x', 'list a.test/x@null'],
    ['go mod tidy -compat=1.21', 'mod tidy'],
    ['go version', null],
    ['go env GOPROXY', null],
    ['go mod edit -require=a.test/x@v1', null],
    ['gopls', null],
    ['git fetch', null],
    ['go', null],
  ])('%s: %s', (line, expected) => {
    expect(named(line)).toBe(expected);
  });

  it.each([
    ['go -C /src get', '/src', null],
    ['go -C=/src mod tidy', '/src', null],
    ['go build -C sub -modfile=other.mod', 'sub', 'other.mod'],
    ['go build', null, null],
  ])('and where it is run: %s', (line, directory, modFile) => {
    expect(goCommandOf(line.split(' '))).toMatchObject({ directory, modFile });
  });
});
