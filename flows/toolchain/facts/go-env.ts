import { defineFact, type Look, Unobservable } from '../../../src/engine/fact.ts';
import { configuredValue } from '../../../src/go/env-layers.ts';
import { unobservable } from '../../machine/answer.ts';
import { settings } from '../../shell/facts/settings.ts';
import { askGo, complaintOf } from '../reading/ask-go.ts';
import { findCulprits } from '../reading/culprits.ts';
import { noGo } from '../reading/no-go.ts';
import { userEnvFile } from './env-file.ts';
import { goInstallations } from './go-installations.ts';

export interface GoEnv {
  /** The go program that was asked: the one that wins in a new terminal. */
  readonly program: string;
  /**
   * What `go env -json` printed; GOTOOLCHAIN as the person's settings have it, since gomend asks with
   * `local` so that no other toolchain is fetched.
   */
  readonly values: Readonly<Record<string, string>>;
  /** What it printed first instead, when it only ran after these variables had been taken away; else null. */
  readonly brokenBy: BrokenBy | null;
}

export interface BrokenBy {
  /** `GOENV` stands for the whole settings file, where no line of it could be singled out. */
  readonly variables: readonly string[];
  readonly said: string;
  /** Where they were taken from. */
  readonly from: 'environment' | 'user-file';
}

type Values = Readonly<Record<string, string>>;

/** The winning go's own view of its settings, in the environment of a new terminal. */
export const goEnv = defineFact<GoEnv>({
  id: 'toolchain.go-env',
  limitMs: 5_000,
  async observe(look) {
    const [found, set, file] = await Promise.all([
      look.need(goInstallations),
      look.need(settings),
      look.need(userEnvFile),
    ]);
    const winner = found.onPath[0];
    if (winner === undefined) throw noGo(set);
    const program = winner.path;
    const subject = `${program} env -json`;
    const { environment } = set;
    const own = (values: Values) => ownValues(look, values, environment, file.text);

    const first = await askGo(look, program, ['env', '-json'], environment);
    if (!first.ok) throw unobservable(subject, first.failure);
    const answered = valuesFrom(first.result.stdout, first.result.exitCode);
    if (answered) return { program, values: await own(answered), brokenBy: null };

    // A stand-in may have a version only where the person stands.
    if (winner.arch === 'script') {
      const there = await askGo(look, program, ['env', '-json'], environment, look.machine.workingDirectory);
      const values = there.ok ? valuesFrom(there.result.stdout, there.result.exitCode) : null;
      if (values) return { program, values: await own(values), brokenBy: null };
    }
    const said = complaintOf(first.result);
    const culprits = await findCulprits(environment, file.text, said, async (lighter) => {
      const again = await askGo(look, program, ['env', '-json'], lighter);
      return again.ok ? valuesFrom(again.result.stdout, again.result.exitCode) : null;
    });
    if (!culprits) throw new Unobservable({ code: 'failed', subject, detail: said });
    const { variables, from, answer } = culprits;
    return { program, values: await own(answer), brokenBy: { variables, said, from } };
  },
});

/** null where it is no object of texts, or the program failed. */
function valuesFrom(stdout: string, exitCode: number | null): Values | null {
  if (exitCode !== 0) return null;
  try {
    const parsed: unknown = JSON.parse(stdout);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return Object.fromEntries(
      Object.entries(parsed).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return null;
  }
}

async function ownValues(look: Look, values: Values, environment: Values, userFile: string | null): Promise<Values> {
  const shipped = await look.machine.readFile(`${values['GOROOT'] ?? ''}/go.env`);
  const gorootFile = shipped.ok ? new TextDecoder().decode(shipped.value) : null;
  return { ...values, GOTOOLCHAIN: configuredValue('GOTOOLCHAIN', { environment, userFile, gorootFile }) };
}
