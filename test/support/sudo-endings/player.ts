import { type Computer, PASSWORD, sudoReads } from '../../computer/computer.ts';
import { type Expected, KEY, type OpenTerminal } from '../terminal/open-terminal.ts';
import { moveTo, press } from '../terminal/walk.ts';

/** Several of these may be played at once on a busy machine. */
const PATIENCE_MS = 30_000;
const PROMPT = 'password for gina';
const CTRL_Z = '\u001a';
/** A key that came late may stand before it. */
const ENDED = /ended=(\d+)$/m;
const BACK = /back=(\d+)$/m;
const FORGET_LINE = '\u0015';

export interface Backstage {
  /** Runs a shell script as root, from outside the terminal. Gives what it prints. */
  readonly root: (script: string) => Promise<string>;
  readonly computer: Computer;
  /** The file that stands while one of root's commands waits. */
  readonly gate: string;
}

/** Somebody before a terminal: types, and reads what is on it. */
export class Player {
  readonly terminal: OpenTerminal;
  readonly #backstage: Backstage;
  /** Whatever must be found nowhere. */
  readonly typed: string[] = [];
  said = '';
  hungUp = false;
  #before = 0;
  #ended = ENDED;
  #exitCode: number | null = null;

  constructor(terminal: OpenTerminal, backstage: Backstage) {
    this.terminal = terminal;
    this.#backstage = backstage;
  }

  /** How often gomend's sudo has asked. */
  get asked(): number {
    return this.terminal.written().split(PROMPT).length - 1 - this.#before;
  }

  async atShell(): Promise<void> {
    await this.terminal.waitFor(/[$#] ?$/, PATIENCE_MS);
  }

  async command(line: string, until: Expected): Promise<void> {
    this.terminal.write(`${FORGET_LINE}${line}\r`);
    await this.terminal.waitFor(until, PATIENCE_MS);
  }

  /** By hand, before gomend. */
  async getTicket(): Promise<void> {
    await this.command('sudo -v && echo "got"" it"', PROMPT);
    this.#before = 1;
    this.terminal.write(`${PASSWORD}\r`);
    await this.terminal.waitFor('got it', PATIENCE_MS);
  }

  /** From the shell to the yes to the change that needs sudo. */
  async start(command: string): Promise<void> {
    const { terminal } = this;
    await this.command(`clear; LANG=C.UTF-8 ${command}; echo ended=$?`, 'Just look');
    await moveTo(terminal, 'Just look');
    await press(terminal, KEY.enter, 'What was found');
    await this.choose('two lines of the system');
    await this.yes();
  }

  async choose(finding: string): Promise<void> {
    const { terminal } = this;
    await moveTo(terminal, finding);
    await press(terminal, KEY.enter, 'Why this matters');
    await press(terminal, KEY.enter, 'go on to the question');
    await press(terminal, KEY.enter, 'Do it?');
  }

  async yes(): Promise<void> {
    await press(this.terminal, 'y', ({ text }) => !text().includes('Do it?'));
  }

  /** Answers sudo's nth question, as soon as it reads: in the moment between a key may be lost on it. */
  async answer(nth: number, keys: string): Promise<void> {
    await this.terminal.waitFor(() => this.asked >= nth, PATIENCE_MS);
    await sudoReads(this.#backstage.computer);
    const words = keys.trim();
    if (words.length > 1 && !this.typed.includes(words)) this.typed.push(words);
    this.terminal.write(keys);
  }

  async rightPassword(nth = 1): Promise<void> {
    await this.answer(nth, `${PASSWORD}\r`);
  }

  /** As often as it asks, until the wizard is back. */
  async rightPasswords(from = 1): Promise<void> {
    const isBack = () => /^(?:Done|Not done|Stopped)/m.test(this.terminal.text());
    for (let nth = from; ; nth++) {
      await this.terminal.waitFor(() => this.asked >= nth || isBack(), PATIENCE_MS);
      if (this.asked < nth) break;
      await this.rightPassword(nth);
    }
  }

  /** What a key handler would not overlook: quits, asks for help, says yes, takes back. */
  async wrongPassword(nth: number): Promise<void> {
    await this.answer(nth, 'quy?r wrong\r');
  }

  async interrupt(nth = 1): Promise<void> {
    await this.answer(nth, KEY.ctrlC);
  }

  async suspendAndReturn(): Promise<void> {
    await this.answer(1, CTRL_Z);
    await this.terminal.waitFor('Stopped', PATIENCE_MS);
    this.#ended = BACK;
    await this.command('fg; echo back=$?', () => this.asked === 2);
  }

  /** Waits until one of root's commands stands at the gate, lets somebody do something, and lets it go on. */
  async meanwhile(script: string): Promise<void> {
    const { root, gate } = this.#backstage;
    while (!(await root(`cat ${gate} 2>/dev/null`))) {}
    await root(`${script}; rm ${gate}`);
  }

  async hangUp(): Promise<void> {
    await this.answer(1, '');
    this.hungUp = true;
    this.terminal.close();
    while (await this.#backstage.root('pgrep --ns $$ --nslist mnt -u gina')) {}
  }

  /** Reads how it ended, as soon as that is on the screen. */
  async ending(): Promise<void> {
    await this.terminal.waitFor(/^(?:Done|Not done|Stopped)[\s\S]*q quit/m, PATIENCE_MS);
    const rows = this.terminal.rows();
    const first = rows.findIndex((row) => /^(?:Done|Not done|Stopped)/.test(row));
    const last = rows.findIndex((row, index) => index > first && /^(?:Still open|Nothing else)/.test(row));
    const [title = ''] = (rows[first] ?? '').split(/ {3,}/);
    this.said = [title, ...rows.slice(first + 1, last)].join(' ').replaceAll(/\s+/g, ' ').trim();
  }

  /** Mends what needs no sudo. */
  async goOn(): Promise<void> {
    await press(this.terminal, KEY.enter, 'What was found');
    await this.choose('a line of yours');
    await this.yes();
    await this.terminal.waitFor(/Mend the line of your own\n {2}Looked at again: what was wrong is gone/, PATIENCE_MS);
  }

  /** Has the change as a script, leaves, and runs that. */
  async script(): Promise<void> {
    await press(this.terminal, KEY.enter, 'What was found');
    await this.choose('two lines of the system');
    await press(this.terminal, 'd', 'The script is in');
    await press(this.terminal, KEY.escape, 'What was found');
    await this.quit();
    this.terminal.write('sh gomend-*.sh --yes; echo script"="$?\r');
    const isOver = () => this.terminal.history().includes('script=');
    for (;;) {
      const before = this.asked;
      await this.terminal.waitFor(() => this.asked > before || isOver(), PATIENCE_MS);
      if (isOver()) break;
      await this.rightPassword(this.asked);
    }
  }

  /** Leaves, if that is not done yet. Gives the exit code. */
  async quit(): Promise<number> {
    if (this.#exitCode === null) {
      await press(this.terminal, 'q', this.#ended);
      this.#exitCode = Number(this.#ended.exec(this.terminal.text())?.[1]);
    }
    return this.#exitCode;
  }
}
