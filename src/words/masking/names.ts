import { KEPT_VARIABLES } from '../../go/variables.ts';

const KEPT: ReadonlySet<string> = new Set(KEPT_VARIABLES);
const SECRET_PART =
  /PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|CREDENTIAL|(?:^|_)(?:PASS|PW|PAT|PIN|KEY|AUTH|SESSION|COOKIE|PRIVATE)S?\d*(?:_|$)|(?:^|_)PWD\d*(?:_|$)/iu;
const HARMLESS =
  /^(?:GO[A-Z0-9_]*|CGO_[A-Z_]*|HOMEBREW_[A-Z_]*|LC_[A-Z]+|LANG|LANGUAGE|EDITOR|VISUAL|PAGER|TERM|COLORTERM|HOME|SHELL|USER|LOGNAME|PWD|OLDPWD|TZ|PS1|PROMPT|RPROMPT|ZSH_THEME|CN|OU|ST|DC)$/u;
const PLAIN_VALUE =
  /^(?:|yes|no|true|false|on|off|auto|always|never|\d{1,6}|\d+(?:\.\d+){1,3}|(?:(?:~|\$\w+|\$\{\w+\}|\.{1,2})?\/[\w. +@-]*(?:\/[\w. +@-]*)*|\$\w+|\$\{\w+\}|:)+)$/u;

/** Whether a variable of this name is one that keeps a secret. */
export function isSecretName(name: string): boolean {
  return !KEPT.has(name) && !/^(?:(?:OLD)?PWD|SSH_AUTH_SOCK)$/iu.test(name) && SECRET_PART.test(name);
}

/** Whether what a start-up line gives this variable may be shown: it is known, or the value is plain. */
export function mayShow(name: string, value: string): boolean {
  if (KEPT.has(name)) return true;
  if (isSecretName(name)) return false;
  return HARMLESS.test(name) || PLAIN_VALUE.test(value.replace(/^(["'])(.*)\1$/su, '$2'));
}
