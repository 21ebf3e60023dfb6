import { outputOf } from '../builds.ts';
import { broken, endedWell, type Ground, type Proof, passed, printedBy, type Results, type Step } from '../proof.ts';

const VARIANTS = [
  { name: 'plain', flags: [] },
  { name: 'stripped', flags: ['-ldflags=-s -w'] },
  { name: 'trimmed', flags: ['-trimpath'] },
] as const;

/** Each variant is linked twice; of a program without packages, as -trimpath compiles all of them anew. */
export const reproducible: Proof = {
  id: 'reproducible',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: false,
  steps: (ground) =>
    VARIANTS.flatMap(({ name, flags }) =>
      ['1', '2'].flatMap((turn): readonly Step[] => {
        const path = outputOf(ground, `${name}-${turn}`);
        return [
          { kind: 'go', name: `${name}-${turn}`, args: ['build', ...flags, '-o', path, '.'], in: 'cross' },
          { kind: 'file', name: `${name}-${turn}-file`, path },
        ];
      }),
    ),
  judge(results) {
    const built = VARIANTS.map(({ name }) => ({
      name,
      one: fileOf(results, `${name}-1`),
      two: fileOf(results, `${name}-2`),
    }));
    if (built.some(({ one, two }) => one === null || two === null)) return broken({}, 'not-built');
    const differing = built.filter(({ one, two }) => one?.sha256 !== two?.sha256).map(({ name }) => name);
    if (differing.length > 0) return broken({ variants: differing });
    const [plain = 0, stripped = 0, trimmed = 0] = built.map(({ one }) => one?.size ?? 0);
    if (stripped >= plain) return broken({}, 'not-smaller');
    return passed({ plain: inKilobytes(plain), stripped: inKilobytes(stripped), trimmed: inKilobytes(trimmed) });
  },
};

function fileOf(results: Results, name: string) {
  const file = results[`${name}-file`];
  return endedWell(results[name]) && file?.kind === 'file' ? file : null;
}

const inKilobytes = (bytes: number) => Math.round(bytes / 1_000);

export const symbols: Proof = {
  id: 'symbols',
  settings: 'clean',
  builds: ['basics'],
  alone: true,
  simulated: false,
  steps: (ground) => [
    { kind: 'go', name: 'nm', args: ['tool', 'nm', outputOf(ground, 'basics')], in: 'basics' },
    { kind: 'go', name: 'inside', args: ['version', '-m', outputOf(ground, 'basics')], in: 'basics' },
  ],
  judge({ nm, inside }, ground) {
    if (!endedWell(nm) || !/ T main\.main$/m.test(printedBy(nm))) return broken();
    const text = printedBy(inside);
    const tells =
      endedWell(inside) && text.includes(`: ${ground.versionText}`) && /^\tpath\tgomend\.invalid\/basics$/m.test(text);
    return tells ? passed() : broken({}, 'no-build-info');
  },
};

export const assembly: Proof = {
  id: 'assembly',
  settings: 'clean',
  builds: [],
  alone: true,
  simulated: false,
  steps: (ground) => [
    {
      kind: 'go',
      name: 'compile',
      args: ['tool', 'compile', '-p', 'main', '-S', '-o', outputOf(ground, 'add.o'), 'add.go'],
      in: 'assembly',
    },
  ],
  judge({ compile }, ground: Ground) {
    const text = printedBy(compile);
    // `main.add STEXT …`, then one instruction a line: `0x0000 00000 (add.go:4)\tTEXT\tmain.add(SB)…`.
    const works = endedWell(compile) && /^main\.add STEXT/m.test(text) && /\bRET\b/.test(text);
    return works ? passed({ arch: ground.arch }) : broken();
  },
};
