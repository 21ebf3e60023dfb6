import type { Platform } from '../../../src/machine/port.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { commandLine } from '../../../src/shell/command-line.ts';
import type { Hosts } from '../facts/hosts.ts';
import { waitFor } from './wait-for.ts';

export interface OpenHostsOptions {
  /** Hosts that go needs: a line that pins one of them must be gone before the file is read by all again. */
  readonly needed: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What every go command needs, where its settings could not be read. */
const USUAL = ['proxy.golang.org', 'sum.golang.org'];

/**
 * Makes a closed hosts file readable for all again, once what it pins has been taken out: in one go, because
 * the mode alone would bring the pins into force. By hand: what a person may not read cannot be shown to them
 * as a change before they agree to it.
 */
export function openHosts(file: Hosts, platform: Platform, { needed, date }: OpenHostsOptions): Fix {
  const mode = (file.mode ?? 0).toString(8).padStart(4, '0');
  const params = {
    file: file.path,
    realPath: commandLine([file.realPath]),
    mode,
    copy: commandLine([`${file.realPath}.${date}`]),
    hosts: needed.length === 0 ? USUAL : needed,
    owner: platform === 'darwin' ? 'root:wheel' : 'root:root',
  };
  return waitFor('resolver.hosts-mode', ['resolver.hosts-file', 'resolver.hosts-override'], params);
}
