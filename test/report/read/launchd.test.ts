import { describe, expect, it } from 'vitest';
import { LAUNCHCTL_CODES } from '../../../src/macos/launchctl-codes.ts';
import { readAs } from '../../support/read-kind.ts';

const service = (name: string, ...lines: readonly string[]) =>
  `${name} = {\n${lines.map((line) => `\t${line}\n`).join('')}}\n`;

describe('launchctl print in words', () => {
  it.each<[string, string, readonly string[], RegExp]>([
    [
      'one that runs',
      'gui/501/a.test',
      ['state = running', 'pid = 47', 'runs = 1'],
      /^It is running, as process 47\.$/m,
    ],
    [
      'one of the whole Mac',
      'system/a.test',
      ['path = /Library/LaunchDaemons/a.test.plist', 'state = not running', 'runs = 3', 'last exit code = 0'],
      /^system\/a\.test runs for the whole Mac.*plist\.\nIt is loaded, but not running now\.\nIt has been started 3 times[\s\S]*without an error/,
    ],
    [
      'one that was never started',
      'gui/501/a.test',
      ['state = not running', 'runs = 0', 'last exit code = (never exited)'],
      /has not been started since\. That is normal/,
    ],
    [
      'one that crashes again and again',
      'gui/501/a.test',
      ['state = spawn scheduled', 'runs = 41', 'last exit code = 1'],
      /at least 10 seconds[\s\S]*exit code 1\. What that means only the program/,
    ],
    [
      'EX_CONFIG',
      'gui/501/a.test',
      ['state = not running', 'runs = 2', 'last exit code = 78: EX_CONFIG'],
      /78 \(EX_CONFIG\): it could not be set up/,
    ],
    [
      'being asked to end',
      'gui/501/a.test',
      ['state = not running', 'last terminating signal = Terminated: 15'],
      /asked to end \(Terminated: 15\)/,
    ],
    [
      'being ended by force',
      'gui/501/a.test',
      ['state = not running', 'last terminating signal = Killed: 9'],
      /ended by force \(Killed: 9\)/,
    ],
    [
      'a crash',
      'gui/501/a.test',
      ['state = not running', 'last terminating signal = Segmentation fault: 11'],
      /^It crashed/m,
    ],
    ['a state that nobody knows', 'gui/501/a.test', ['state = xpcproxy'], /calls its state “xpcproxy”/],
    [
      'a whole domain',
      'gui/501',
      ['type = user', 'services = {', '\t0 - a.test', '}'],
      /^That is the whole domain gui\/501/,
    ],
  ])('tells %s', (_, name, lines, sentence) => {
    expect(readAs('launchctl-print', service(name, ...lines)).said).toMatch(sentence);
  });

  it('hides secrets of the environment and of the arguments', () => {
    const text = service(
      'gui/501/a.test',
      'state = running',
      'arguments = {',
      '\t/usr/local/bin/x',
      '\t--token',
      '\thunter2',
      '}',
      'environment = {',
      '\tAPI_TOKEN => hunter2',
      '\tMY_THING => hunter2',
      '\tXPC_SERVICE_NAME => a.test',
      '}',
    );
    const { document, said } = readAs('launchctl-print', text);
    expect(`${said}${JSON.stringify(document)}`).not.toContain('hunter2');
    expect(document.facts).toMatchObject({
      arguments: ['/usr/local/bin/x', '--token', '***'],
      environment: { XPC_SERVICE_NAME: 'a.test' },
    });
  });
});

describe('launchctl’s errors in words', () => {
  it.each<[string, RegExp]>([
    ['Bootstrap failed: 5: Input/output error', /error 5.*\nError 5 names no cause[\s\S]*The exit code is the number/],
    ['Bootstrap failed: 37: Operation already in progress', /loaded already/],
    ['Bootstrap failed: 119: Service is disabled', /disabled, and stays so/],
    ['Bootstrap failed: 122: Path had bad ownership/permissions', /belongs to the wrong person/],
    ['Boot-out failed: 3: No such process', /what was wanted anyway/],
    ['Boot-out failed: 36: Operation now in progress', /still ending/],
    ['Load failed: 5: Input/output error', /exit with 0 even when they fail/],
    ['Could not find service "a.test" in domain for system', /no a\.test among[\s\S]*code 113/],
    ['Bootstrap failed: 999: strange', /error 999, “strange”/],
  ])('%s', (text, sentence) => {
    expect(readAs('launchctl-errors', `${text}\n`).said).toMatch(sentence);
  });

  it('has words for every code that is known', () => {
    for (const code of LAUNCHCTL_CODES.keys()) {
      expect(readAs('launchctl-errors', `Bootstrap failed: ${code}: x\n`).said).toContain(`error ${code}`);
    }
  });
});

describe('lists of launchctl in words', () => {
  it('tells others’ failures from Apple’s', () => {
    const text = 'PID\tStatus\tLabel\n47\t0\ta.test\n-\t78\tb.test\n-\t-9\tcom.apple.thing\n-\t-15\tc.test\n';
    const { said } = readAs('launchctl-list', text);
    expect(said).toMatch(/^4 background items are loaded here; 1 of them was running\./);
    expect(said).toMatch(/error the last time.*: b\.test \(78\)\.\n.*signal.*: c\.test \(-15\)\./);
    expect(said).toMatch(/^1 of Apple’s own items has/m);
  });

  it('finds no fault in an ordinary list', () => {
    const { said } = readAs('launchctl-list', '-\t0\ta.test\n812\t0\tcom.apple.Finder\n');
    expect(said).toContain('None that is not Apple’s ended with an error.');
  });

  it('tells what is switched off', () => {
    const { said } = readAs(
      'launchctl-print-disabled',
      '\tdisabled services = {\n\t\t"a.test" => disabled\n\t\t"b.test" => enabled\n\t}\n',
    );
    expect(said).toMatch(/^Switched off: a\.test\.\n1 label is marked as switched on/);
  });
});
