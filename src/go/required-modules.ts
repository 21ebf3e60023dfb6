import type { ModuleVersion } from './named-modules.ts';

const LINE = /^\s*(?:require\s+)?"?([^\s"()]+)"?\s+(v[^\s"]+)"?\s*(?:\/\/.*)?$/;

/** What a go.mod requires, in its own order; `// indirect` ones too. Source: go.dev/ref/mod#go-mod-file-require */
export function requiredModules(text: string): readonly ModuleVersion[] {
  const found: ModuleVersion[] = [];
  let inBlock = false;
  for (const line of text.split('\n')) {
    if (/^\s*require\s*\(/.test(line)) inBlock = true;
    else if (/^\s*\)/.test(line)) inBlock = false;
    else if (inBlock || /^\s*require\s/.test(line)) {
      const [, path, version] = LINE.exec(line) ?? [];
      if (path !== undefined && version !== undefined) found.push({ path, version });
    }
  }
  return found;
}
