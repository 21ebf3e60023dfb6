import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asDictionary, readPropertyList } from '../../src/macos/property-list.ts';
import {
  REFRESHER_LABEL,
  REFRESHER_LIST,
  REFRESHER_VERSION,
  refresherList,
  refresherVersionOf,
} from '../../src/macos/refresher-list.ts';

const PLISTUTIL = '/usr/bin/plistutil';
const text = refresherList();

describe('the list of gomend’s own job', () => {
  it('is a property list', () => {
    const { facts, notUnderstood } = readPropertyList(text);
    expect(notUnderstood).toEqual([]);
    expect(asDictionary(facts)).toEqual({
      Label: REFRESHER_LABEL,
      ProgramArguments: ['/usr/bin/killall', '-HUP', 'mDNSResponder'],
      WatchPaths: ['/private/var/run/resolv.conf'],
      ThrottleInterval: 60,
    });
    expect(REFRESHER_LIST).toBe(`/Library/LaunchDaemons/${REFRESHER_LABEL}.plist`);
  });

  it('is one for other programs too, where there is one to ask', () => {
    const binary = existsSync(PLISTUTIL)
      ? execFileSync(PLISTUTIL, ['-i', '-', '-f', 'bin'], { input: text })
      : 'bplist';
    expect(Buffer.from(binary).subarray(0, 6).toString()).toBe('bplist');
  });

  it('has no timer, no shell, no sudo, no other account and no file for output', () => {
    expect(text).not.toMatch(
      /StartInterval|StartCalendarInterval|KeepAlive|RunAtLoad|UserName|Standard|sudo|\/sh\b|Users/,
    );
  });

  it('tells its version, and is none with anything else in it', () => {
    expect(refresherVersionOf(text)).toBe(REFRESHER_VERSION);
    expect(refresherVersionOf(text.replace('refresher 1:', 'refresher 7:').replace('>60<', '>3600<'))).toBe(7);
  });

  it.each([
    ['another program', ['/usr/bin/killall', '/tmp/killall']],
    ['another signal', ['-HUP', '-KILL']],
    ['another process', ['mDNSResponder', 'configd']],
    ['a file of the person’s to watch', ['/private/var/run/resolv.conf', '/Users/kim/x']],
    ['more starts', ['>60<', '>10<']],
    ['a remark that ends in the middle', ['refresher 1:', 'refresher 1 --><!-- :']],
    [
      'a second key',
      ['<key>ThrottleInterval</key>', '<key>StartInterval</key><integer>5</integer><key>ThrottleInterval</key>'],
    ],
    ['something behind it', ['</plist>\n', '</plist>\n<!-- -->']],
    ['a number that is none', ['>60<', '>60</integer><key>x</key><integer>60<']],
  ])('with %s it is none of gomend’s', (_, [was = '', becomes = '']) => {
    expect(text).toContain(was);
    expect(refresherVersionOf(text.replace(was, becomes))).toBeNull();
  });
});
