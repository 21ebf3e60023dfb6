import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';

// Runs inside a network namespace of its own that has a loopback and nothing else: what is not asked of a proxy
// here goes nowhere. Reads questions from standard input, a JSON list; prints who was asked, a JSON list.

export interface Question {
  /** Which of 127.<b>.<c>.0/24 its proxies have. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Answer {
  /** `127.1.2.3:3128`: the first proxy that was connected to; null: none. */
  readonly proxy: string | null;
  readonly stdout: string;
}

const PORTS = [80, 443, 1080, 3128];
const AT_ONCE = 4;

async function main(): Promise<void> {
  const questions = JSON.parse(await text(process.stdin)) as readonly Question[];
  const hits = new Map<string, string>();
  const servers = await Promise.all(
    PORTS.map(
      (port) =>
        new Promise<ReturnType<typeof createServer>>((done) => {
          const server = createServer((socket) => {
            const address = socket.localAddress ?? '';
            const net = address.split('.').slice(0, 3).join('.');
            if (!hits.has(net)) hits.set(net, `${address}:${port}`);
            socket.on('error', () => {});
            socket.once('data', () => socket.end('HTTP/1.1 502 no\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'));
          });
          server.listen(port, '0.0.0.0', () => done(server));
        }),
    ),
  );
  const answers: Answer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < questions.length; index = next++) {
      const { argv, env } = questions[index] as Question;
      const [program = '', ...args] = argv;
      const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
      const stdout = await text(child.stdout);
      const net = `127.${1 + (index >> 8)}.${index & 255}`;
      answers[index] = { proxy: hits.get(net) ?? null, stdout };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const server of servers) server.close();
  process.stdout.write(JSON.stringify(answers));
}

await main();
