import type { LaunchdJob } from './job.ts';

/** `--listen 127.0.0.1:5300`, `--port=4000`, `-p 4000`, `http://localhost:4000/`: what a program is told to listen on. */
const OWN_ADDRESS = /^(?:\w+:\/\/)?(?:127(?:\.\d+){3}|0\.0\.0\.0|localhost|\*|\[::1?\])?:(\d{2,5})(?:\/.*)?$/u;
const BARE = /^\d{2,5}$/u;
const PORT_OPTION = /^--?(?:p|port|listen(?:-port|-address)?|http-port|addr|address|bind)$/u;

/**
 * Ports of this computer that a job's arguments name. Another computer's address (`--upstream 10.0.0.53:53`) is
 * none, and a bare number is one only behind an option that says so.
 */
export function portsOf(job: Pick<LaunchdJob, 'argv'>): readonly number[] {
  const words = job.argv.slice(1).flatMap((word) => {
    const [, option, value] = /^(--?[\w-]+)=(.*)$/u.exec(word) ?? [];
    return option === undefined || value === undefined ? [word] : [option, value];
  });
  return words.flatMap((word, index) => {
    const address = OWN_ADDRESS.exec(word)?.[1];
    const bare = BARE.test(word) && PORT_OPTION.test(words[index - 1] ?? '') ? word : undefined;
    const port = Number(address ?? bare ?? 0);
    return port > 0 && port <= 65_535 ? [port] : [];
  });
}
