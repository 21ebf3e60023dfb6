import { describe, expect, it } from 'vitest';
import { ownedByProfile } from '../../../flows/machine/offers/owned-by-profile.ts';
import { withoutRights } from '../../../flows/machine/offers/without-rights.ts';
import type { OfferRule } from '../../../src/engine/offer.ts';
import { type Fix, needsRoot, type Step } from '../../../src/model/fix.ts';
import type { Observation } from '../../../src/model/observation.ts';

const fixOf = (steps: readonly Step[], more: Partial<Fix> = {}): Fix => ({
  id: 'resolver.some-fix',
  subject: '',
  params: {},
  risk: 'low',
  effect: 'now',
  steps,
  touches: ['resolver.configuration'],
  proves: ['resolver.servers'],
  ...more,
});
const seen = (value: unknown): Observation<unknown> => ({ known: true, value, evidence: [], ms: 0 });
const unseen: Observation<unknown> = {
  known: false,
  reason: { code: 'timeout', subject: '', detail: '' },
  evidence: [],
  ms: 0,
};

const servers: Step = {
  kind: 'privileged',
  operation: { op: 'set-dns-servers', service: 'Home Wi-Fi', servers: [] },
  inverse: null,
};
const proxy: Step = {
  kind: 'privileged',
  operation: { op: 'set-proxy-state', service: 'Wi-Fi', proxy: 'web', on: false },
  inverse: null,
};
const hosts: Step = {
  kind: 'edit',
  path: '/private/etc/hosts',
  as: 'root',
  edits: [{ kind: 'line', line: 12, was: '1.2.3.4 proxy.golang.org', becomes: '# gone\n1.2.3.4\tother' }],
};
const own: Step = { kind: 'run', argv: ['/usr/bin/true'], changes: [], inverse: null };
const PERSON = { name: 'kim', uid: 501, gid: 20, groups: [], home: '/Users/kim' };
const ask = (rule: OfferRule, fix: Fix, hints: Record<string, Observation<unknown>>) =>
  rule.concerns(fix) ? rule.offer(fix, hints as never, { platform: 'darwin', person: PERSON }) : fix;

const account = (administrator: boolean | null, onRequest: string | null = null) => ({
  rights: seen({ administrator, groups: [], onRequest }),
});

