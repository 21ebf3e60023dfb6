import type { Catalogue } from '../words.ts';

/** What lines of mDNSResponder come to. Hints, and said to be that. */
export const readLog: Catalogue = {
  'read.mdnsresponder-log.system-log':
    'Lines of the old system log stand in it. Since macOS 10.12 mDNSResponder, and nearly everything else, writes into the unified log, so next to nothing is left in /var/log/system.log. `/usr/bin/log show` prints the unified one; write the whole path, because `log` alone is something else in zsh.',
  'read.mdnsresponder-log.lines':
    '{n|1 line is|# lines are} of mDNSResponder, the program that finds names for all others.',
  'read.mdnsresponder-log.span': 'The first is of {from}, the last of {until}.',
  'read.mdnsresponder-log.asked': 'Programs asked {n|1 question|# questions}.',
  'read.mdnsresponder-log.ended': '{n|1 question was|# questions were} given up or done with.',
  'read.mdnsresponder-log.sent': '{n|1 query was|# queries were} sent to a server.',
  'read.mdnsresponder-log.received': '{n|1 response|# responses} came from a server.',
  'read.mdnsresponder-log.answered': '{n|1 answer was|# answers were} handed to a program.',
  'read.mdnsresponder-log.negative':
    '{n|1 time a program was|# times a program was} told that there is nothing. For IPv6 addresses that is usual.',
  'read.mdnsresponder-log.negative-reasons': 'The reasons for that, in its own words: {reasons}.',
  'read.mdnsresponder-log.withdrawn': '{n|1 answer was|# answers were} taken back, mostly because it got too old.',
  'read.mdnsresponder-log.suppressed': '{n|1 query was|# queries were} held back, and never sent.',
  'read.mdnsresponder-log.reasons': 'The reasons given for that: {reasons}.',
  'read.mdnsresponder-log.no-ipv6': 'For IPv6 addresses that is normal where there is no way out over IPv6.',
  'read.mdnsresponder-log.clients': 'The programs that asked, with how often: {clients}.',
  'read.mdnsresponder-log.other-clients':
    '{n|1 more question was|# more questions were} asked by still other programs.',
  'read.mdnsresponder-log.in-vain': 'Told that there is nothing: {clients}.',
  'read.mdnsresponder-log.rates':
    'More than {most} questions within one minute of the clock, with the most there were: {rates}. A browser, an update or a build asks as much, so by itself that is no fault.',
  'read.mdnsresponder-log.busiest': 'All together asked most in the minute {minute}: {n} questions.',
  'read.mdnsresponder-log.loopback':
    '{n|1 query went|# queries went} to a server on this computer itself. A VPN, a filter or a local name server does that.',
  'read.mdnsresponder-log.loops':
    '{n|1 time|# times} a program asked for the very name that was being asked of this computer itself: {programs}. Where that is the local name server, names may go in a circle; two programs that want the same at once look alike.',
  'read.mdnsresponder-log.purged': 'All remembered answers were dropped {n|once|# times}: {times}.',
  'read.mdnsresponder-log.errors': '{n|1 line is|# lines are} marked as an error.',
  'read.mdnsresponder-log.masked':
    'macOS hides host names in it: something is left out in {n} of {of} lines ({percent}%). That can be lifted only with a profile, which nobody should ask you for.',
  'read.mdnsresponder-log.readable':
    '{n|1 line names a host|# lines name a host} in the clear. Look at them before you pass the log on; they are left out here.',
  'read.mdnsresponder-log.only-a-hint':
    'A log is a hint and no proof: it tells what was asked and answered, not why, and Apple may word it otherwise tomorrow.',
  'read.mdnsresponder-log.long': 'The list of lines holds the first ones; {n|1 more counts|# more count} above.',
  'read.mdnsresponder-log.too-long': '{n|1 line was|# lines were} passed over, because no line of a log is that long.',
  'read.mdnsresponder-log.more-not-understood':
    '{n|1 more line was|# more lines were} not understood than are listed below.',
  'read.mdnsresponder-log.cut-off': 'The last line has no end: the log was cut off there.',
};
