import type { IncomingMessage, ServerResponse } from 'node:http';
import { packModule } from '../../../src/go/module-zip.ts';
import type { Issued } from './certificate-authority.ts';
import { startWebServer, type WebServer } from './web-server.ts';

export const MODULE = 'golang.org/x/mod';
export const VERSION = 'v0.17.0';
const MOD = `module ${MODULE}\n\ngo 1.18\n`;
/** Not what golang.org/x/mod is, so no checksum database knows it. */
export const PACKED = packModule(MODULE, VERSION, { 'go.mod': MOD, 'mod.go': 'package mod\n' });
const INFO = JSON.stringify({ Version: VERSION, Time: '2024-03-15T15:59:16Z' });

/** What stands at each path of the protocol, below `/`. */
export const FILES: Readonly<Record<string, string | Uint8Array>> = {
  [`${MODULE}/@v/list`]: `v0.16.0\n${VERSION}\n`,
  [`${MODULE}/@v/${VERSION}.info`]: INFO,
  [`${MODULE}/@v/${VERSION}.mod`]: MOD,
  [`${MODULE}/@v/${VERSION}.zip`]: PACKED.zip,
  [`${MODULE}/@latest`]: INFO,
  'github.com/!burnt!sushi/toml/@v/list': 'v1.5.0\n',
  'sumdb/sum.golang.org/supported': '',
};

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const says = (status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}): Answer => {
  return (response) => response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
};

/** A web page that says all is well. */
export const page = says(200, '<!DOCTYPE html>\n<title>Sign in</title>\n', { 'content-type': 'text/html' });

/** The key that belongs to a path, by how it ends (`.zip`, `/list`), or `*` for all of them. */
function planted(faults: Readonly<Record<string, Answer>>, path: string): Answer | undefined {
  const name = Object.keys(faults).find((end) => end !== '*' && path.endsWith(end));
  return faults[name ?? '*'];
}

/**
 * A module proxy that does everything right, but for what is planted.
 * @param faults by how the path ends; the first that fits counts
 * @param base what stands in front of each path
 */
export function startModuleProxy(
  faults: Readonly<Record<string, Answer>> = {},
  identity?: Issued,
  base = '',
): Promise<WebServer> {
  return startWebServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    const answer = planted(faults, path);
    if (answer !== undefined) return answer(response, request);
    const file = path.startsWith(base) ? FILES[path.slice(base.length)] : undefined;
    if (file === undefined) return says(404, 'not found\n')(response, request);
    return says(200, file)(response, request);
  }, identity);
}
