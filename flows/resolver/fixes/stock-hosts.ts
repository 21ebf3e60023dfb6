import type { Platform } from '../../../src/machine/port.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import type { Hosts } from '../facts/hosts.ts';
import { waitFor } from './wait-for.ts';

/**
 * A hosts file that nothing can be read from, written anew by the person: which of its lines were meant to stay is
 * theirs to say, and a spoiled file cannot be edited line by line.
 */
export function stockHosts(file: Hosts, platform: Platform, date: string): Fix {
  const params = {
    file: file.path,
    realPath: commandLine([file.realPath]),
    copy: commandLine([`${file.realPath}.${date}`]),
    lines:
      platform === 'darwin'
        ? '127.0.0.1 localhost, 255.255.255.255 broadcasthost, ::1 localhost'
        : '127.0.0.1 localhost, ::1 localhost',
  };
  return waitFor('resolver.stock-hosts', ['resolver.hosts-file'], params);
}
