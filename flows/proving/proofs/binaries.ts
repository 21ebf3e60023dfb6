import { outputOf } from '../builds.ts';
import { broken, endedWell, type Proof, passed, printedBy } from '../proof.ts';
import { variantFile, variantSteps } from './building.ts';

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
      ['1', '2'].flatMap((turn) => variantSteps(ground, { name: `${name}-${turn}`, flags })),
    ),
  judge(results) {
    const built = VARIANTS.map(({ name }) => ({
      name,
      one: variantFile(results, `${name}-1`),
      two: variantFile(results, `${name}-2`),
    }));
    if (built.some(({ one, two }) => one === null || two === null)) return broken({}, 'not-built');
    const differing = built.filter(({ one, two }) => one?.sha256 !== two?.sha256).map(({ name }) => name);
    if (differing.length > 0) return broken({ variants: differing });
    const [plain = 0, stripped = 0, trimmed = 0] = built.map(({ one }) => one?.size ?? 0);
    if (stripped >= plain) return broken({}, 'not-smaller');
    return passed({ plain: inKilobytes(plain), stripped: inKilobytes(stripped), trimmed: inKilobytes(trimmed) });
  },
};

const inKilobytes = (bytes: number) => Math.round(bytes / 1_000);

/** nm is not among the tools that Go brings along since 1.25: go builds it then (release notes of Go 1.25). */
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
  judge({ compile }, ground) {
    const text = printedBy(compile);
    // `main.add STEXT …`, then one instruction a line: `0x0000 00000 (add.go:4)\tTEXT\tmain.add(SB)…`.
    const works = endedWell(compile) && /^main\.add STEXT/m.test(text) && /\bRET\b/.test(text);
    return works ? passed({ arch: ground.arch }) : broken();
  },
};
