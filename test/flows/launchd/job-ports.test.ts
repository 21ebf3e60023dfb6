import { describe, expect, it } from 'vitest';
import { portsOf } from '../../../flows/launchd/job-ports.ts';

const ports = (...args: string[]) => portsOf({ argv: ['/usr/local/bin/serve', ...args] });

describe('the ports that a job listens on, by its arguments', () => {
  it.each([
    [['--listen', '127.0.0.1:5300'], [5300]],
    [['--port=4000'], [4000]],
    [['-p', '4000'], [4000]],
    [
      ['--addr', ':8080', '--metrics', '0.0.0.0:9090'],
      [8080, 9090],
    ],
    [['-listen=[::1]:5353'], [5353]],
    [['http://localhost:4000/'], [4000]],
  ])('%j', (args, expected) => {
    expect(ports(...args)).toEqual(expected);
  });

  it.each([
    [['--upstream', '10.20.0.53:53']],
    [['--upstream=https://proxy.golang.org:443/']],
    [['--workers', '4000']],
    [['--since', '2026']],
    [['--port=70000']],
    [['4000']],
    [[]],
  ])('are none in %j', (args) => {
    expect(ports(...args)).toEqual([]);
  });

  it('are never the name of the program', () => {
    expect(portsOf({ argv: [':4000'] })).toEqual([]);
  });
});
