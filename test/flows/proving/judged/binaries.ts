import type { Results, StepResult } from '../../../../flows/proving/proof.ts';
import { complaint, ended, file, type Judged, lines } from '../outcomes.ts';

const built = (parts: Readonly<Record<string, StepResult>> = {}): Results => ({
  'plain-1': ended(''),
  'plain-1-file': file('elf', 62),
  'plain-2': ended(''),
  'plain-2-file': file('elf', 62),
  'stripped-1': ended(''),
  'stripped-1-file': file('elf', 62, { size: 600_000, sha256: 'b' }),
  'stripped-2': ended(''),
  'stripped-2-file': file('elf', 62, { size: 600_000, sha256: 'b' }),
  'trimmed-1': ended(''),
  'trimmed-1-file': file('elf', 62, { sha256: 'c' }),
  'trimmed-2': ended(''),
  'trimmed-2-file': file('elf', 62, { sha256: 'c' }),
  ...parts,
});
const dependency = (right: StepResult, wrong: StepResult): Results => ({ right, wrong });
const GREETED = ended('', { stderr: 'greetings from a fetched module\n' });
const MISMATCH = complaint(
  'verifying gomend.invalid/greeting@v1.0.0: checksum mismatch\n\tdownloaded: h1:a\n\tgo.sum:     h1:b\n\nSECURITY ERROR\n',
);
const NM = ended('  49f840 T main.main\n  49f7a0 T main.fail\n');
const INSIDE = lines(
  '/tmp/basics: go1.26.3',
  '\tpath\tgomend.invalid/basics',
  '\tmod\tgomend.invalid/basics\t(devel)\t',
);
const ASSEMBLY =
  'main.add STEXT nosplit size=4 args=0x10 locals=0x0 funcid=0x0\n\t0x0000 00000 (add.go:4)\tTEXT\tmain.add(SB)\n\t0x0003 00003 (add.go:4)\tRET\n';

export const binaries: Judged = {
  dependency: [
    ['healthy', dependency(GREETED, MISMATCH), 'ok ok'],
    ['not fetched', dependency(complaint('go: module lookup disabled by GOPROXY=off\n'), MISMATCH), 'problem problem'],
    ['wrong sum taken', dependency(GREETED, GREETED), 'problem accepted'],
    ['refused for another reason', dependency(GREETED, complaint('disk full\n')), 'unknown other-reason'],
  ],
  reproducible: [
    ['healthy', built(), 'ok ok'],
    ['one differs', built({ 'trimmed-2-file': file('elf', 62, { sha256: 'd' }) }), 'problem problem'],
    ['one is not built', built({ 'plain-2': complaint('x') }), 'problem not-built'],
    [
      'stripped is as large',
      built({
        'stripped-1-file': file('elf', 62, { sha256: 'b' }),
        'stripped-2-file': file('elf', 62, { sha256: 'b' }),
      }),
      'problem not-smaller',
    ],
  ],
  symbols: [
    ['healthy', { nm: NM, inside: INSIDE }, 'ok ok'],
    ['stripped', { nm: ended('', { stderr: 'no symbols\n' }), inside: INSIDE }, 'problem problem'],
    ['the tool is not built', { nm: complaint('go: no such tool "nm"\n', 2), inside: INSIDE }, 'problem problem'],
    ['nothing inside', { nm: NM, inside: complaint('could not read Go build info\n') }, 'problem no-build-info'],
  ],
  assembly: [
    ['healthy', { compile: ended(ASSEMBLY) }, 'ok ok'],
    ['nothing printed', { compile: ended('') }, 'problem problem'],
    ['no such tool', { compile: complaint('go: no such tool "compile"\n', 2) }, 'problem problem'],
  ],
};
