import { packModule } from '../../../go/module-zip.ts';
import type { SitePort } from '../state/servers.ts';

/** What a module proxy has behind a version that its list names (go.dev/ref/mod#goproxy-protocol). */
const FILE = /^\/(?:[^.]*\/)?([^/]*\.[^@]*)\/@v\/(v[^/]+)\.(info|mod|zip)$/;
/** Nothing of it matters to what is examined; only that it is the same each time. */
const TIME = '2024-03-15T15:59:16Z';

/** The file of a version that stands in this server's list; null: that is not asked for, or not in the list. */
export function moduleFile(port: SitePort, path: string): Uint8Array | null {
  const [, escaped = '', version = '', kind] = FILE.exec(path) ?? [];
  if (kind === undefined) return null;
  const listPath = path.slice(0, path.lastIndexOf('/') + 1);
  const list = port.replies.find((one) => one.path === `${listPath}list`);
  if (list === undefined || (list.status ?? 200) !== 200) return null;
  if (!(list.body ?? '').split('\n').includes(version)) return null;
  const module = escaped.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const mod = `module ${module}\n\ngo 1.22\n`;
  if (kind === 'info') return Buffer.from(JSON.stringify({ Version: version, Time: TIME }));
  return kind === 'mod' ? Buffer.from(mod) : packModule(module, version, { 'go.mod': mod }).zip;
}