describe('a fix for somebody without rights', () => {
  it.each([
    ['an administrator', account(true)],
    ['where sudo itself decides', account(null)],
    ['where it could not be told', { rights: unseen }],
  ])('stays as it is for %s', (_, hints) => {
    const fix = fixOf([servers]);
    expect(ask(withoutRights, fix, hints)).toBe(fix);
  });

  it('stays as it is when it needs no sudo', () => {
    const fix = fixOf([own]);
    expect(ask(withoutRights, fix, account(false))).toBe(fix);
  });

  it('becomes what an administrator does, word by word, and is watched at its end', () => {
    const fix = ask(withoutRights, fixOf([servers, proxy]), account(false));
    expect(needsRoot(fix)).toBe(false);
    expect(fix.by).toBe('administrator');
    expect(fix.steps).toMatchObject([
      {
        kind: 'person',
        instruction: {
          key: 'step.machine.administrator-runs',
          params: { command: "sudo /usr/sbin/networksetup -setdnsservers 'Home Wi-Fi' empty" },
        },
        doneWhen: [],
      },
      {
        kind: 'person',
        instruction: { params: { command: 'sudo /usr/sbin/networksetup -setwebproxystate Wi-Fi off' } },
        doneWhen: ['resolver.servers'],
      },
    ]);
  });

  it('names the file, the line and what comes in its place', () => {
    expect(ask(withoutRights, fixOf([hosts]), account(false)).steps).toMatchObject([
      {
        instruction: {
          key: 'step.machine.administrator-changes',
          params: {
            file: '/private/etc/hosts',
            line: 12,
            was: '“1.2.3.4 proxy.golang.org”',
            lines: ['“# gone”', '“1.2.3.4\tother”'],
          },
        },
      },
    ]);
  });

  it.each(['-getinfo', 'Wi-Fi\nrm'])(
    'writes out no command with a name that it could not be right with: %j',
    (service) => {
      const odd: Step = {
        kind: 'privileged',
        operation: { op: 'set-dns-servers', service, servers: [] },
        inverse: null,
      };
      expect(ask(withoutRights, fixOf([odd]), account(false)).steps).toEqual([
        {
          kind: 'person',
          instruction: { key: 'step.machine.administrator-looks', params: {} },
          doneWhen: ['resolver.servers'],
        },
      ]);
    },
  );

  it('quotes the file that is to be opened', () => {
    const path = "/private/etc/resolver/it's $(x)";
    const edit: Step = { kind: 'edit', path, as: 'root', edits: [{ kind: 'line', line: 1, was: 'a', becomes: null }] };
    expect(ask(withoutRights, fixOf([edit]), account(false)).steps).toMatchObject([
      { instruction: { params: { open: "sudo nano '/private/etc/resolver/it'\\''s $(x)'" } } },
    ]);
  });

  it('says where to stop, when root looks before it changes anything', () => {
    const trees: Step = {
      kind: 'privileged',
      operation: { op: 'give-back-trees', trees: ['/Users/kim/go/pkg'] },
      inverse: null,
    };
    expect(ask(withoutRights, fixOf([trees]), account(false)).steps).toMatchObject([
      { instruction: { key: 'step.machine.administrator-stops-at' } },
      { instruction: { key: 'step.machine.administrator-runs' } },
    ]);
  });

  it('keeps the steps that need no administrator', () => {
    expect(ask(withoutRights, fixOf([own, servers]), account(false)).steps[0]).toBe(own);
  });

  it('asks for the rights right before the first step that needs them, where a program gives them', () => {
    const fix = ask(withoutRights, fixOf([own, servers]), account(false, 'Privileges'));
    expect(fix.by).toBeUndefined();
    expect(fix.steps).toMatchObject([
      own,
      { kind: 'person', instruction: { params: { app: 'Privileges' } }, doneWhen: ['shell.rights'] },
      servers,
    ]);
    expect(fix.touches).toContain('machine.rights');
  });
});

describe('a fix of what a profile owns', () => {
  const payload = (type: string) => ({
    profiles: seen([{ type, profile: 'Office', organization: 'Example Corp' }]),
  });
  const items = fixOf([{ kind: 'person', instruction: { key: 'k', params: {} }, doneWhen: [] }], {
    id: 'launchd.allow-in-login-items',
  });

  it.each([
    ['name servers under an encrypted DNS profile', fixOf([servers]), 'com.apple.dnsSettings.managed'],
    ['name servers under a DNS proxy', fixOf([servers]), 'com.apple.dnsProxy.managed'],
    ['a proxy under a global proxy', fixOf([proxy]), 'com.apple.proxy.http.global'],
    ['a proxy under a network profile', fixOf([proxy]), 'com.apple.SystemConfiguration'],
    ['login items under their profile', items, 'com.apple.servicemanagement'],
  ])('goes to whoever manages the Mac: %s', (_, fix, type) => {
    expect(ask(ownedByProfile, fix, payload(type))).toMatchObject({
      by: 'management',
      steps: [
        {
          kind: 'person',
          instruction: {
            key: 'step.machine.ask-management',
            params: { profile: 'Office', organization: 'Example Corp' },
          },
          doneWhen: ['resolver.servers'],
        },
      ],
    });
  });

  it.each([
    ['another setting is owned', fixOf([servers]), payload('com.apple.proxy.http.global')],
    ['the Mac is managed, but this setting is free', fixOf([proxy]), payload('com.apple.mdm')],
    ['the profiles could not be read', fixOf([servers]), { profiles: unseen }],
    ['it changes nothing that a profile can own', fixOf([hosts]), payload('com.apple.dnsSettings.managed')],
  ])('stays as it is where %s', (_, fix, hints) => {
    expect(ask(ownedByProfile, fix, hints)).toBe(fix);
  });
});
