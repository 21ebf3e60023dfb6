import { defineFact } from '../../../src/engine/fact.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';
import { project } from './project.ts';

/** A line of a Go file that needs a module, where there is no go.mod to name its version. */
export interface LooseImport {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly package: string;
}

/** Nobody has more of them in a folder of scripts. */
const MOST_FILES = 20;
const HEAD_BYTES = 8 * 1024;

/** The first import that no module can be found for; null: there is none, or the folder belongs to a module. */
export const looseImport = defineFact<LooseImport | null>({
  id: 'proxy.loose-import',
  limitMs: 2_000,
  async observe(look) {
    const [{ file, work }, asked] = await Promise.all([look.need(project), look.ask(goEnv)]);
    const values = asked.known ? asked.value.values : {};
    const here = look.machine.workingDirectory;
    const gopath = (values['GOPATH'] ?? '').split(':').filter((one) => one !== '');
    // Below GOPATH/src the old way may still be meant, and without modules there is nothing to name.
    if (file !== null || work !== null || values['GO111MODULE'] === 'off') return null;
    if (gopath.some((root) => here.startsWith(`${root}/`))) return null;
    const listed = await look.machine.list(here);
    const names = listed.ok
      ? listed.value.filter(({ type, name }) => type === 'file' && /^[^._].*\.go$/.test(name))
      : [];
    for (const { name } of names.slice(0, MOST_FILES)) {
      const path = `${here}/${name}`;
      const read = await look.machine.readFile(path, { headBytes: HEAD_BYTES });
      const found = read.ok ? firstForeign(new TextDecoder().decode(read.value)) : null;
      if (found !== null) return { file: path, ...found };
    }
    return null;
  },
});

/** Only what `import` stands before; a package whose path begins with a host is none of Go's own (go.dev/ref/mod). */
function firstForeign(text: string): Omit<LooseImport, 'file'> | null {
  let block = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (/^(?:func|type|var|const)\b/.test(line)) return null;
    if (/^import\s*\(/.test(line)) block = true;
    else if (block && line.startsWith(')')) block = false;
    const spec = block ? line.replace(/^import\s*\(\s*/, '') : (/^import\s+(.*)$/.exec(line)?.[1] ?? '');
    const path = /^(?:[\w.]+\s+)?"([a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^"]+)"/i.exec(spec)?.[1];
    if (path !== undefined) return { line: index + 1, text: line, package: path };
  }
  return null;
}
