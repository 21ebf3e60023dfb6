import type { Catalogue } from '../words.ts';

/** What the log of macOS says of name lookups. Hints. */
export const resolverLog: Catalogue = {
  'check.resolver.log': 'Lookups in the log of macOS',
  'fact.resolver.log': 'the log of the program that finds names',
  'finding.resolver.log.other-system.summary': 'only macOS keeps such a log',
  'finding.resolver.log.refused.summary': 'could not be examined: macOS does not let this account read its log',
  'finding.resolver.log.refused.meaning':
    'It says: {detail}. Only an administrator may read it, and a terminal may need “Full Disk Access” besides (System Settings › Privacy & Security). Nothing else that I look at depends on it. /var/log/system.log is no way round: since macOS 10.12 next to nothing is written there.',
  'finding.resolver.log.refused.advice':
    'If you want to know, run `gomend check --only resolver.log` as an administrator. It is not worth giving anybody more rights.',
  'finding.resolver.log.quiet.summary': 'nothing was looked up in the last {minutes} minutes',
  'finding.resolver.log.seen.summary':
    'in the last {minutes} minutes programs asked {asked|1 question|# questions} for names',
  'finding.resolver.log.seen.meaning':
    'Who asked: {clients}. {negative|1 time there was nothing to be found|# times there was nothing to be found}; for IPv6 addresses that is usual. macOS hides something in {hidden} of {lines} lines, host names above all. This is read from the log of macOS by /usr/bin/log: /var/log/system.log has next to nothing in it since macOS 10.12.',
  'finding.resolver.log.seen.advice':
    'A hint, no proof: a log tells what was asked, not why. Do not install a profile that shows the hidden names because somebody asks you to.',
  'finding.resolver.log.busy.summary': 'asked more than {most} times within a minute: {programs}',
  'finding.resolver.log.busy.meaning':
    'The number in brackets is the most within one minute. A browser, an update or a build asks as much, and so does go when it fetches many modules. By itself it is no fault.',
  'finding.resolver.log.busy.advice': 'Nothing to do, unless a program stands there that you do not know.',
  'finding.resolver.log.reasons.summary': 'some questions had no answer: {reasons}',
  'finding.resolver.log.reasons.meaning':
    'These are the words of macOS, with how often. “nxdomain” means that no such name exists, “no-data” that it has no address of that kind, “no-dns-service” that nobody could be asked. Which names it was is hidden.',
  'finding.resolver.log.reasons.advice':
    'If go fails at the same time, `gomend check resolver` asks the servers itself.',
  'finding.resolver.log.circles.summary':
    '{n} times a program asked for the very name that was just being asked of this computer itself',
  'finding.resolver.log.circles.meaning':
    'These were: {programs}. If one of them is a name server on this computer, it asks macOS for what macOS asks it, and names go in a circle. Two programs that want the same at once look alike, so this is only a hint.',
  'finding.resolver.log.circles.advice':
    'Look at the settings of that name server: it should ask a server outside, and not this computer.',
  'finding.resolver.log.purged.summary': 'all remembered answers were dropped: {times}',
  'finding.resolver.log.purged.meaning':
    'The log has the line “SIGHUP: Purge cache” of that time. It is the proof that emptying the memory for names arrived.',
  'finding.resolver.log.purged.advice':
    'Nothing to do. Where it comes again and again, something empties it on a timer: `gomend check launchd` finds that.',
  'finding.resolver.log.partly.summary': 'the log was not read to its end',
  'finding.resolver.log.partly.meaning':
    'It took too long, or there was too much of it. The counts are of {lines} lines.',
  'finding.resolver.log.partly.advice': 'Nothing to do. Try again when the computer has less to do.',
};
