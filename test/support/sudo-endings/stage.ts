import { hostname } from 'node:os';
import { bootComputer, type Computer, GOMEND } from '../../computer/computer.ts';
import { buildProgram } from '../terminal/build-program.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { OWN, ROOTS, WRONG } from './checks.ts';
import { Player } from './player.ts';

const HOME = '/home/gina';
const KEYS = `${HOME}/keys`;
const GATE = `${HOME}/gate`;
const STATE = `${HOME}/.local/state/gomend`;
const SUDOERS = '/etc/sudoers.d/gina';
const WITHOUT_SUDO = `mkdir -p /run/bin/upper /run/bin/work
  mount -t overlay overlay -o lowerdir=/usr/bin,upperdir=/run/bin/upper,workdir=/run/bin/work /usr/bin
  rm /usr/bin/sudo`;
/** Of a terminal that shows what is typed, a line at a time, and takes ctrl-c: stty(1). */
const SETTINGS = ['icanon', 'echo', 'isig', 'icrnl', 'opost'];
const MAY = 'gina ALL=(ALL:ALL) ALL\n';

export interface Ending {
  /** How often sudo asked. */
  readonly asked: number;
  /** What the wizard said at last about the change; empty where nobody was left to read it. */
  readonly said: string;
  /** Files that are not as they were. */
  readonly changed: readonly string[];
  /** A ticket lives in this terminal, after all. */
  readonly ticket: boolean;
  /** null: there was no terminal any more to tell it on. */
  readonly exitCode: number | null;
  /** What is not in order; empty: nothing. */
  readonly disorder: readonly string[];
}

export interface Scene {
  /** For a person: what is special about the computer, and what is typed. */
  readonly name: string;
  readonly typed: string;
  /** In place of the rule that gina may use sudo with her password. */
  readonly sudoers?: string;
  readonly noSudo?: boolean;
  /** A ticket lives before gomend is started. */
  readonly ticketBefore?: boolean;
  /** After which of root's commands something happens meanwhile. */
  readonly hold?: number;
  /** From the yes on, until the ending can be read. */
  play(player: Player): Promise<void>;
}

/** A computer with an account, a password and a real sudo, on which one wizard after the other is played. */
export class Stage {
  readonly #computer: Computer;
  readonly #program: string;

  private constructor(computer: Computer, program: string) {
    this.#computer = computer;
    this.#program = program;
  }

  static async open(): Promise<Stage> {
    const program = await buildProgram('test/support/sudo-endings/program.tsx');
    const computer = await bootComputer('/bin/bash');
    // Whoever guesses passwords has to wait; nobody does here.
    await computer.run(['sed', '-i', 's/pam_unix.so/pam_unix.so nodelay/', '/etc/pam.d/common-auth']);
    // sudo complains when it cannot find its own host.
    await computer.write('/etc/hosts', `127.0.0.1 localhost ${hostname()}\n`);
    return new Stage(computer, program);
  }

  close(): void {
    this.#computer.stop();
  }

  async play(scene: Scene): Promise<Ending> {
    await this.#prepare(scene);
    const terminal = openTerminal({
      argv: this.#computer.inside(['su', '-', 'gina']),
      cols: 80,
      rows: 40,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    const player = new Player(terminal, {
      root: (script) => this.#root(script),
      computer: this.#computer,
      gate: GATE,
    });
    try {
      await player.atShell();
      if (scene.ticketBefore) await player.getTicket();
      const inside = this.#program.slice(this.#program.indexOf('/node_modules/'));
      await player.start(`KEY_LOG=${KEYS} GATE=${GATE} HOLD=${scene.hold ?? 0} ${GOMEND[0]} /home/gomend${inside}`);
      await scene.play(player);
      return await this.#look(player);
    } finally {
      terminal.close();
    }
  }

  async #prepare({ sudoers = MAY, noSudo = false }: Scene): Promise<void> {
    await this.#root(`
      umount -l /usr/bin 2>/dev/null
      rm -rf /run/sudo/ts/gina /run/gomend-repair ${KEYS} ${GATE} ${STATE} ${HOME}/*.sh /etc/resolver
      mkdir -p /etc/resolver
      for file in ${ROOTS.join(' ')} ${OWN}; do echo ${WRONG} >$file; chmod 644 $file; done
      chown gina: ${OWN}
      touch ${KEYS}; chown gina: ${KEYS}
      cat >${SUDOERS} <<'END'
${sudoers}END
      ${noSudo ? WITHOUT_SUDO : ''}`);
  }

  async #look(player: Player): Promise<Ending> {
    const { asked, said, hungUp, terminal, typed } = player;
    let shown = '';
    let exitCode: number | null = null;
    if (!hungUp) {
      exitCode = await player.quit();
      await player.command(
        'clear; stty -a; sudo -n true 2>/dev/null && echo "has"" ticket"; echo "look"ed',
        /^looked$/m,
      );
      shown = terminal.text();
    }
    const [files = '', litter = '', open = ''] = (
      await this.#root(`
        for file in ${ROOTS.join(' ')} ${OWN}; do [ "$(cat $file)" = ${WRONG} ] || echo "$file"; done
        echo --
        ls -A /etc/resolver | grep -vx -e one -e two; ls -d /etc/.gomend* /run/gomend-repair ${GATE} 2>/dev/null
        pgrep --ns $$ --nslist mnt -af '[s]udo-endings-program'
        echo --
        for run in ${STATE}/runs/*; do tail -n 1 $run | grep -v -e '"fix-ended"' -e '"verified"'; done
        cd ${STATE}/lease && cat "$(ls | sort -n | tail -1)" | grep -v '"owner":null'`)
    ).split('--\n');
    const isLogged = (await this.#root(`cat ${KEYS}`)).includes('y');
    const leaks = await Promise.all(
      typed.map(async (words) =>
        terminal.written().includes(words) ? 'the screen' : this.#root(`grep -rlF '${words}' ${HOME} /etc/resolver`),
      ),
    );
    const wrongSettings = hungUp ? [] : SETTINGS.filter((name) => !new RegExp(`(?<![-\\w])${name}\\b`).test(shown));
    return {
      asked,
      said,
      changed: lines(files),
      ticket: shown.includes('has ticket'),
      exitCode,
      disorder: [
        ...lines(litter).map((what) => `left over: ${what}`),
        ...lines(open).map((what) => `left open: ${what}`),
        ...leaks.flatMap(lines).map((where) => `typed keys in ${where}`),
        ...(isLogged ? [] : ['the keys are not written down, so nothing is proven about them']),
        ...wrongSettings.map((name) => `terminal: not ${name}`),
        ...(hungUp || terminal.cursorIsVisible() ? [] : ['terminal: no cursor']),
      ],
    };
  }

  async #root(script: string): Promise<string> {
    return (await this.#computer.run(['sh', '-c', script])).stdout;
  }
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
