import type { CauseCase } from '../case.ts';
import { agent, DAEMON, DNSMASQ, dnsmasq, loaded, OWN, PROGRAM } from './launchd-machines.ts';

/** Where a job's list lies, and in which domain launchd has it. */
export const LAUNCHD_PLACES: readonly CauseCase[] = [
  {
    cause: 'launchd-wrong-domain',
    check: 'launchd.wrong-domain',
    found: [
      { title: 'started with sudo', state: { ...agent(), launchd: { jobs: { system: loaded() } } } },
      { title: 'started over ssh', state: { ...agent(), launchd: { jobs: { user: loaded() } } } },
    ],
    healthy: [
      {
        title: 'a daemon and an agent of one name, each where it belongs',
        state: {
          files: { ...dnsmasq(OWN), ...dnsmasq(DAEMON) },
          launchd: { jobs: { system: loaded(DAEMON) } },
        },
      },
      {
        title: 'it asks for the session without a screen',
        state: { ...agent({ LimitLoadToSessionType: 'Background' }), launchd: { jobs: { user: loaded() } } },
      },
      { title: 'it is not loaded at all', state: agent() },
    ],
    other: {
      title: 'it is not loaded, as its list is open to others',
      state: { files: { [OWN]: { plist: DNSMASQ, mode: '0666' }, ...PROGRAM } },
      cause: 'launchd-plist-permissions',
    },
  },
  {
    cause: 'launchd-service-already-loaded',
    check: 'launchd.loaded-twice',
    found: [
      {
        title: 'a second list of the same label',
        state: {
          files: { ...dnsmasq(OWN), ...dnsmasq('/Library/LaunchAgents/local.dnsmasq.plist') },
          launchd: { jobs: { gui: loaded() } },
        },
      },
      {
        title: 'loaded from a file that an upgrade took away',
        state: {
          ...agent(),
          launchd: {
            jobs: { gui: loaded('/opt/homebrew/opt/dnsmasq/old.plist', { program: '/opt/tools/sbin/dnsmasq' }) },
          },
        },
      },
    ],
    healthy: [
      { title: 'one list, loaded', state: { ...agent(), launchd: { jobs: { gui: loaded() } } } },
      {
        title: 'the second list is switched off',
        state: {
          files: {
            ...dnsmasq(OWN),
            '/Library/LaunchAgents/local.dnsmasq.plist': { plist: { ...DNSMASQ, Disabled: true } },
          },
          launchd: { jobs: { gui: loaded() } },
        },
      },
      {
        title: 'loaded from a file elsewhere that is there',
        state: {
          files: { ...dnsmasq(OWN), '/opt/homebrew/opt/dnsmasq/homebrew.mxcl.dnsmasq.plist': { plist: DNSMASQ } },
          launchd: { jobs: { gui: loaded('/opt/homebrew/opt/dnsmasq/homebrew.mxcl.dnsmasq.plist') } },
        },
      },
    ],
    other: {
      title: 'it is refused, as its list belongs to somebody else',
      base: 'daemon-list-of-the-person',
      cause: 'launchd-plist-permissions',
    },
  },
  {
    cause: 'launchd-plist-wrong-location',
    check: 'launchd.list-places',
    found: [
      {
        title: 'a folder of daemons in the home',
        state: { files: { ...dnsmasq('~/Library/LaunchDaemons/local.dnsmasq.plist') } },
      },
    ],
    healthy: [
      { title: 'where it belongs', state: { ...agent(), launchd: { jobs: { gui: loaded() } } } },
      {
        title: 'a job that has nothing to do with Go',
        state: {
          files: {
            '~/Library/LaunchDaemons/test.photos.plist': {
              plist: { Label: 'test.photos', ProgramArguments: ['/usr/bin/true'] },
            },
          },
        },
      },
    ],
    other: {
      title: 'it lies where it should, and is open to others',
      state: { files: { [OWN]: { plist: DNSMASQ, mode: '0666' }, ...PROGRAM } },
      cause: 'launchd-plist-permissions',
    },
  },
  {
    cause: 'launchd-agent-on-external-volume',
    check: 'launchd.list-places',
    found: [{ title: 'the home is on another disk', base: 'home-on-another-disk', state: agent() }],
    healthy: [
      { title: 'a home on another disk, and no such job', base: 'home-on-another-disk' },
      {
        title: 'this macOS took it',
        base: 'home-on-another-disk',
        state: {
          ...agent(),
          launchd: {
            jobs: {
              gui: loaded('/Volumes/Daten Platte/Benutzer/sam/Library/LaunchAgents/homebrew.mxcl.dnsmasq.plist'),
            },
          },
        },
      },
    ],
    other: {
      title: 'loaded by sudo, on the disk of the Mac',
      state: { ...agent(), launchd: { jobs: { system: loaded() } } },
      cause: 'launchd-wrong-domain',
    },
  },
];
