import { describe, expect, it } from 'vitest';
import { LAUNCHCTL_CODES } from '../../src/macos/launchctl-codes.ts';
import { readLaunchctlErrors } from '../../src/macos/launchctl-errors.ts';
import { readLaunchctlList } from '../../src/macos/launchctl-list.ts';
import { readLaunchctlPrint } from '../../src/macos/launchctl-print.ts';
import { readLaunchctlPrintDisabled } from '../../src/macos/launchctl-print-disabled.ts';
import { fixture } from './fixture.ts';

describe('launchctl print', () => {
  const whole = fixture('launchctl-print');

  it('reads the top level, and nothing of the blocks below it', () => {
    expect(readLaunchctlPrint(whole)).toEqual({
      facts: {
        service: 'gui/501/com.example.proxyd',
        path: '/Users/pat/Library/LaunchAgents/com.example.proxyd.plist',
        type: 'LaunchAgent',
        state: 'running',
        program: '/usr/local/bin/proxyd',
        arguments: ['/usr/local/bin/proxyd', '--format={"a":1}', '--template={', '}', 'state = odd'],
        pid: 4711,
        runs: 3,
        last_exit_code: '78: EX_CONFIG',
        last_terminating_signal: 'Terminated: 15',
        domain: 'gui/501 [100005]',
        working_directory: '/Users/pat',
        stdout_path: '/tmp/proxyd = out.log',
        stderr_path: null,
        username: null,
        active_count: 1,
        properties: ['keepalive', 'runatload'],
        environment: { GOPROXY: 'https://proxy.example.com,direct', EMPTY: '' },
        inherited_environment: { SSH_AUTH_SOCK: '/private/tmp/com.apple.launchd.x/Listeners' },
        default_environment: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' },
      },
      notUnderstood: [],
    });
  });

  it('reads the same with the tabs lost', () => {
    const plain = whole.replace('\t\t}\n\t\tstate = odd\n', '').replace(/^\t+/gm, '');
    const { facts } = readLaunchctlPrint(plain);
    expect(facts).toMatchObject({ state: 'running', active_count: 1, pid: 4711, arguments: expect.any(Array) });
  });

  it('cut at the end, it keeps what came before', () => {
    const { facts } = readLaunchctlPrint(whole.slice(0, whole.indexOf('\tdomain')));
    expect(facts).toMatchObject({ state: 'running', pid: null, domain: null });
  });

  it('cut at the beginning, inside a block, it takes nothing from that block', () => {
    const { facts } = readLaunchctlPrint('\t\tstate = active\n\t\tactive count = 9\n\t}\n\n\tstate = not running\n}\n');
    expect(facts).toMatchObject({ state: 'not running', active_count: null });
  });

  it('without its heading, a remark after the end changes nothing', () => {
    const { facts, notUnderstood } = readLaunchctlPrint('\tstate = running\n\tpid = 7\n}\nThat is all.\n');
    expect(facts).toMatchObject({ state: 'running', pid: 7 });
    expect(notUnderstood).toEqual([{ line: 4, text: 'That is all.' }]);
  });
});

describe('launchctl list', () => {
  it('reads running, killed and failed jobs', () => {
    expect(readLaunchctlList(fixture('launchctl-list'))).toEqual({
      facts: [
        { pid: 412, status: 0, label: 'com.example.agent' },
        { pid: null, status: -9, label: 'com.example.killed' },
        { pid: null, status: 78, label: 'application.com.example.App with blank.1' },
      ],
      notUnderstood: [],
    });
  });

  it('reads columns that became blanks, and leaves other lines', () => {
    const { facts, notUnderstood } = readLaunchctlList('PID   Status  Label\n-       0       com.example.x\nhello\n');
    expect(facts).toEqual([{ pid: null, status: 0, label: 'com.example.x' }]);
    expect(notUnderstood).toEqual([{ line: 3, text: 'hello' }]);
  });
});

describe('launchctl print-disabled', () => {
  it('reads both ways of saying it, and no login items', () => {
    expect(readLaunchctlPrintDisabled(fixture('launchctl-print-disabled'))).toEqual({
      facts: [
        { label: 'com.example.agent', disabled: true },
        { label: 'com.example.other', disabled: false },
        { label: 'com.example.older', disabled: true },
        { label: 'com.example.oldest', disabled: false },
      ],
      notUnderstood: [],
    });
  });
});

describe('errors of launchctl', () => {
  it('takes domain and file from the command that Homebrew quotes', () => {
    expect(readLaunchctlErrors(fixture('launchctl-errors')).facts).toEqual({
      kind: 'bootstrap-failed',
      errno: 5,
      errno_text: 'Input/output error',
      domain: 'gui/502',
      plist: '/Users/pat/Library/LaunchAgents/com.example.x.plist',
      exit_code: 5,
    });
  });

  it.each<[string, string, string, unknown]>([
    [
      'domain and file from the command itself',
      'launchctl bootstrap system /Library/LaunchDaemons/x.plist',
      'Bootstrap failed: 37: Operation already in progress\n',
      { kind: 'bootstrap-failed', errno: 37, domain: 'system', plist: '/Library/LaunchDaemons/x.plist', exit_code: 37 },
    ],
    ['bootout', '', 'Boot-out failed: 3: No such process\n', { kind: 'bootout-failed', errno: 3, exit_code: 3 }],
    ['unload exits 0', '', 'Unload failed: 5: Input/output error', { kind: 'unload-failed', errno: 5, exit_code: 0 }],
    [
      'a service nobody knows',
      'launchctl print system/com.example.x',
      'Bad request.\nCould not find service "com.example.x" in domain for system\n',
      { kind: 'service-not-found', label: 'com.example.x', domain: 'system', exit_code: 113 },
    ],
  ])('%s', (_case, command, text, facts) => {
    expect(readLaunchctlErrors(text, { command }).facts).toMatchObject(facts as object);
  });

  it('several errors, and none', () => {
    const two = 'Boot-out failed: 36: Operation now in progress\nBootstrap failed: 5: Input/output error\n';
    expect(readLaunchctlErrors(two).facts).toMatchObject({ kind: 'multiple', errors: [{ errno: 36 }, { errno: 5 }] });
    expect(readLaunchctlErrors('all is well\n')).toEqual({
      facts: null,
      notUnderstood: [{ line: 1, text: 'all is well' }],
    });
  });

  it('knows what the numbers mean', () => {
    expect([LAUNCHCTL_CODES.get(5), LAUNCHCTL_CODES.get(113)]).toEqual([
      'Input/output error',
      'Could not find specified service',
    ]);
  });
});
