import type { Catalogue } from '../words.ts';

const print: Catalogue = {
  'read.launchctl-print.domain':
    'That is the whole domain {domain}, not one background item. Its services stand in it; print one of them as `launchctl print {domain}/LABEL`.',
  'read.launchctl-print.place-system': '{service} runs for the whole Mac, without anybody being logged in.',
  'read.launchctl-print.place-gui': '{service} runs for one person, while that person is logged in at the screen.',
  'read.launchctl-print.place-other': 'It is about {service}.',
  'read.launchctl-print.place-system-file':
    '{service} runs for the whole Mac, without anybody being logged in. It was loaded from {path}.',
  'read.launchctl-print.place-gui-file':
    '{service} runs for one person, while that person is logged in at the screen. It was loaded from {path}.',
  'read.launchctl-print.place-other-file': 'It is about {service}, loaded from {path}.',
  'read.launchctl-print.running': 'It is running.',
  'read.launchctl-print.running-as': 'It is running, as process {pid}.',
  'read.launchctl-print.pid': 'It was running as process {pid}; the line with its state is missing.',
  'read.launchctl-print.never-ran':
    'It is loaded, and has not been started since. That is normal for something that starts when it is needed.',
  'read.launchctl-print.not-running': 'It is loaded, but not running now.',
  'read.launchctl-print.spawn-scheduled':
    'It is about to be started again. launchd waits at least 10 seconds between two starts, and longer after each early end: it probably ends right after each start.',
  'read.launchctl-print.other-state': 'launchd calls its state “{state}”.',
  'read.launchctl-print.runs': 'It has been started {n|once|# times} since it was loaded.',
  'read.launchctl-print.never-exited': 'It has not ended by itself since.',
  'read.launchctl-print.exit-0': 'The last time, it ended without an error (exit code 0).',
  'read.launchctl-print.exit-78':
    'The last exit code is 78 (EX_CONFIG): it could not be set up. Often the file for its output (`stdout path`, `stderr path`) cannot be written, or its directory is missing.',
  'read.launchctl-print.exit-other':
    'The last time, it ended with exit code {code}. What that means only the program itself knows; its own output tells more.',
  'read.launchctl-print.signal-asked':
    'It was asked to end ({signal}), as when it is stopped or this Mac shuts down. That is no fault.',
  'read.launchctl-print.signal-killed':
    'It was ended by force ({signal}): by a person, by macOS, or because macOS refused the program itself.',
  'read.launchctl-print.signal-crashed': 'It crashed ({signal}).',
  'read.launchctl-print.signal-other': 'A signal ended it: {signal}.',
  'read.launchctl-print.keepalive': 'launchd starts it again whenever it ends (keepalive).',
  'read.launchctl-print.runatload': 'It starts as soon as it is loaded (runatload).',
  'read.launchctl-print.short-path':
    'Programs are searched for it in {path} only. Those of Homebrew, and a Go in /usr/local/go, are not found there by their name.',
  'read.launchctl-print.variables': 'It gets variables of its own that matter to Go: {names}.',
  'read.launchctl-print.logs': 'What it prints goes to {paths}.',
  'read.launchctl-print.no-api': 'Apple may change this text at any time, so a script should not rely on it.',
};

const list: Catalogue = {
  'read.launchctl-list.counts':
    '{n|1 background item is|# background items are} loaded here; {running} of them {running|was|were} running.',
  'read.launchctl-list.dash': 'A “-” for the process is normal: most items start only when something needs them.',
  'read.launchctl-list.failed': 'These ended with an error the last time (exit code behind each): {jobs}.',
  'read.launchctl-list.killed':
    'These were ended by a signal (its number behind each, 15: asked to end, 9: by force): {jobs}.',
  'read.launchctl-list.none-failed': 'None that is not Apple’s ended with an error.',
  'read.launchctl-list.apple':
    '{n|1 of Apple’s own items has|# of Apple’s own items have} an exit code other than 0. That is common, and by itself no sign of a fault.',
  'read.launchctl-list.next': '`launchctl print gui/$(id -u)/LABEL` tells more about one of them.',
};

