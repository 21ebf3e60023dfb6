#!/bin/sh
# Asks as sudo does: on the terminal itself, without echo. Keeps what it was told in $SUDO_HEARD.
exec </dev/tty >/dev/tty
trap 'stty echo; printf "\n"; trap - INT; kill -INT $$' INT
stty -echo
printf 'Password:'
read -r line
stty echo
printf '\n'
printf '%s\n' "$line" >>"$SUDO_HEARD"
test "$line" = "open sesame"
