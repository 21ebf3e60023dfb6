import { packModule } from '../../src/go/module-zip.ts';
import { goMod, MODULE_HOST, PROGRAMS, type ProgramName } from './programs.ts';

/** Directories with a program in them: `uses-module` stands there twice. */
export type SourceName = ProgramName | 'uses-module-wrong';

/** Everything that is written into the private directory before anything runs, by path in it. */
export function sourceFiles(series: string): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const [program, texts] of Object.entries(PROGRAMS)) {
    for (const [name, text] of Object.entries(texts)) files.set(`src/${program}/${name}`, text);
    files.set(`src/${program}/go.mod`, goMod(program, series));
  }
  for (const [path, content] of fetchedModule(series)) files.set(path, content);
  // The directories for temporary files and for what is built: nobody else makes them.
  files.set('tmp/.keep', '');
  files.set('bin/.keep', '');
  return files;
}

const VERSION = 'v1.0.0';

/** A proxy of one module as files (go.dev/ref/mod#goproxy-protocol), and two programs that want it. */
function fetchedModule(series: string): ReadonlyMap<string, string | Uint8Array> {
  const path = `${MODULE_HOST}/greeting`;
  const mod = goMod('greeting', series);
  const packed = packModule(path, VERSION, { 'go.mod': mod, ...PROGRAMS.greeting });
  const served = `proxy/${path}/@v`;
  const wanting = `${goMod('uses-module', series)}\nrequire ${path} ${VERSION}\n`;
  const sums = (sum: string) => `${path} ${VERSION} ${sum}\n${path} ${VERSION}/go.mod ${packed.modSum}\n`;
  // One letter of the sum is another one: as good as any other module's.
  const wrong = packed.sum.replace(/.=$/, (end) => (end.startsWith('A') ? 'Q=' : 'A='));
  return new Map<string, string | Uint8Array>([
    [`${served}/list`, `${VERSION}\n`],
    [`${served}/${VERSION}.info`, `${JSON.stringify({ Version: VERSION, Time: '2026-01-01T00:00:00Z' })}\n`],
    [`${served}/${VERSION}.mod`, mod],
    [`${served}/${VERSION}.zip`, packed.zip],
    ['src/uses-module/go.mod', wanting],
    ['src/uses-module/go.sum', sums(packed.sum)],
    ['src/uses-module-wrong/main.go', PROGRAMS['uses-module']['main.go'] ?? ''],
    ['src/uses-module-wrong/go.mod', wanting],
    ['src/uses-module-wrong/go.sum', sums(wrong)],
  ]);
}
