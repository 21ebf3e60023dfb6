import type { Catalogue } from '../words.ts';

export const launchd: Catalogue = {
  'fact.launchd.environment': 'asking the session which values it gives to every app',
  'fact.launchd.jobs': 'reading which background jobs are installed',
  'fact.launchd.sudoers-drop-ins': 'looking for extra administrator rules',

  'check.launchd.session-environment': 'values given to all apps',
  'check.launchd.jobs-touching-go': 'background jobs that set Go up',
  'check.launchd.dns-flusher': 'jobs that throw away DNS answers',
  'check.launchd.unsafe-jobs': 'rights of background jobs',
  'check.launchd.switched-off': 'background jobs that are switched off',
  'check.launchd.not-loaded': 'background jobs that Go needs',

  'finding.launchd.not-on-linux.summary': 'does not apply: launchd is a part of macOS',
  'finding.launchd.hidden.summary':
    'could not be told: {count|one folder|# folders} of background jobs may not be looked into ({directories})',
  'finding.launchd.unread.summary':
    'could not be told: {count|one background job|# background jobs} could not be read ({plists})',
  'finding.launchd.unread.meaning':
    'I am not allowed to read what these jobs do, so I cannot say whether they matter here.',
  'finding.launchd.unread.advice': 'Nothing needs to be done. An administrator can look into these files.',

  'finding.launchd.session-environment.none.summary': 'no values are forced on all apps of your session',
  'finding.launchd.session-environment.path.summary': 'your whole session gets a PATH of its own: {value}',
  'finding.launchd.session-environment.path.meaning':
    'PATH is the list of folders in which programs are looked for. Somebody set one for every app at once. It is complete, so nothing is broken by it.',
  'finding.launchd.session-environment.path.advice':
    'Keep it if you know why it is there. It does not change what your start-up files say, and a later change of them does not reach it.',
  'finding.launchd.session-environment.path-incomplete.summary':
    'apps get a PATH without {lost}, so they miss programs of the system',
  'finding.launchd.session-environment.path-incomplete.meaning':
    'PATH is the list of folders in which programs are looked for. Somebody set it for every app at once, and left out folders that belong to macOS. Apps that you open from the Dock then cannot find ordinary programs.',
  'finding.launchd.session-environment.path-incomplete.advice':
    'I would take the value away and open those apps again. If it comes back after a restart, it was set with `launchctl config user path`, and an administrator takes that back. A start-up file is the better place for PATH.',
  'finding.launchd.session-environment.agrees.summary':
    '{name} is set for all apps, and line {line} of {file} says the same',
  'finding.launchd.session-environment.agrees.meaning':
    'Apps from the Dock and new terminals see the same value, so Go behaves the same in both.',
  'finding.launchd.session-environment.agrees.advice':
    'Nothing to do. If you change one of the two, change the other as well.',
  'finding.launchd.session-environment.hidden.summary':
    '{name} is set for all apps to {value}, and no start-up file shows it',
  'finding.launchd.session-environment.hidden.meaning':
    'Every program of your session gets this value, terminals too, from a place where nobody looks. Go obeys it although your start-up files say nothing about it.',
  'finding.launchd.session-environment.hidden.advice':
    'I would take it away, and put it into a start-up file if you still want it. Editing start-up files alone would not remove it.',
  'finding.launchd.session-environment.differs.summary':
    '{name} is {value} for apps, but "{terminal}" in a new terminal',
  'finding.launchd.session-environment.differs.meaning':
    'Go started by an editor or another app works with a different setting than Go in your terminal. What works in one place fails in the other.',
  'finding.launchd.session-environment.differs.advice':
    'I would take the value of the session away, so that only your start-up files decide. Then quit the app and open it again.',

  'finding.launchd.jobs-touching-go.none.summary': 'no background job sets anything for Go ({count} looked at)',
  'finding.launchd.jobs-touching-go.own.summary': 'the background job {label} sets {names} for itself',
  'finding.launchd.jobs-touching-go.own.meaning':
    'Only that one job works with these settings. Go in your terminal does not see them.',
  'finding.launchd.jobs-touching-go.own.advice':
    'Nothing to do. Look at {plist} if that job behaves differently from your terminal.',
  'finding.launchd.jobs-touching-go.session.summary': 'the background job {label} sets {names} for the whole session',
  'finding.launchd.jobs-touching-go.session.meaning':
    'At every login this job gives these values to all apps, and through them to Go.',
  'finding.launchd.jobs-touching-go.session.advice':
    'Nothing to do while it works. Remember {plist} when a setting of Go comes back after you changed it.',

  'finding.launchd.dns-flusher.none.summary': 'no background job throws away DNS answers ({count} looked at)',
  'finding.launchd.dns-flusher.off.summary': 'the job {label} would throw away DNS answers, but it is switched off',
  'finding.launchd.dns-flusher.off.meaning': 'It does not run, so it does no harm.',
  'finding.launchd.dns-flusher.off.advice': 'You can delete {plist} when you like. macOS needs no such job.',
  'finding.launchd.dns-flusher.at-events.summary':
    'the job {label} throws away DNS answers when something happens, not on a timer',
  'finding.launchd.dns-flusher.at-events.meaning':
    'It runs rarely and needs no special right, so it does little harm. It is not needed either: macOS notices changes of the network by itself.',
  'finding.launchd.dns-flusher.at-events.advice':
    'You can leave it. If you wonder about slow first look-ups of names, it is a candidate.',
  'finding.launchd.dns-flusher.timer.summary': 'the job {label} throws away all DNS answers again and again',
  'finding.launchd.dns-flusher.timer.meaning':
    'Your Mac remembers the addresses of servers for as long as they are valid. This job makes it forget them over and over, so that every program, Go too, has to ask again and waits. It also hides the cause of whatever it was meant to cure.',
  'finding.launchd.dns-flusher.timer.advice':
    'I would stop it and move its file aside. No other timer is needed: macOS follows changes of the network, and reads /etc/hosts and /etc/resolver again by itself. If names are wrong afterwards, the cause shows, and can be mended.',
  'finding.launchd.dns-flusher.sudo.summary': 'the job {label} throws away DNS answers with administrator rights',
  'finding.launchd.dns-flusher.sudo.meaning':
    'Besides making your Mac forget addresses over and over, it calls sudo without anybody there to give a password. Either it fails every time, or a rule lets every program of yours do the same as administrator without being asked.',
  'finding.launchd.dns-flusher.sudo.advice':
    'I would stop it, move its file aside, and take away the rule that was made for it. Rules for sudo are mostly hidden from me; where I cannot read one I say so. Do not replace it by another timer: macOS follows changes of the network by itself.',

  'finding.launchd.dns-flusher.right.summary':
    'a rule lets your programs stop any other program as administrator, without a password',
  'finding.launchd.dns-flusher.right.meaning':
    'Rules of this kind are made for scripts that throw away DNS answers. No such script is here any more, but every program that you start can still use the right. Rule {files|file|files}: {files}',
  'finding.launchd.dns-flusher.right.advice':
    'Take the rule away. For the rare case that you want to throw DNS answers away by hand, sudo can ask you for your password.',

  'finding.launchd.unsafe-jobs.none.summary': 'the rights of background jobs are in order ({count} looked at)',
  'finding.launchd.unsafe-jobs.list-mode.summary': 'others may write the file of the job {label} (mode {mode})',
  'finding.launchd.unsafe-jobs.list-mode.meaning':
    'macOS does not start a job whose file somebody else may change, and answers with errors such as "Input/output error". If it runs already, whoever may write the file decides what it does.',
  'finding.launchd.unsafe-jobs.list-mode.advice':
    'Let only its owner write it. `launchctl load` would say nothing is wrong even if it fails, so it proves nothing.',
  'finding.launchd.unsafe-jobs.list-owner.summary': 'the file of the job {label} belongs to the wrong account',
  'finding.launchd.unsafe-jobs.list-owner.meaning':
    'Jobs in this folder must belong to the administrator account "root", or macOS does not start them.',
  'finding.launchd.unsafe-jobs.list-owner.advice':
    'Give it to root, and let only root write it. Moving it to another folder would make it a different kind of job.',
  'finding.launchd.unsafe-jobs.list-and-program.summary':
    'others may change the file of the job {label}, and the program that it runs as administrator',
  'finding.launchd.unsafe-jobs.list-and-program.meaning':
    'macOS does not start the job because of its file. That is a good thing as long as others may change {path}: whoever does could run anything with full rights.',
  'finding.launchd.unsafe-jobs.list-and-program.advice':
    'First put the program into a folder that only root may write, and name that place in {plist}. Then let gomend look again: I do not mend the file as long as the program is open.',
  'finding.launchd.unsafe-jobs.program-open.summary':
    'the job {label} runs {path} as administrator, and others may change it',
  'finding.launchd.unsafe-jobs.program-open.meaning':
    'Whoever may change that file or folder can run anything with full rights on this Mac.',
  'finding.launchd.unsafe-jobs.program-open.advice':
    'Put the program into a folder that only root may write, or remove the job ({plist}). I do not move programs by myself, as the job would fail without them.',
  'finding.launchd.unsafe-jobs.program-shared.summary':
    'the job {label} runs as administrator from a folder that you may change: {path}',
  'finding.launchd.unsafe-jobs.program-shared.meaning':
    'That is usual for apps and for Homebrew, and no fault of Go. It means that programs running as you could change what runs with full rights.',
  'finding.launchd.unsafe-jobs.program-shared.advice': 'Nothing to do, unless you are strict about this.',
  'finding.launchd.unsafe-jobs.sudo-in-agent.summary':
    'the job {label} calls sudo, where nobody can answer its question',
  'finding.launchd.unsafe-jobs.sudo-in-agent.meaning':
    'A job of your session has no terminal for a password. So this either fails every time, or a rule lets all your programs run "{command}" as administrator without being asked.',
  'finding.launchd.unsafe-jobs.sudo-in-agent.advice':
    'Work that needs the administrator belongs into /Library/LaunchDaemons, where macOS runs it as root without sudo. Ask whoever made {plist}.',

  'finding.launchd.switched-off.none.summary': 'no background job is switched off ({count} looked at)',
  'finding.launchd.switched-off.not-told.summary': 'could not be told: launchd did not say which jobs are switched off',
  'finding.launchd.switched-off.not-told.meaning':
    'That happens over ssh, where there is no graphical session to ask about.',
  'finding.launchd.switched-off.not-told.advice': 'Run gomend on the Mac itself to know it.',
  'finding.launchd.switched-off.some.summary': 'switched off in Login Items: {labels}',
  'finding.launchd.switched-off.some.meaning':
    'These background jobs are installed, but you or your company switched them off. If one of them serves Go modules or names, Go misses it.',
  'finding.launchd.switched-off.some.advice':
    'Leave them off if that is what you want. Reinstalling them would change nothing: the switch stays.',

  'finding.launchd.switched-off.needed.summary': 'the job {label} is switched off, and Go needs it',
  'finding.launchd.switched-off.needed.meaning':
    'Go is told to ask at port {port} of this Mac, which is where that background job answers. You or your company switched it off in Login Items, so nobody does.',
  'finding.launchd.switched-off.needed.advice':
    'Only you can move that switch. Installing the job again would change nothing. Leave it off if that is what you want, and then set Go to another place.',

  'finding.launchd.not-loaded.none.summary': 'every background job that Go needs is there',
  'finding.launchd.not-loaded.names.summary': 'the job {label} does not run, and names are looked up at its port',
  'finding.launchd.not-loaded.names.meaning':
    'This Mac asks at its own port {port} for the addresses of servers. The job that answers there is installed and in order, but macOS has not taken it on.',
  'finding.launchd.not-loaded.names.advice':
    'I would start it. If macOS refuses, the job may be blocked in Login Items, which I cannot see.',
  'finding.launchd.not-loaded.modules.summary': 'the job {label} does not run, and Go asks it for modules',
  'finding.launchd.not-loaded.modules.meaning':
    'Go is told to ask at port {port} of this Mac. The job that answers there is installed and in order, but macOS has not taken it on.',
  'finding.launchd.not-loaded.modules.advice':
    'I would start it. If macOS refuses, the job may be blocked in Login Items, which I cannot see.',

  'fix.launchd.move-job-aside.title': 'stop the job {label} and move its file to {to}',
  'fix.launchd.move-job-aside.why':
    'macOS starts whatever stands in its folder, so the file has to leave it, copies included.',
  'fix.launchd.move-job-aside.risk': 'What the job did does not happen any more. Its file is kept.',
  'fix.launchd.move-job-aside.undo': 'The file goes back to {plist}, and the job is started again.',
  'fix.launchd.move-sudoers-file.title': 'move the rule file {path} out of the way',
  'fix.launchd.move-sudoers-file.why':
    'It holds nothing but the right to flush DNS as administrator without a password.',
  'fix.launchd.move-sudoers-file.risk': 'A program that relied on it is asked for a password again.',
  'fix.launchd.move-sudoers-file.undo': 'The file goes back to {path}.',
  'fix.launchd.edit-sudoers-file.title': 'take the rule for flushing DNS out of {path}',
  'fix.launchd.edit-sudoers-file.why':
    'Such a rule lets every program of yours stop any other program as administrator, without being asked.',
  'fix.launchd.edit-sudoers-file.risk':
    'A mistake in these files can lock you out of sudo; visudo checks them before it saves.',
  'fix.launchd.edit-sudoers-file.undo': 'Put the line back in the same way.',
  'fix.launchd.unset-session-variable.title': 'take {name} away from the session',
  'fix.launchd.unset-session-variable.why': 'Programs that start from now on do not get the value any more.',
  'fix.launchd.unset-session-variable.risk': 'An app that relied on {name} has to be told in another way.',
  'fix.launchd.unset-session-variable.undo': '{name} is set to {value} again.',
  'fix.launchd.plist-mode.title': 'let only the right account write {plist}',
  'fix.launchd.plist-mode.why':
    'macOS refuses jobs whose file others may write. Outside your own folder, only the administrator account "root" may.',
  'fix.launchd.plist-mode.risk': 'None that we know of. The content stays as it is.',
  'fix.launchd.plist-mode.undo':
    'Of your own file, the old rights ({mode}) are given back. Of one of root’s nothing is: whoever could write it could have made root run anything.',
  'fix.launchd.load-job.title': 'start the job {label}',
  'fix.launchd.load-job.why': 'macOS takes it on from {plist}, now and at every start from then on.',
  'fix.launchd.load-job.risk': 'The program that this file names begins to run in the background.',
  'fix.launchd.load-job.undo': 'The job is stopped again.',
  'fix.launchd.allow-in-login-items.title': 'switch {labels} on again in Login Items',
  'fix.launchd.allow-in-login-items.why':
    'Only you can do that: no command may change this switch. Then I tell macOS that the job is no longer off.',
  'fix.launchd.allow-in-login-items.risk': 'The jobs run in the background again.',
  'fix.launchd.allow-in-login-items.undo': 'Switch them off again in the same place.',

  'step.launchd.sudoers-by-hand':
    'In a terminal, look at the file with: sudo cat {path}   If it only lets you run killall or dscacheutil without a password, take the line out with: sudo visudo -f {path}   (If nothing else stands there: sudo rm {path}) Then check all rules with: sudo visudo -c',
  'step.launchd.plist-owner': 'In a terminal: sudo chown -h root:wheel {plist}   and then: sudo chmod 0644 {plist}',
  'step.launchd.login-items':
    'Open System Settings, General, Login Items, and switch on: {labels}. If the switch is grey, your company decides about it.',
};