const errors: Catalogue = {
  'read.launchctl-errors.failed': '`{verb}` did not work: error {code}, “{text}”.',
  'read.launchctl-errors.not-found': 'There is no {label} among the background items of “{domain}”.',
  'read.launchctl-errors.target': 'It was about {where}.',
  'read.launchctl-errors.bootout-3':
    'It was not loaded, so there was nothing to unload: that is what was wanted anyway.',
  'read.launchctl-errors.unknown': '`launchctl error` with that number tells its wording.',
  'read.launchctl-errors.code-1': 'Permission is missing: a part of macOS, or the owner of a file, does not allow it.',
  'read.launchctl-errors.code-2': 'A file that it names is not there; the path may be mistyped.',
  'read.launchctl-errors.code-3': 'There is no such process or service: it was not loaded.',
  'read.launchctl-errors.code-5':
    'Error 5 names no cause. Common ones: it is loaded already, or is still ending; it is disabled, or switched off in Login Items; its file is damaged, belongs to the wrong person, or may be written by others; its directory is protected, or on another disk; that person has no session at the screen; or it takes root. As root, launchctl names the cause more often.',
  'read.launchctl-errors.code-13': 'Permission is missing: the file, or a directory on the way to it, may not be read.',
  'read.launchctl-errors.code-17': 'Something of that name is there already.',
  'read.launchctl-errors.code-36': 'It is still ending: wait some seconds, and try again.',
  'read.launchctl-errors.code-37': 'It is loaded already, which often is what was wanted.',
  'read.launchctl-errors.code-107': 'A bundle that it names is damaged.',
  'read.launchctl-errors.code-108':
    'The path that was given leads nowhere: it may be mistyped, or the file lies in another folder.',
  'read.launchctl-errors.code-109': 'Its file is no valid property list; `plutil -lint FILE` says where.',
  'read.launchctl-errors.code-110': 'Its file gives it no label, or one that is not allowed.',
  'read.launchctl-errors.code-111': 'Its file names no program to start.',
  'read.launchctl-errors.code-112': 'There is no such domain: that person is not logged in at the screen.',
  'read.launchctl-errors.code-113':
    'It is not loaded (code 113). Either nobody loaded it, or it is switched off in Login Items, or its label is another.',
  'read.launchctl-errors.code-116': 'This macOS does not know how to do that.',
  'read.launchctl-errors.code-118':
    'launchd answered with something that launchctl did not understand; a restart of this Mac helps, if anything does.',
  'read.launchctl-errors.code-119': 'It is disabled, and stays so until `launchctl enable` is given for it.',
  'read.launchctl-errors.code-121': 'launchd does not look for background items at that path.',
  'read.launchctl-errors.code-122':
    'Its file belongs to the wrong person, or others may write to it; launchd refuses such a file.',
  'read.launchctl-errors.code-124': 'That person is logging out just now.',
  'read.launchctl-errors.code-125':
    'That domain cannot do this: often gui/… while that person has no session at the screen, as over SSH.',
  'read.launchctl-errors.code-126':
    'This way of asking is no longer supported; an old script, or an old verb, asks like that.',
  'read.launchctl-errors.code-133': 'Several files were given, and each may have an error of its own.',
  'read.launchctl-errors.code-134': 'Its file allows it only in another kind of session.',
  'read.launchctl-errors.code-138': 'It is not meant for this kind of Mac.',
  'read.launchctl-errors.code-139':
    'It cannot run just now: often its program is missing, or macOS refuses the program.',
  'read.launchctl-errors.code-144': 'Only programs that Apple allows may ask for that.',
  'read.launchctl-errors.code-150': 'System Integrity Protection forbids it: that is one of Apple’s own services.',
  'read.launchctl-errors.code-159': 'The sandbox of the program that asked forbids it.',
  'read.launchctl-errors.code-161': 'It is switched off in System Settings, under Login Items.',
  'read.launchctl-errors.exit-0':
    '`launchctl load` and `unload` exit with 0 even when they fail, so a script that looks at the exit code takes this for a success.',
  'read.launchctl-errors.exit-code':
    'The exit code is the number of the error. Whether an item is loaded now only `launchctl print DOMAIN/LABEL` tells: it exits with 0 if it is.',
};

const disabled: Catalogue = {
  'read.launchctl-print-disabled.off': 'Switched off: {labels}.',
  'read.launchctl-print-disabled.none-off': 'Nothing is switched off.',
  'read.launchctl-print-disabled.on':
    '{n|1 label is|# labels are} marked as switched on; that alone does not mean that it is loaded.',
  'read.launchctl-print-disabled.lasting':
    'macOS keeps these marks through restarts, also for items whose file is long gone.',
  'read.launchctl-print-disabled.not-listed': 'What is not listed is decided by its own file.',
};

export const readLaunchd: Catalogue = { ...print, ...list, ...errors, ...disabled };
