import { describe, expect, it } from 'vitest';
import { hostsOverride } from '../../../flows/resolver/checks/hosts-override.ts';
import { pinsOf } from '../../../flows/resolver/judging/pins.ts';
import type { Platform } from '../../../src/machine/port.ts';
import { macWith } from '../../machine/simulated/macs.ts';
import { source } from '../proxy/judging.ts';
import {
  answers,
  asked,
  causes,
  hostsFile,
  judge,
  needed,
  neededHosts,
  STOCK_HOSTS,
  said,
  TODAY,
  USUAL,
} from './judging.ts';

const HOST = 'proxy.golang.org';
const STOCK_BYTES = 213;

interface Circumstances {
  readonly accepts?: boolean;
  readonly dns?: Parameters<typeof answers>[2];
  readonly go?: 'fails' | 'works';
  readonly hosts?: typeof USUAL;
}

function look(text: string, { accepts = true, dns, go, hosts = USUAL }: Circumstances = {}) {
  const file = hostsFile(STOCK_HOSTS + text);
  const pinnedHosts = pinsOf(file, hosts.names).map((pin) => ({ ...pin, accepts }));
  return judge(
    hostsOverride,
    { hosts: file, pinnedHosts },
    {
      today: TODAY,
      ...(dns === undefined ? {} : { serverAnswers: asked(answers('10.0.0.1', HOST, dns)) }),
      ...(go === undefined ? {} : { sourceAnswers: [source(`https://${HOST}`, go === 'works' ? 200 : 'timeout')] }),
    },
  );
}

describe('the hosts file', () => {
  it.each([
    ['a fresh one', ''],
    ['a remark', `# 142.250.1.141 ${HOST}\n`],
    ['a remark at the end of another line', `10.0.0.9 nas # ${HOST}\n`],
    ['another host', '10.0.0.9 nas.home\n'],
    ['a name that merely ends alike', `10.0.0.9 my${HOST}\n10.0.0.9 ${HOST}.evil.test\n`],
    ['a line without an address', `${HOST} 142.250.1.141\n`],
  ])('says nothing about go: %s', (_, text) => {
    expect(said(look(text))).toEqual(['ok none']);
  });

  it('pins a host to an address where nobody is', () => {
    const verdicts = look(`142.250.1.141 ${HOST}\n`, { accepts: false });
    expect(said(verdicts)).toEqual(['problem dead']);
    expect(causes(verdicts)).toEqual(['hosts-override']);
    expect(verdicts[0]?.evidence[0]).toMatchObject({ source: '/etc/hosts', line: 7, excerpt: `142.250.1.141 ${HOST}` });
    expect(verdicts[0]?.fixes[0]).toMatchObject({
      id: 'resolver.release-host',
      steps: [
        {
          kind: 'edit',
          path: '/private/etc/hosts',
          as: 'root',
          edits: [
            {
              kind: 'line',
              line: 7,
              was: `142.250.1.141 ${HOST}`,
              becomes: `# gomend ${TODAY} took out: 142.250.1.141 ${HOST}`,
            },
          ],
        },
      ],
    });
  });

  it('pins it in other letters, and among other names, which keep their address', () => {
    const verdicts = look('10.0.0.9\tnas Proxy.Golang.org printer # old\n', { accepts: false });
    const step = verdicts[0]?.fixes[0]?.steps[0];
    const [first] = step?.kind === 'edit' ? step.edits : [];
    expect(first).toMatchObject({
      becomes: `# gomend ${TODAY} took out: 10.0.0.9\tnas Proxy.Golang.org printer # old\n10.0.0.9\tnas printer`,
    });
  });

  it.each(['0.0.0.0', '::'])('blocks it with %s', (address) => {
    expect(said(look(`${address} ${HOST}\n`))).toEqual(['problem blocked']);
  });

  it('pins it to an address that differs from what DNS says', () => {
    const pin = `142.250.9.9 ${HOST}\n`;
    expect(said(look(pin, { dns: ['142.250.1.141'], go: 'fails' }))).toEqual(['problem wrong']);
    expect(said(look(pin, { dns: ['142.250.1.141'], go: 'works' }))).toEqual(['warning differs']);
    expect(said(look(pin, { dns: ['142.250.1.141'] }))).toEqual(['warning differs']);
  });

  it('pins it to what DNS says today', () => {
    expect(said(look(`142.250.1.141 ${HOST}\n`, { dns: ['142.250.1.141'] }))).toEqual(['warning frozen']);
    expect(said(look(`142.250.1.141 ${HOST}\n`))).toEqual(['warning frozen']);
  });

  it('sends it to a program on this computer on purpose', () => {
    const verdicts = look(`127.0.0.1 ${HOST}\n`, { dns: ['142.250.1.141'] });
    expect(said(verdicts)).toEqual(['note own-program']);
    expect(verdicts[0]?.fixes).toEqual([]);
    expect(said(look(`127.0.0.1 ${HOST}\n`, { accepts: false }))).toEqual(['problem dead']);
  });

  it('is the only one to know a host of the company', () => {
    expect(said(look(`10.0.0.9 ${HOST}\n`, { dns: 'no-such-name' }))).toEqual(['note only-source']);
  });

  it('matters less for a host that is only needed at times', () => {
    const hosts = neededHosts(needed(HOST, { required: false }));
    expect(said(look(`142.250.1.141 ${HOST}\n`, { accepts: false, hosts }))).toEqual(['warning dead']);
  });

  it('is not judged where it cannot be read', () => {
    const file = hostsFile('', { state: 'unreadable', reason: 'denied', mode: 0o600 });
    expect(said(judge(hostsOverride, { hosts: file, pinnedHosts: [] }))).toEqual(['unknown unreadable']);
  });
});

describe('a hosts file that is closed', () => {
  const closed = (size: number | null, platform: Platform = 'darwin') => {
    const file = hostsFile('', { state: 'unreadable', reason: 'denied', mode: 0o600, size });
    return judge(hostsOverride, { hosts: file, pinnedHosts: [] }, { neededHosts: USUAL, today: TODAY }, platform);
  };

  it('holds more than it was delivered with', () => {
    const verdicts = closed(244);
    expect(said(verdicts)).toEqual(['warning hidden']);
    expect(causes(verdicts)).toEqual(['hosts-override']);
    const [step] = verdicts[0]?.fixes[0]?.steps ?? [];
    expect(step).toMatchObject({
      kind: 'person',
      instruction: { params: { hosts: [HOST], owner: 'root:wheel', copy: `/private/etc/hosts.${TODAY}` } },
      doneWhen: ['resolver.hosts-file', 'resolver.hosts-override'],
    });
  });

  it.each<[string, number | null, Platform, string]>([
    ['is as long as it was delivered', STOCK_BYTES, 'darwin', 'ok as-delivered'],
    ['has lost something', 40, 'darwin', 'unknown unreadable'],
    ['does not even tell its length', null, 'darwin', 'unknown unreadable'],
    ['has no measure on Linux', 244, 'linux', 'unknown unreadable'],
  ])('accuses nobody where it %s', (_, size, platform, expected) => {
    expect(said(closed(size, platform))).toEqual([expected]);
    expect(causes(closed(size, platform))).toEqual([null]);
  });

  it('is judged by the length that a Mac has it in', async () => {
    const stat = await macWith().stat('/etc/hosts');
    expect(stat.ok && stat.value.size).toBe(STOCK_BYTES);
  });
});
