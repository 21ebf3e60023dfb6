import { SUDO } from '../../machine/privilege/commands.ts';
import type { RootPrograms } from '../../machine/privilege/file-commands.ts';
import type { Sentence } from './sentences.ts';
import { quotedAll } from './shell-text.ts';
import type { Tools } from './tools.ts';

/** What a script needs besides where a step is root's: the same sequence and the same looks as gomend's own. */
export function rootRuntime(tools: Tools, root: RootPrograms, say: Sentence): string {
  return `# sudo asks for its password itself; nothing here sees it.
open_door() {
  [ "$each" = no ] || return 0
  ${SUDO} -n -v 2>/dev/null && return 0
  say ${say('sudo')}
  ${SUDO} -v || fail ${say('sudo-denied')}
  opened=yes
  # Where sudo is set to keep nothing (timestamp_timeout=0), it has to ask each time.
  ${SUDO} -n -v 2>/dev/null && return 0
  each=yes
  say ${say('sudo-each')}
}

# Leaves sudo as it was: while it does not ask, nothing else of this script runs.
close_door() {
  [ "$opened" = yes ] || return 0
  opened=no
  ${SUDO} -k
}

# sudo hands its own mask for new files on.
as_root() (
  umask "$mask"
  [ "$each" = no ] && exec ${SUDO} -n -- "$@"
  exec ${SUDO} -- "$@"
)

# SHA-256 of a file that maybe only root can read.
root_hash_of() {
  if [ -r "$1" ]; then
    hash_of "$1"
  else
    line=$(as_root ${quotedAll(tools.sha256)} "$1") || return 1
    line=\${line#\\\\}
    printf '%s' "\${line%% *}"
  fi
}

root_state_of() {
  if [ -f "$1" ] && [ ! -L "$1" ]; then
    root_hash_of "$1" || printf other
  else
    state_of "$1"
  fi
}

is_now_for_root() { [ "$(root_state_of "$1")" = "$2" ]; }

# DIRECTORY: nobody but root may be able to change what a name in it means, and what one above it means.
only_root_may_change() {
  at=$1
  while :; do
    mode=$(mode_of "\${at:-/}") || return 1
    case $(owner_of "\${at:-/}") in
      0:*) ;;
      *) return 1 ;;
    esac
    case $mode in *[2367] | *[2367][0-7]) return 1 ;; esac
    [ -n "$at" ] || return 0
    at=\${at%/*}
  done
}

# DIRECTORY: as it is named, and as it is reached.
must_be_roots() {
  real=$(cd -P "\${1:-/}" && pwd -P) || fail ${say('not-roots', { path: '$1' })}
  [ "$real" != / ] || real=
  { only_root_may_change "$1" && only_root_may_change "$real"; } || fail ${say('not-roots', { path: '$1' })}
}

# SOURCE FILE NOW THEN OWNER MODE TEMPORARY: made by root, compared there by its hash, then renamed.
put_root() {
  must_be_roots "\${2%/*}"
  is_now_for_root "$2" "$3" || fail ${say('changed', { path: '$2' })}
  if [ "$4" = absent ]; then
    as_root ${root.rm} -f "$2" || fail ${say('cannot-write', { path: '$2' })}
    return 0
  fi
  must_be_roots "\${7%/*}"
  [ "$(device_of "\${7%/*}/")" = "$(device_of "\${2%/*}/")" ] || fail ${say('other-disk', { path: '$2' })}
  is_now "$1" "$4" || fail ${say('not-composed', { path: '$2' })}
  root_part=$7
  if [ "$3" = absent ]; then
    as_root ${root.install} -m 0600 /dev/null "$7" || fail ${say('cannot-write', { path: '$2' })}
    as_root ${root.tee} "$7" <"$1" >/dev/null || fail ${say('cannot-write', { path: '$2' })}
    as_root ${root.chown} "$5" "$7" || fail ${say('cannot-write', { path: '$2' })}
    as_root ${root.chmod} "$6" "$7" || fail ${say('cannot-write', { path: '$2' })}
  else
    as_root ${quotedAll(root.copy)} "$2" "$7" || fail ${say('cannot-write', { path: '$2' })}
    as_root ${root.chown} "$5" "$7" || fail ${say('cannot-write', { path: '$2' })}
    as_root ${root.chmod} "$6" "$7" || fail ${say('cannot-write', { path: '$2' })}
    as_root ${root.tee} "$7" <"$1" >/dev/null || fail ${say('cannot-write', { path: '$2' })}
  fi
  is_now_for_root "$7" "$4" || fail ${say('not-composed', { path: '$2' })}
  is_now_for_root "$2" "$3" || fail ${say('changed', { path: '$2' })}
  as_root ${root.mv} -f "$7" "$2" || fail ${say('cannot-write', { path: '$2' })}
  root_part=
  is_now_for_root "$2" "$4" || fail ${say('cannot-write', { path: '$2' })}
}

# FROM TO STATE
move_root() {
  must_be_roots "\${1%/*}"
  must_be_roots "\${2%/*}"
  { is_now "$1" "$3" && is_now "$2" absent; } || fail ${say('changed', { path: '$1' })}
  [ "$(device_of "\${1%/*}/")" = "$(device_of "\${2%/*}/")" ] || fail ${say('other-disk', { path: '$1' })}
  as_root ${root.mv} -n "$1" "$2" || fail ${say('cannot-write', { path: '$2' })}
  { is_now "$1" absent && is_now "$2" "$3"; } || fail ${say('changed', { path: '$2' })}
}

# Apple's setup programs say no on standard output, and end with 0 at times.
run_root() {
  said=$(as_root "$@") || fail ${say('command-failed', { command: '$1' })}
  [ -z "$said" ] || say "$said"
  case $said in
    *'** Error'* | *' is not a recognized network service'* | *'You need administrator access to run this tool'*)
      fail ${say('command-failed', { command: '$1' })}
      ;;
  esac
}

# A look that must find nothing: what it prints is in the way.
run_root_finding_nothing() {
  said=$(as_root "$@") || fail ${say('command-failed', { command: '$1' })}
  [ -z "$said" ] || fail ${say('found', { what: '$said' })}
}

# TREE: where its name says, with no link on the way, in a home that is yours.
must_be_own_tree() {
  case $(owner_of "$home") in
    "$account":*) ;;
    *) fail ${say('not-yours', { path: '$1' })} ;;
  esac
  real_home=$(cd -P "$home" && pwd -P) || fail ${say('not-yours', { path: '$1' })}
  up=\${1%/*}
  real_up=$(cd -P "$up" && pwd -P) || fail ${say('not-yours', { path: '$1' })}
  { [ ! -L "$1" ] && [ "$real_up" = "$real_home\${up#"$home"}" ]; } || fail ${say('not-yours', { path: '$1' })}
}`;
}
