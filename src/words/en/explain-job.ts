import type { Catalogue } from '../words.ts';

/** `gomend explain job LABEL`: one background job. */
export const explainJob: Catalogue = {
  'explain.job.failed': 'that job could not be looked at: {subject} ({code}) {detail}',
  'explain.job.no-list': 'No file in the folders of background jobs has the label {label}',
  'explain.job.others': 'Labels that there are: {labels}.',
  'explain.job.certain': 'What is certain (by the exit status of launchctl, which Apple promises)',
  'explain.job.hints': 'What launchctl prints besides (a hint)',
  'explain.job.place.person': 'A job of yours alone: macOS takes it on in {domain}, when you log in at the screen.',
  'explain.job.place.everyone': 'A job of everybody who logs in at the screen: in your session, in {domain}.',
  'explain.job.place.daemon': 'A job of the whole Mac, in the domain {domain}: it needs nobody to be logged in.',
  'explain.job.place.unknown': 'macOS knows no such folder, and never looks into it.',
  'explain.job.unreadable': 'I could not read what it says ({code}).',
  'explain.job.rights.fine': 'Its rights are in order (mode {mode}, owner {uid}, group {gid}).',
  'explain.job.rights.owner':
    'It belongs to the wrong account (mode {mode}, owner {uid}, group {gid}): macOS refuses it, with 122 or only 5.',
  'explain.job.rights.mode':
    'Others may write it (mode {mode}, owner {uid}, group {gid}): macOS refuses it, with 122 or only 5.',
  'explain.job.link':
    'It is a link to another file; macOS 14 and later have been seen to pass over such a one at login.',
  'explain.job.volume': 'It lies on another disk, at {path}; macOS has been seen to refuse that, with 5.',
  'explain.job.runs.root': 'As root it runs: {command}',
  'explain.job.runs.person': 'With your rights it runs: {command}',
  'explain.job.runs.other': 'With the rights of an account of its own it runs: {command}',
  'explain.job.program.missing': '{path} is not there, so that it cannot start.',
  'explain.job.program.closed': '{path} may not be run as a program, so that it cannot start.',
  'explain.job.program.unknown': 'Whether {path} is there I may not see.',
  'explain.job.open': 'Others may change {path} (mode {mode}, owner {uid}), and so what it does.',
  'explain.job.triggers.none': 'Nothing in it starts it: somebody has to.',
  'explain.job.triggers.RunAtLoad': 'It starts as soon as it is loaded.',
  'explain.job.triggers.KeepAlive': 'It is started again when it ends, at times on conditions (KeepAlive).',
  'explain.job.triggers.StartInterval': 'It starts every {seconds} seconds; a sleeping Mac misses those starts.',
  'explain.job.triggers.StartCalendarInterval': 'It starts at certain times of the day.',
  'explain.job.triggers.WatchPaths':
    'It starts when certain files change. Apple advises against that: changes can be missed.',
  'explain.job.triggers.QueueDirectories': 'It runs while certain folders are not empty.',
  'explain.job.triggers.StartOnMount': 'It starts whenever a disk is connected.',
  'explain.job.triggers.Sockets': 'It starts when somebody connects to a port that macOS holds for it.',
  'explain.job.triggers.MachServices': 'It starts when another program asks for it.',
  'explain.job.triggers.LaunchEvents': 'It starts at certain events of macOS.',
  'explain.job.variables': 'It gets variables of its own: {names}.',
  'explain.job.off': 'Its file itself says that it is off (Disabled).',
  'explain.job.switched-off':
    'It is switched off in Login Items, or by `launchctl disable`. That outlives its file; loading it ends with 119, 161 or only 5.',
  'explain.job.switched-off-unknown': 'Whether it is switched off could not be told.',
  'explain.job.calls-sudo':
    'It calls sudo, where nobody can give a password: it fails each time, or a rule lets your programs do that unasked.',
  'explain.job.sudo.not-asked':
    'Whether such a rule is there I did not ask sudo: of an account that is no administrator it reports such a question.',
  'explain.job.sudo.refused':
    'Asked what it allows you (`sudo -n -l`), sudo wants a password first. By its default it would not, if any rule of yours had none: so there is probably no such rule.',
  'explain.job.sudo.none': 'By what sudo says (`sudo -n -l`), no rule of yours is without a password.',
  'explain.job.sudo.told':
    'By what sudo says (`sudo -n -l`), every program of yours may run this as the administrator without a password: {commands}. `gomend fix launchd.dns-flusher` offers to take such a rule away.',
  'explain.job.role.names': 'It has to do with how names of servers are looked up.',
  'explain.job.role.proxy': 'It has to do with proxies.',
  'explain.job.role.go': 'It has to do with Go and its settings.',
  'explain.job.loaded.yes': 'macOS has it in {domain}.',
  'explain.job.loaded.no': 'macOS does not have it in {domain}.',
  'explain.job.loaded.unknown': 'Whether macOS has it in {domain} could not be told: there may be no such session.',
  'explain.job.signal': 'The last time, signal {number} ended it (15: it was asked to, 9: by force).',
  'explain.job.hint.state': 'In {domain} its state is “{state}”, after {runs|one start|# starts}.',
  'explain.job.hint.path': 'It was loaded from {path}.',
};
