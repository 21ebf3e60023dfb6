import type { Look } from '../../../src/engine/fact.ts';
import type { GoDirectories } from '../facts/go-directories.ts';
import type { GoInstallations } from '../facts/go-installations.ts';

/** More tools than anybody installs; past that the rest is not looked at. */
const MOST_PROGRAMS = 60;

/** The programs that are go's business: those in the folder it installs to, and the winning go itself. Links followed. */
export async function programPaths(
  look: Look,
  { bin }: GoDirectories,
  { onPath: [winner] }: GoInstallations,
): Promise<readonly string[]> {
  const own = winner === undefined || winner.arch === 'script' ? [] : [winner.realPath];
  const entries = bin === null ? null : await look.machine.list(bin.path);
  const names = entries?.ok
    ? entries.value.filter(({ name, type }) => type !== 'directory' && !name.startsWith('.'))
    : [];
  const sorted = names.map(({ name }) => `${bin?.path}/${name}`).sort();
  const found = await Promise.all(sorted.slice(0, MOST_PROGRAMS).map((path) => executableAt(look, path)));
  return [...new Set([...own, ...found.filter((path) => path !== null)])];
}

async function executableAt(look: Look, path: string): Promise<string | null> {
  const stat = await look.machine.stat(path);
  if (!stat.ok || stat.value.type !== 'file' || (stat.value.mode & 0o111) === 0) return null;
  const real = await look.machine.realPath(path);
  return real.ok ? real.value : path;
}

/** Tools for Go that Homebrew has formulas of, where it links them. */
const BREWED = ['gopls', 'dlv', 'golangci-lint', 'staticcheck'] as const;
const HOMEBREWS = ['/opt/homebrew', '/usr/local'] as const;

/** Those of them that Homebrew brought, links followed. */
export async function brewedTools(look: Look): Promise<readonly string[]> {
  const links = HOMEBREWS.flatMap((prefix) => BREWED.map((name) => `${prefix}/bin/${name}`));
  const found = await Promise.all(links.map((path) => executableAt(look, path)));
  return found.filter((path) => path !== null).filter((path) => path.includes('/Cellar/'));
}
