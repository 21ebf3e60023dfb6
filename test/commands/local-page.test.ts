import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { missingPrograms } from '../support/missing-programs.ts';
import { runProgram } from './program.ts';
import { schemaErrors } from './schemas.ts';

const stacksAt = (address: string, ...more: readonly string[]) =>
  runProgram(['read', 'goroutine-stacks', address, ...more]);

describe('gomend read goroutine-stacks ADDRESS', () => {
  it.each([
    'http://example.com/debug/pprof/goroutine',
    'http://127.0.0.1.corp.test/',
    'http://user@example.com/',
    'https://127.0.0.1:6060/debug/pprof/goroutine',
    'http://0.0.0.0:6060/',
    'http://[::ffff:8.8.8.8]/',
  ])('asks nobody at %s', async (address) => {
    const { code, stdout, stderr } = await stacksAt(address);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('this computer');
  });

  it('says what came instead of stacks, and follows no way elsewhere', async () => {
    const server = createServer((request, response) => {
      if (request.url?.startsWith('/away')) response.writeHead(302, { location: 'http://192.0.2.1/' }).end();
      else response.writeHead(404).end('no');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const missing = await stacksAt(`http://localhost:${port}/debug/pprof/goroutine`);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('HTTP 404')]);
    const away = await stacksAt(`http://127.0.0.1:${port}/away`);
    expect([away.code, away.stderr]).toEqual([2, expect.stringContaining('HTTP 302')]);
    server.close();
    await once(server, 'close');
    const closed = await stacksAt(`http://127.0.0.1:${port}/`);
    expect([closed.code, closed.stdout]).toEqual([2, '']);
  });
});

const PROGRAM = `package main

import (
	"fmt"
	"net"
	"net/http"
	_ "net/http/pprof"
)

func leak(never chan int) { <-never }

func startThem() {
	for i := 0; i < 40; i++ {
		go leak(make(chan int))
	}
}

func main() {
	startThem()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println(listener.Addr())
	panic(http.Serve(listener, nil))
}
`;
const missing = missingPrograms(['go']);

describe.skipIf(missing !== '')(`a real program of Go${missing && ` (skipped: ${missing})`}`, () => {
  const room = mkdtempSync(join(tmpdir(), 'gomend-stacks-'));
  afterAll(() => rmSync(room, { recursive: true }));

  it('is shown to have forty goroutines that one function started', { timeout: 120_000 }, async () => {
    writeFileSync(join(room, 'main.go'), PROGRAM);
    const built = spawnSync('go', ['build', '-o', 'server', 'main.go'], { cwd: room, encoding: 'utf8' });
    expect(built.stderr).toBe('');
    const server = spawn(join(room, 'server'), { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [address] = await once(createInterface(server.stdout), 'line');
      const page = `http://${address}/debug/pprof/goroutine`;
      const { code, stdout } = await stacksAt(page, '--json');
      expect(code).toBe(0);
      const document = JSON.parse(stdout);
      expect(schemaErrors('read', document)).toEqual([]);
      expect(document.notUnderstood).toEqual([]);
      expect(document.facts.creators[0]).toMatchObject({ name: 'main.startThem', count: 40 });
      expect(document.facts.groups[0]).toMatchObject({ count: 40, state: 'chan receive', stack: ['main.leak'] });
      expect((await stacksAt(page)).stdout).toMatch(/40 were started by main\.startThem/);
    } finally {
      server.kill('SIGKILL');
    }
  });
});
