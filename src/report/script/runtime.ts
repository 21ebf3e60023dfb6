import type { Sentence } from './sentences.ts';
import { quotedAll } from './shell-text.ts';
import type { Tools } from './tools.ts';

/** Exit codes of a script; those of gomend, where both have one. */
export const SCRIPT_EXIT = { done: 0, left: 1, unfit: 2, failed: 4, declined: 6, interrupted: 130 } as const;

/** Ends of one fix, within the script. */
export const ENDING = { done: 0, failed: 4, declined: 6, left: 7 } as const;

/** What every script has: how it speaks, asks, looks at files, and puts a whole file in another's place. */
export function runtime(tools: Tools, say: Sentence): string {
  const { formats } = tools;
  return `say() { printf '%s\\n' "$@"; }

# Ends the fix under way; what it did is taken back then.
fail() {
  say "$1" >&2
  exit ${ENDING.failed}
}

# yes, only if that is what was typed.
agreed() {
  [ "$yes" = no ] || return 0
  printf '%s' ${say('ask')}
  answer=
  read -r answer || say ''
  case $answer in [yY] | [yY][eE][sS]) return 0 ;; esac
  return 1
}

# SHA-256 of a file's bytes.
hash_of() {
  line=$(${quotedAll(tools.sha256)} <"$1") || return 1
  printf '%s' "\${line%% *}"
}

# A file's SHA-256, \`absent\` where nothing is, \`other\` for whatever is no plain file.
state_of() {
  if [ -L "$1" ]; then
    printf other
  elif [ -f "$1" ]; then
    hash_of "$1" || printf other
  elif [ -e "$1" ]; then
    printf other
  else
    printf absent
  fi
}

is_now() { [ "$(state_of "$1")" = "$2" ]; }

owner_of() { ${tools.stat} ${formats.owner} "$1"; }
mode_of() { ${tools.stat} ${formats.mode} "$1"; }
device_of() { ${tools.stat} ${formats.device} "$1"; }
links_of() { ${tools.stat} ${formats.links} "$1"; }

# FILE STATE OWNER MODE: the file is what this script was written for.
is_as_planned() {
  is_now "$1" "$2" || return 1
  [ "$2" = absent ] || [ "$(owner_of "$1"):$(mode_of "$1"):$(links_of "$1")" = "$3:$4:1" ]
}

# Marks of what was done: the next run of this script begins behind it.
mark() { : >"$keep/$1.done"; }
unmark() { ${tools.rm} -f "$keep/$1.done"; }
was_done() { [ -e "$keep/$1.done" ]; }

# STEP FILE STATE: a copy of the old bytes, readable by you alone.
keep_old() {
  ${tools.rm} -f "$keep/$1.old"
  : >"$keep/$1.old"
  [ "$3" = absent ] || ${tools.cat} "$2" >"$keep/$1.old" || fail ${say('cannot-keep', { path: '$2' })}
  [ "$3" = absent ] || is_now "$keep/$1.old" "$3" || fail ${say('changed', { path: '$2' })}
}

# FILE OWNER MODE
give_rights() {
  [ "$(owner_of "$1")" = "$2" ] || ${tools.chown} "$2" "$1" || fail ${say('rights', { path: '$1' })}
  ${tools.chmod} "$3" "$1" || fail ${say('rights', { path: '$1' })}
  [ "$(owner_of "$1"):$(mode_of "$1")" = "$2:$3" ] || fail ${say('rights', { path: '$1' })}
}

# SOURCE FILE NOW THEN OWNER MODE: the file as a whole or not at all, by a rename in its own directory.
put_own() {
  is_now "$2" "$3" || fail ${say('changed', { path: '$2' })}
  if [ "$4" = absent ]; then
    ${tools.rm} -f "$2" || fail ${say('cannot-write', { path: '$2' })}
    return 0
  fi
  is_now "$1" "$4" || fail ${say('not-composed', { path: '$2' })}
  part=$(${tools.mktemp} "\${2%/*}/.gomend-XXXXXXXX") || fail ${say('cannot-write', { path: '$2' })}
  if [ "$3" != absent ]; then
    # Rights, and whatever else belongs to a file besides its bytes.
    ${tools.cp} -p "$2" "$part" || fail ${say('cannot-write', { path: '$2' })}
    ${tools.chmod} u+w "$part" || fail ${say('cannot-write', { path: '$2' })}
  fi
  ${tools.cat} "$1" >"$part" || fail ${say('cannot-write', { path: '$2' })}
  give_rights "$part" "$5" "$6"
  is_now "$part" "$4" || fail ${say('not-composed', { path: '$2' })}
  is_now "$2" "$3" || fail ${say('changed', { path: '$2' })}
  if [ "$3" = absent ]; then
    # A second name for the new file cannot take anything's place.
    ${tools.ln} "$part" "$2" 2>/dev/null || ${tools.mv} -n "$part" "$2" || fail ${say('cannot-write', { path: '$2' })}
    ${tools.rm} -f "$part"
  else
    ${tools.mv} -f "$part" "$2" || fail ${say('cannot-write', { path: '$2' })}
  fi
  part=
  is_now "$2" "$4" || fail ${say('cannot-write', { path: '$2' })}
}

# A folder for a new file; taken back only while nothing is in it.
make_own() { [ -d "$1" ] || ${tools.mkdir} -m 0700 "$1" || fail ${say('cannot-write', { path: '$1' })}; }
unmake_own() { ${tools.rmdir} "$1" 2>/dev/null || :; }

# FROM TO STATE: never over anything, never to another disk, where it would be a copy.
move_own() {
  { is_now "$1" "$3" && is_now "$2" absent; } || fail ${say('changed', { path: '$1' })}
  [ "$(device_of "\${1%/*}/")" = "$(device_of "\${2%/*}/")" ] || fail ${say('other-disk', { path: '$1' })}
  ${tools.mv} -n "$1" "$2" || fail ${say('cannot-write', { path: '$2' })}
  { is_now "$1" absent && is_now "$2" "$3"; } || fail ${say('changed', { path: '$2' })}
}

# A command of a fix, as you would run it yourself, with nobody to ask.
run_own() {
  (umask "$mask" && cd / && exec "$@") </dev/null || fail ${say('command-failed', { command: '$1' })}
}

# STEP TEXT: something that only you can do.
your_turn() {
  say '' ${say('your-turn')} "$2"
  printf '%s' ${say('your-turn-ask')}
  answer=q
  [ ! -t 0 ] || read -r answer || answer=q
  case $answer in
    [qQ]*)
      say '' ${say('waiting')}
      exit ${ENDING.left}
      ;;
  esac
  mark "$1"
}`;
}
