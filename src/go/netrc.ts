import { fields } from './white-space.ts';

/** What may be known of a netrc: whom it is for. Users and passwords are dropped where they are read. */
export interface Netrc {
  /** Machines that have a user and a password, in their order; of two of one name go takes the first. */
  readonly machines: readonly string[];
  /** Machines that lack one of them: go passes over them. */
  readonly incomplete: readonly string[];
  /** There is an entry for every other machine, which curl and git take and go does not. */
  readonly hasDefault: boolean;
}

/**
 * Where go looks: `$NETRC`, as seen from where it is started, else `~/.netrc`, where git and curl look too.
 * Source: cmd/go/internal/auth netrcPath.
 */
export function netrcPath(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  workingDirectory: string,
): string {
  const given = environment['NETRC'] ?? '';
  if (given === '') return `${home}/.netrc`;
  return given.startsWith('/') ? given : `${workingDirectory}/${given}`;
}

/**
 * Reads a netrc as go does: words in pairs, line by line, so that a line whose words are one off says something else.
 * There are no quotes and no remarks; a macro lasts until an empty line. Never throws.
 * Source: cmd/go/internal/auth parseNetrc, Go 1.26 (the same since 1.12).
 */
export function readNetrc(text: string): Netrc {
  const machines: string[] = [];
  const begun: string[] = [];
  let hasDefault = false;
  let machine = '';
  let login = false;
  let password = false;
  let inMacro = false;
  for (const line of text.split('\n')) {
    if (inMacro) {
      inMacro = line !== '';
      continue;
    }
    const words = fields(line);
    for (let at = 0; at + 1 < words.length; at += 2) {
      const value = words[at + 1] ?? '';
      switch (words[at]) {
        case 'machine':
          machine = value;
          login = false;
          password = false;
          begun.push(value);
          break;
        case 'login':
          login = true;
          break;
        case 'password':
          password = true;
          break;
        case 'macdef':
          inMacro = true;
          break;
        default:
          break;
      }
      if (machine !== '' && login && password) {
        machines.push(machine);
        machine = '';
        login = false;
        password = false;
      }
    }
    if (words[0] === 'default') hasDefault = true;
  }
  const whole = new Set(machines);
  return {
    machines: [...whole],
    incomplete: [...new Set(begun)].filter((one) => !whole.has(one)),
    hasDefault,
  };
}
