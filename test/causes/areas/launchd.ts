import type { CauseCase, UnseenCause } from '../case.ts';
import { agent, DNSMASQ, loaded, OWN, PROGRAM } from './launchd-machines.ts';
import { LAUNCHD_PLACES } from './launchd-places.ts';

const flusher = (keys: object, argv: readonly string[]) => ({
  plist: { Label: 'local.flush', ProgramArguments: argv, ...keys },
});
const HANGUP = ['/usr/bin/killall', '-HUP', 'mDNSResponder'];

export const LAUNCHD: readonly CauseCase[] = [
  ...LAUNCHD_PLACES,
  {
    cause: 'launchd-plist-permissions',
    check: 'launchd.unsafe-jobs',
    found: [
      { title: 'the list of a daemon belongs to a person', base: 'daemon-list-of-the-person' },
      {
        title: 'anybody may write the list of an agent',
        state: { files: { ...PROGRAM, [OWN]: { plist: DNSMASQ, mode: '0666' } } },
      },
    ],
    healthy: [
      {
        title: 'an agent that root put there',
        state: { files: { ...PROGRAM, [OWN]: { plist: DNSMASQ, owner: 'root' } } },
      },
      {
        title: 'closed to all others',
        state: { files: { ...PROGRAM, [OWN]: { plist: DNSMASQ, mode: '0600' } } },
      },
    ],
    other: {
      title: 'its label is loaded already',
      state: {
        ...agent(),
        launchd: { jobs: { gui: loaded('/opt/homebrew/old.plist', { program: '/opt/tools/sbin/dnsmasq' }) } },
      },
      cause: 'launchd-service-already-loaded',
    },
  },
  {
    cause: 'launchd-disabled-by-user',
    check: 'launchd.switched-off',
    found: [{ title: 'the module mirror is off', base: 'agent-switched-off' }],
    healthy: [
      {
        title: 'it was switched on again',
        base: 'agent-switched-off',
        state: {
          launchd: {
            disabled: { gui: { 'test.corp.modmirror': false } },
            disallowed: { gui: { 'test.corp.modmirror': false } },
            jobs: {
              gui: { 'test.corp.modmirror': { path: '/Library/LaunchAgents/test.corp.modmirror.plist', pid: 640 } },
            },
          },
        },
      },
      {
        title: 'something is off whose file is long gone',
        state: { launchd: { disabled: { gui: { 'test.gone': true } } } },
      },
    ],
    other: {
      title: 'it does not start, as its list belongs to a person',
      base: 'daemon-list-of-the-person',
      cause: 'launchd-plist-permissions',
    },
  },
  {
    cause: 'launchd-session-env',
    check: 'launchd.session-environment',
    found: [
      { title: 'a forgotten setenv', state: { launchd: { environment: { GOPROXY: 'https://goproxy.example' } } } },
    ],
    healthy: [
      { title: 'a value that Go does not read', state: { launchd: { environment: { EDITOR: 'vi' } } } },
      { title: 'set to nothing', state: { launchd: { environment: { GOFLAGS: '' } } } },
    ],
    other: {
      title: 'apps find no go, as only terminals read the start-up file',
      base: 'go-hidden-from-apps',
      cause: 'gui-app-path',
    },
  },
  {
    cause: 'dns-flush-timer-unsafe',
    check: 'launchd.dns-flusher',
    found: [
      { title: 'once a minute, with sudo', base: 'home-made-dns-flusher' },
      {
        title: 'a daemon, every five minutes',
        state: { files: { '/Library/LaunchDaemons/local.flush.plist': flusher({ StartInterval: 300 }, HANGUP) } },
      },
    ],
    healthy: [
      {
        title: 'it asks, and throws nothing away',
        state: {
          files: {
            '/Library/LaunchDaemons/local.flush.plist': flusher({ StartInterval: 300 }, [
              '/usr/bin/dscacheutil',
              '-q',
              'host',
            ]),
          },
        },
      },
      { title: 'no such job', state: {} },
    ],
    other: {
      title: 'look-ups are slow, as they go to servers that were typed in',
      base: 'public-dns-by-hand',
      cause: 'dns-manual-servers',
    },
  },
];

export const LAUNCHD_UNSEEN: readonly UnseenCause[] = [
  {
    cause: 'brew-services-regression',
    why: 'it was a commit in a part of Homebrew that updates itself, for days in 2022; no version number names it. What it leaves behind is an agent that is not loaded, or one in the wrong domain',
  },
];
