import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import { CLT_DIRECTORY } from '../facts/command-line-tools.ts';

const CHECK = 'toolchain.command-line-tools';
const TOUCHES: readonly string[] = ['toolchain.command-line-tools'];

/**
 * Asks macOS for the Command Line Tools: a dialog opens, and the person finishes there.
 *
 * @param gui without a graphical session the dialog cannot open, so the person is told what to type; so
 *   is who may have one (null), instead of being left waiting for a dialog that never comes
 */
export function installCommandLineTools(gui: boolean | null): Fix {
  const waiting = message(waitingFor(gui));
  return {
    id: 'toolchain.install-command-line-tools',
    subject: '',
    params: {},
    risk: 'low',
    effect: 'now',
    steps: [
      ...(gui
        ? [{ kind: 'run', argv: ['/usr/bin/xcode-select', '--install'], changes: [], inverse: null } as const]
        : []),
      { kind: 'person', instruction: waiting, doneWhen: [CHECK] },
    ],
    touches: TOUCHES,
    proves: [CHECK],
  };
}

function waitingFor(gui: boolean | null): string {
  if (gui === null) return 'step.toolchain.install-tools-perhaps-here';
  return gui ? 'step.toolchain.finish-tools-dialog' : 'step.toolchain.install-tools-at-the-mac';
}

/**
 * Points the developer tools at a directory that is there.
 *
 * @param from what is selected now, for undo; null: nothing is, and nothing takes the step back
 */
export function selectDeveloperDirectory(to: string, from: string | null): Fix {
  const select = (path: string) => ({ op: 'select-developer-directory', path }) as const;
  return {
    id: 'toolchain.select-developer-directory',
    subject: to,
    params: { to, from: from ?? '' },
    risk: 'medium',
    effect: 'now',
    steps: [{ kind: 'privileged', operation: select(to), inverse: from === null ? null : select(from) }],
    touches: TOUCHES,
    proves: [CHECK],
  };
}

/**
 * A new installation in place of one that is not whole. By hand: for as long as the download takes there are no tools
 * at all, and xcode-select installs none while a directory is there.
 *
 * @param touches facts that change with it, beside the tools themselves
 */
export function renewCommandLineTools(check: CheckId, touches: readonly string[] = []): Fix {
  return {
    id: 'toolchain.renew-command-line-tools',
    subject: '',
    params: { directory: CLT_DIRECTORY },
    risk: 'medium',
    effect: 'now',
    steps: [
      {
        kind: 'person',
        instruction: message('step.toolchain.renew-command-line-tools', { directory: CLT_DIRECTORY }),
        doneWhen: [check],
      },
    ],
    touches: [...TOUCHES, ...touches],
    proves: [check],
  };
}

/** Apple's licence is the person's own to agree to, or not; nothing takes it back (xcodebuild(1)). */
export function agreeToXcodeLicence(): Fix {
  return {
    id: 'toolchain.agree-to-xcode-licence',
    subject: '',
    params: {},
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'person', instruction: message('step.toolchain.agree-to-xcode-licence'), doneWhen: [CHECK] }],
    touches: TOUCHES,
    proves: [CHECK],
  };
}
