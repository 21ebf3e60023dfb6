import { eachLine } from './each-line.ts';
import { type HostsFile, readHosts } from './hosts.ts';
import { type PathsFile, readPathsFile } from './paths-file.ts';
import type { PasteContext, Reading } from './reading.ts';
import { type ResolvConf, readResolvConf } from './resolv-conf.ts';
import { type ResolverFile, readResolverFile } from './resolver-file.ts';
import { systemFileOf } from './system-file-path.ts';

export type SystemFile = HostsFile | PathsFile | ResolvConf | ResolverFile;

const SLASH = 47;
const PATHS = /^\/[^\s:]*$/;
const HOSTS = /^[0-9A-Fa-f.:]+(?:%\w+)?[ \t]+\S/;
const DIRECTIVES = /^(?:nameserver|domain|port|search|search_order|options|timeout)[ \t]/i;

/** By the look of the lines, where no name tells which file it is. */
function readByLook(text: string, context: PasteContext): Reading<SystemFile> {
  let paths = 0;
  let hosts = 0;
  let directives = 0;
  eachLine(text, (line) => {
    // No line is two of them.
    if (line.charCodeAt(0) === SLASH) paths += Number(PATHS.test(line));
    else if (HOSTS.test(line)) hosts++;
    else if (DIRECTIVES.test(line)) directives++;
  });
  if (directives > hosts && directives > paths) return readResolverFile(text, context);
  return hosts >= paths ? readHosts(text, context) : readPathsFile(text, context);
}

/** Reads a file of /etc that decides about names or PATH, told apart by its path in the command. */
export function readSystemFile(text: string, context: PasteContext = {}): Reading<SystemFile> {
  const file = systemFileOf(context.command) ?? '';
  if (file.endsWith('/hosts')) return readHosts(text, context);
  if (/\/paths(?:\.d\/[^/]*)?$/.test(file)) return readPathsFile(text, context);
  if (file.endsWith('/resolv.conf')) return readResolvConf(text, context);
  return /\/resolver\/[^/]*$/.test(file) ? readResolverFile(text, context) : readByLook(text, context);
}
