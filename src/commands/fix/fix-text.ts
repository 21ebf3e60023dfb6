import type { Repairer } from '../../engine/repair/lease.ts';
import type { Finding } from '../../model/finding.ts';
import { isWrong } from '../../model/finding.ts';
import type { Fix } from '../../model/fix.ts';
import type { Params } from '../../model/message.ts';
import type { ReportPlan } from '../../report/plan.ts';
import type { Report, ReportFinding, ReportUnfinished } from '../../report/report.ts';
import { verdictText } from '../../report/text/closing.ts';
import { findingKnown } from '../../report/text/finding-card.ts';
import { planText } from '../../report/text/plan-text.ts';
import { repairerText } from '../../report/text/repairer.ts';
import { prose, shown, type TextContext } from '../../report/text/text-context.ts';
import { unfinishedText } from '../../report/text/unfinished-text.ts';
import { commandLine } from '../../shell/command-line.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { saysYes } from '../yes.ts';
import type { Attendant } from './mend.ts';
import type { Mended } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';

/** `gomend fix` for people: what it says, and the few questions it asks, as plain lines. */
export class FixText implements Attendant {
  readonly hasTerminal: boolean;
  readonly #context: TextContext;
  readonly #terminal: Terminal;
  readonly #asks: boolean;
  readonly #said: string[] = [];
  #live = false;

  /** @param asks somebody answers: in no other mode is anything asked */
  constructor(context: TextContext, terminal: Terminal, asks: boolean) {
    this.#context = context;
    this.#terminal = terminal;
    this.#asks = asks;
    this.hasTerminal = terminal.inIsTerminal && terminal.outIsTerminal;
  }

  /** From now on everything is said as it happens. */
  goLive(): void {
    this.#live = true;
  }

  /** All that was said. */
  whole(): string {
    return this.#said.join('');
  }

  open(target: string, unfinished: ReportUnfinished | null): void {
    this.#say([this.#shown('mend.looking', { version: VERSION, target })]);
    if (unfinished !== null) this.#say(['', ...unfinishedText(unfinished, this.#context)]);
  }

  begin(finding: ReportFinding): void {
    this.#say(['', ...findingKnown(finding, this.#context)]);
  }

  show(plan: ReportPlan): void {
    this.#say(['', ...planText(plan, this.#context), '']);
  }

  async confirm(): Promise<boolean> {
    return this.#yes('mend.ask');
  }

  /** Another gomend has ended before its time. */
  async takeOver(repairer: Repairer): Promise<boolean> {
    this.#say(['', ...prose(repairerText(repairer, this.#context.words), 0, this.#context)]);
    return this.#yes('repairer.ask');
  }

  beforeSudo(): void {
    this.#say(this.#prose('mend.sudo-asks'));
  }

  sudoAsksEach(): void {
    this.#say(this.#prose('asked.each'));
  }

  /** What else would mend it, for somebody who did not take the first. */
  otherWays({ check, fixes }: Finding, taken: Fix): void {
    const { suffix } = this.#context;
    const others = fixes.filter((fix) => fix !== taken);
    if (others.length === 0) return;
    this.#say(this.#prose('mend.other-ways', { n: others.length }));
    for (const { id, params } of others) {
      this.#say([`  ${this.#shown(`fix.${id}.title`, params)}`, `    gomend fix ${check} --with ${id}${suffix}`]);
    }
  }

  noSuchWay(way: string, fixes: readonly Fix[]): void {
    const params = { way, n: fixes.length, ways: fixes.map(({ id }) => id) };
    this.#say(['', ...this.#prose('mend.no-such-way', params)]);
  }

  downloaded(line: string): void {
    this.#say(prose(line, 0, this.#context));
  }

  async personStep(instruction: string): Promise<boolean> {
    if (!this.#asks) return false;
    this.#say(['', ...prose(instruction, 0, this.#context)]);
    return this.#yes('mend.ask-person');
  }

  ended({ outcome }: Mended): void {
    this.#say(prose(outcomeText(outcome, this.#context.words), 0, this.#context));
  }

  /** @param report the machine as it is afterwards */
  close(report: Report, mended: readonly Mended[], run: string | null): void {
    const begun = new Set(mended.map(({ finding }) => keyOf(finding)));
    const wrong = report.flows.flatMap((flow) => flow.findings).filter((one) => !begun.has(keyOf(one)) && isWrong(one));
    for (const finding of wrong) {
      this.begin(finding);
      // One that has a fix was left because of an interrupt, or gomend's own failure.
      if (finding.fixes.length === 0) this.#say(this.#prose('mend.nothing-gomend-can-do'));
    }
    if (mended.length === 0 && wrong.length === 0 && report.cutShort === null)
      this.#say(['', ...this.#prose('mend.nothing')]);
    this.#say(['', ...verdictText(report, this.#context)]);
    if (run !== null) this.#say(this.#prose('mend.kept', { run }));
  }

  /** @param file the script; null: there is none to be found */
  script(file: string | null, n: number): void {
    const said =
      file === null
        ? this.#prose('script.nothing')
        : this.#prose('script.written', { file, n, argument: commandLine([file]) });
    this.#say(['', ...said]);
  }

  async #yes(key: string): Promise<boolean> {
    const { words } = this.#context;
    return saysYes(await this.#terminal.question(words.say(key)), words);
  }

  #shown(key: string, params: Params = {}): string {
    return shown(this.#context.words.say(key, params), this.#context);
  }

  #prose(key: string, params: Params = {}): readonly string[] {
    return prose(this.#context.words.say(key, params), 0, this.#context);
  }

  #say(lines: readonly string[]): void {
    const text = `${lines.join('\n')}\n`;
    this.#said.push(text);
    if (this.#live) this.#terminal.out(text);
  }
}

function keyOf({ check, subject }: Pick<ReportFinding, 'check' | 'subject'>): string {
  return `${check} ${cleanText(subject)}`;
}
