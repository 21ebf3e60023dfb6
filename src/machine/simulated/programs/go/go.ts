import { type Call, type Ended, failed, notKnown, type Program, printed } from '../program.ts';
import { build, listModule } from './build.ts';
import { builtWith } from './built-with.ts';
import { envValues } from './env-values.ts';
import { unsetSettings, writeSettings } from './env-write.ts';
import { isKnownVariable } from './known-variables.ts';
import { type GoSettings, goSettings } from './settings.ts';
import { commandRefusal, flagsRefusal, runtimeRefusal } from './start.ts';
import { switched } from './toolchain.ts';
import { atLeast } from './version.ts';

/** The go command, as far as gomend asks it: `version`, `env`, `build` and `list -m`. Refusals come in the order of the real one. */
export const go: Program = (call) => {
  const refused = runtimeRefusal(call);
  if (refused) return refused;
  const settings = goSettings(call);
  const [command = '', ...args] = call.args;
  const other = aboutToolchain(command, args) ? null : switched(call, settings);
  if (other) return other;
  const broken = commandRefusal(call, settings);
  if (broken) return broken;
  switch (command) {
    case 'env':
      return env(call, settings, args);
    case 'version': {
      const objection = flagsRefusal(settings);
      if (objection) return objection;
      if (args[0] === '-m' && args.length > 1) return builtWith(call, args.slice(1));
      if (args.length > 0)
        return notKnown(
          call,
          2,
          "usage: go version [-m] [-v] [-json] [file ...]\nRun 'go help version' for details.\n",
        );
      return printed(`go version go${settings.version} darwin/${settings.hostArch}\n`);
    }
    case 'build': {
      const objection = flagsRefusal(settings);
      return objection ?? build(call, settings, args);
    }
    case 'list': {
      const objection = flagsRefusal(settings);
      if (objection) return objection;
      return args.join(' ') === '-m' ? listModule(call, settings) : notKnown(call, 1, `go: list ${args.join(' ')}\n`);
    }
    default:
      return notKnown(call, 2, `go ${command}: unknown command\nRun 'go help' for usage.\n`);
  }
};

/** These forms never switch toolchains, so that a broken choice can be repaired. */
function aboutToolchain(command: string, args: readonly string[]): boolean {
  const last = args[args.length - 1] ?? '';
  if (command !== 'env' || args.length === 0) return false;
  return (
    /^(GOTOOLCHAIN|GOMOD|GOWORK)$/.test(args.join(' ')) ||
    (args[0] === '-w' && args.length === 2 && last.startsWith('GOTOOLCHAIN='))
  );
}

function env(call: Call, settings: GoSettings, args: readonly string[]): Ended {
  const flags = new Set<string>();
  let rest = args;
  while (rest[0]?.startsWith('-')) {
    flags.add(rest[0].replace(/^--/, '-'));
    rest = rest.slice(1);
  }
  const strange = [...flags].find((flag) => !['-json', '-u', '-w'].includes(flag));
  if (strange !== undefined) {
    const usage = "usage: go env [-json] [-changed] [-u] [-w] [var ...]\nRun 'go help env' for details.\n";
    return notKnown(call, 2, `flag provided but not defined: ${strange}\n${usage}`);
  }
  if (flags.has('-json') && (flags.has('-u') || flags.has('-w'))) {
    return failed(1, `go: cannot use -json with ${flags.has('-u') ? '-u' : '-w'}\n`);
  }
  if (flags.has('-u') && flags.has('-w')) return failed(1, 'go: cannot use -u with -w\n');
  if (flags.has('-u')) return unsetSettings(call, settings, rest);
  if (flags.has('-w')) return writeSettings(call, settings, rest);
  const all = envValues(call, settings);
  const wanted =
    rest.length === 0 ? [...all] : rest.map((name) => [name, all.get(name) ?? named(name, settings)] as const);
  if (flags.has('-json')) return printed(json(wanted));
  if (rest.length > 0) return printed(wanted.map(([, value]) => `${value}\n`).join(''));
  return printed(wanted.map(([name, value]) => `${name}=${quote(value, settings.version)}\n`).join(''));
}

/** Anything that stands in a settings file is a variable, known or not. */
function named(name: string, settings: GoSettings): string {
  const known = isKnownVariable(name) || settings.file.has(name) || settings.shipped.has(name);
  return known ? settings.get(name) : '';
}

/** Go's encoder escapes what could end a script element, and sorts the keys of a map. */
function json(entries: readonly (readonly [string, string])[]): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(sorted), null, '\t');
  return `${text.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)}\n`;
}

function quote(value: string, version: string): string {
  return atLeast(version, 21) ? `'${value.replaceAll("'", `'\\''`)}'` : `"${value}"`;
}
