// Holds `gomend explain goproxy` against module proxies that others wrote: github.com/goproxy/goproxy, built here, and a
// folder that is a copy of go's own module cache. Needs go and whatever GOPROXY leads to; run by hand:
//   node scripts/goproxy-contenders.ts
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = mkdtempSync(join(tmpdir(), 'contenders-'));
const at = (name: string) => join(folder, name);
const env = { ...process.env, GOFLAGS: '-mod=mod -modcacherw', GOTOOLCHAIN: 'local' };
const go = (...args: readonly string[]) => execFileSync('go', args, { cwd: folder, env, encoding: 'utf8' });

/** A module proxy that fetches by the settings of whoever starts it, and says where it listens. */
const SERVER = `package main

import (
	"fmt"
	"net"
	"net/http"
	"os"

	"github.com/goproxy/goproxy"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println("http://" + listener.Addr().String())
	proxy := &goproxy.Goproxy{
		Fetcher:       &goproxy.GoFetcher{Env: os.Environ()},
		Cacher:        goproxy.DirCacher(os.Args[1]),
		ProxiedSumDBs: []string{"sum.golang.org"},
	}
	panic(http.Serve(listener, proxy))
}
`;

interface Said {
  readonly sources: readonly { readonly kind: string; readonly health: string; readonly rulings: readonly object[] }[];
  readonly verification: { readonly apart: readonly string[]; readonly go: object; readonly own: object } | null;
}

function explained(list: string, ...more: readonly string[]): Said {
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const argv = [cli, 'explain', 'goproxy', list, '--json', '--timeout', '60', ...more];
  try {
    return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' })) as Said;
  } catch (error) {
    // Exit code 1: the copies differ, and the document says so.
    return JSON.parse(String((error as { stdout?: string }).stdout)) as Said;
  }
}

const stops: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })];
try {
  writeFileSync(at('main.go'), SERVER);
  writeFileSync(at('go.mod'), 'module contender\n\ngo 1.24\n');
  go('get', 'github.com/goproxy/goproxy@v0.20.0');
  go('build', '-o', at('contender'), '.');
  const child = spawn(at('contender'), [at('cache')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  stops.unshift(() => void child.kill());
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  report('goproxy/goproxy', explained(`${origin},direct`, '--verify'));

  const cache = at('modules');
  execFileSync('go', ['mod', 'download', 'golang.org/x/mod@v0.17.0'], {
    cwd: folder,
    env: { ...env, GOMODCACHE: cache },
  });
  report('a copy of the module cache', explained(`file://${cache}/cache/download,off`));
} finally {
  for (const stop of stops) stop();
}

function report(name: string, { sources, verification }: Said): void {
  const [first] = sources;
  process.stdout.write(`${name}: ${first?.health}\n`);
  for (const one of first?.rulings ?? []) process.stdout.write(`  ${JSON.stringify(one)}\n`);
  if (verification !== null) process.stdout.write(`  apart: ${JSON.stringify(verification.apart)}\n`);
}
