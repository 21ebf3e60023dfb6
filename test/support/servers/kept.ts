import { afterEach } from 'vitest';

interface Server {
  close(): Promise<void>;
}

/** For the servers of one test file. @returns waits for a server to begin, and closes it behind the test that began it */
export function keepServers(): <T extends Server>(starting: Promise<T>) => Promise<T> {
  const open: Server[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  return async (starting) => {
    const server = await starting;
    open.push(server);
    return server;
  };
}
