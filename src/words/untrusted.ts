/**
 * Text that a machine printed, or that came with a recording. It is cleaned once, on its way into
 * words, so that no renderer has to remember.
 */

// C0 and C1 controls, DEL, bidirectional overrides and zero-width marks: whatever could move the
// cursor, recolour, retitle, or show a different order of letters than there is.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
// CSI, OSC, DCS and friends as a whole, so that no `[31m` is left behind.
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/gu;

/** Takes terminal controls out; line ends and tabs stay. */
export function stripControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ESCAPES, '').replace(CONTROLS, '');
}

const USERINFO = /([a-z][a-z0-9+.-]*:\/\/)([^/?#\s'"@]*)@/giu;
const SECRET_ASSIGNMENT =
  /\b([A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|CREDENTIAL)[A-Z0-9_]*)(\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s"']+)/giu;
const AUTHORIZATION = /\b((?:Proxy-)?Authorization\s*:\s*\w+\s+)\S+/giu;
const NETRC = /\b(password\s+)\S+/giu;

/** Replaces credentials by `***`: user info of URLs, authorization headers, `…TOKEN=…`, netrc passwords. */
export function maskCredentials(text: string): string {
  return text
    .replace(USERINFO, '$1***@')
    .replace(AUTHORIZATION, '$1***')
    .replace(SECRET_ASSIGNMENT, '$1$2***')
    .replace(NETRC, '$1***');
}

/** Ready to be drawn, logged or reported. */
export function cleanText(text: string): string {
  return maskCredentials(stripControls(text));
}
