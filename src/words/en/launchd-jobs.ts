import type { Catalogue } from '../words.ts';

/** Background jobs that cannot start, are in the wrong place, or come back and back. */
export const launchdJobs: Catalogue = {
  'fact.launchd.loaded-from': 'looking whether the files of loaded jobs are still there',
  'fact.launchd.misplaced-lists': 'looking for background jobs in folders that macOS does not know',
  'fact.launchd.last-endings': 'asking how background jobs ended the last time',

  'check.launchd.broken-jobs': 'background jobs that can never start',
  'check.launchd.list-places': 'where the files of background jobs lie',
  'check.launchd.wrong-domain': 'who runs your background jobs',
  'check.launchd.loaded-twice': 'background jobs that are there twice',
  'check.launchd.restarts': 'background jobs that end again and again',

  'finding.launchd.broken-jobs.none.summary':
    'nothing is seen that keeps a background job from starting ({count} looked at)',
  'finding.launchd.broken-jobs.damaged.summary': 'the file of a background job is damaged: {plist}',
  'finding.launchd.broken-jobs.damaged.meaning':
    'By its name it has to do with what Go needs from the network. macOS cannot read it, so the job never starts; launchctl calls that error 109, or only error 5. It says: {said}',
  'finding.launchd.broken-jobs.damaged.advice':
    'Install what it belongs to again. By hand, `plutil -lint` says where the mistake is. I do not guess what was meant.',
  'finding.launchd.broken-jobs.no-label.summary': 'the file of a background job has no label: {plist}',
  'finding.launchd.broken-jobs.no-label.meaning':
    'macOS knows each job by its Label, and does not take one without (error 110, or only error 5).',
  'finding.launchd.broken-jobs.no-label.advice':
    'Install what it belongs to again, or give it a Label that reads like the name of the file.',
  'finding.launchd.broken-jobs.no-program.summary': 'the file of the job {label} names no program',
  'finding.launchd.broken-jobs.no-program.meaning':
    'macOS does not take a job that names nothing to start (error 111, or only error 5).',
  'finding.launchd.broken-jobs.no-program.advice': 'Install what it belongs to again. Its file is {plist}.',
  'finding.launchd.broken-jobs.home-sign.summary': 'the job {label} names its program as {said}, which is never found',
  'finding.launchd.broken-jobs.home-sign.meaning':
    'Only a shell knows that “~” and “$HOME” mean your home folder, and there is no shell when macOS starts a job.',
  'finding.launchd.broken-jobs.home-sign.advice':
    'Write the whole path into {plist}, beginning with /Users, and load the job again.',
  'finding.launchd.broken-jobs.program-missing.summary': 'the job {label} is to start {path}, which is not there',
  'finding.launchd.broken-jobs.program-missing.meaning':
    'The program was removed, moved or renamed, and its job was forgotten. Whatever Go expects from it does not answer, and macOS may try to start it again and again.',
  'finding.launchd.broken-jobs.program-missing.advice':
    'If you need it, install it again; if not, uninstall the rest of it. Its file is {plist}.',
  'finding.launchd.broken-jobs.program-away.summary':
    'the job {label} is to start {path}, and that disk is not connected',
  'finding.launchd.broken-jobs.program-away.meaning':
    'Background jobs start at login, often before another disk is there. Until then the job fails.',
  'finding.launchd.broken-jobs.program-away.advice':
    'Connect the disk, or put the program on the disk of your Mac. Its file is {plist}.',
  'finding.launchd.broken-jobs.program-closed.summary': 'the job {label} is to start {path}, which may not be started',
  'finding.launchd.broken-jobs.program-closed.meaning':
    'Something is there by that name, but it is a folder, or a file without the right to be run as a program.',
  'finding.launchd.broken-jobs.program-closed.advice':
    'Install it again. If you made it yourself, `chmod +x` gives a file that right.',

  'finding.launchd.list-places.none.summary': 'the files of background jobs lie where macOS looks for them',
  'finding.launchd.list-places.volume.summary':
    'the job {label} is not loaded, and its file lies on another disk: {real}',
  'finding.launchd.list-places.volume.meaning':
    'macOS has been seen to refuse background jobs from a home folder that is not on the disk it starts from, with nothing but “Input/output error”. That disk may also come too late at login.',
  'finding.launchd.list-places.volume.advice':
    'I do not move a home folder. If the job comes from Homebrew, `brew services run` starts it without a file, until the next login. For good, the folder Library/LaunchAgents has to be on the disk of your Mac.',
  'finding.launchd.list-places.home-daemon.summary': 'macOS never looks at {plist}',
  'finding.launchd.list-places.home-daemon.meaning':
    'There is no such thing as a LaunchDaemons folder in a home: jobs of one person lie in Library/LaunchAgents. So {label} never starts by itself, and the path that was meant answers with error 5.',
  'finding.launchd.list-places.home-daemon.advice':
    'I would move the file into Library/LaunchAgents. It runs with your rights there; a job that needs more belongs into /Library/LaunchDaemons, and to root.',

  'finding.launchd.wrong-domain.none.summary': 'your background jobs run in your session, as far as they run',
  'finding.launchd.wrong-domain.root.summary': 'the job {label} of a person is run by root',
  'finding.launchd.wrong-domain.root.meaning':
    'It was started with sudo, so macOS has it among the jobs of the whole Mac, not in your session. brew and launchctl do not find it there (“Could not find service”, 113). It leaves files of root’s behind, and whoever may change {plist} decides what root runs.',
  'finding.launchd.wrong-domain.root.advice':
    'I would stop it there and start it in your session ({wanted}). If it needs the rights of root, for a port below 1024 say, it should be installed as a job of the whole Mac.',
  'finding.launchd.wrong-domain.person.summary': 'the job {label} runs outside of your session at the screen',
  'finding.launchd.wrong-domain.person.meaning':
    'macOS has it in {domain}, as happens when it was started over ssh, and not in {wanted}, where brew and launchctl look for it. They say “Could not find service”, or fail to start it a second time.',
  'finding.launchd.wrong-domain.person.advice': 'I would stop it there, and start it in your session.',

  'finding.launchd.loaded-twice.none.summary': 'no background job is in the way of another one',
  'finding.launchd.loaded-twice.two-lists.summary': 'two files give the same label {label} to a job',
  'finding.launchd.loaded-twice.two-lists.meaning':
    'macOS takes the first, and refuses the other with “Bootstrap failed: 5: Input/output error”, or 37. As far as it says, {other} is the one that counts. After the next login it may be the other way round.',
  'finding.launchd.loaded-twice.two-lists.advice':
    'Look at both, and keep one. I would move {plist} aside; the job that runs is not stopped.',
  'finding.launchd.loaded-twice.list-gone.summary': 'the job {label} was loaded from a file that is gone: {path}',
  'finding.launchd.loaded-twice.list-gone.meaning':
    'An upgrade, or somebody, put another file in its place ({plist}). As long as macOS holds on to the old one, it refuses the new one with “Bootstrap failed: 5: Input/output error”.',
  'finding.launchd.loaded-twice.list-gone.advice':
    'Let macOS forget the old one and take the new one. For a job from Homebrew, `brew services restart` does the same.',

  'finding.launchd.restarts.none.summary': 'no background job is seen to fail and come back ({count} looked at)',
  'finding.launchd.restarts.again.summary': 'the job {label} fails and is started again: {runs} times so far',
  'finding.launchd.restarts.again.meaning':
    'The last time it ended with {ending}, and macOS brings it back each time, after 10 seconds or more. So that it may be running just now means little: what Go asks it for works now and then, or never.',
  'finding.launchd.restarts.again.advice':
    'Its own messages say why. {plist} tells where they go (StandardErrorPath), if anywhere. Starting it once more by hand cures nothing.',
  'finding.launchd.restarts.config.summary': 'the job {label} cannot be set up: exit code 78, {runs} starts so far',
  'finding.launchd.restarts.config.meaning':
    'macOS itself gives up before the program has begun. Mostly the file for its messages cannot be written, its folder is missing, or its program cannot be started.',
  'finding.launchd.restarts.config.advice':
    'Look in {plist} at Program, WorkingDirectory, StandardOutPath and StandardErrorPath: they have to be there, and be open to the account that the job runs as.',
  'finding.launchd.restarts.hint.summary':
    'the job {label} may fail and come back: {runs} starts, the last end was {ending}',
  'finding.launchd.restarts.hint.meaning':
    'That is what `launchctl print` says, which Apple may change at any time; for a job of root’s there is nothing else that I may ask.',
  'finding.launchd.restarts.hint.advice':
    'Nothing to do while what it serves works. If not, its own messages say more; {plist} tells where they go.',

  'finding.launchd.unsafe-jobs.agent-open.summary': 'anybody may change what the job {label} runs as you: {path}',
  'finding.launchd.unsafe-jobs.agent-open.meaning':
    'Another account, or a program of another account, can put something else there, and it runs with your rights at the next login.',
  'finding.launchd.unsafe-jobs.agent-open.advice':
    'Take the right to write away from all others (`chmod o-w`), or put the program where only you may write.',

  'fix.launchd.move-to-session.title': 'stop the job {label} in {domain}, and start it in {wanted}',
  'fix.launchd.move-to-session.why':
    'Your jobs belong into your session at the screen: there everybody looks for them.',
  'fix.launchd.move-to-session.risk': 'What it serves is away for a moment.',
  'fix.launchd.move-to-session.undo':
    'It goes back to where it was, unless that was root: a file that is not root’s is not given to root again.',
  'fix.launchd.move-into-agents.title': 'move the file of the job {label} to {to}, and start it',
  'fix.launchd.move-into-agents.why': 'That is the folder in which macOS looks for the jobs of one person.',
  'fix.launchd.move-into-agents.risk': 'The program that the file names begins to run in the background.',
  'fix.launchd.move-into-agents.undo': 'The job is stopped, and the file goes back to {plist}.',
  'fix.launchd.load-anew.title': 'let macOS forget the job {label}, and take it on again from {plist}',
  'fix.launchd.load-anew.why': 'Only then does it read the file that is there now.',
  'fix.launchd.load-anew.risk': 'What it serves is away for some seconds.',
  'fix.launchd.load-anew.undo': 'Nothing to take back: the file that it came from is gone.',
  'step.launchd.load-anew':
    'In a terminal, run `{bootout}`. Wait until `{print}` says that there is no such service, then run `{bootstrap}`.',
};
