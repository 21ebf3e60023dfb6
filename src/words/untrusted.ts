import { maskAddresses } from './masking/addresses.ts';
import { maskAssignments } from './masking/assignments.ts';
import { maskKeys } from './masking/keys.ts';
import { maskTokens } from './masking/tokens.ts';

/**
 * Text that a machine printed, or that came with a recording. It is cleaned once, on its way into
 * words, so that no renderer has to remember.
 */

// C0 and C1 controls, DEL, bidirectional marks and overrides, line separators, and letters that show nothing (zero
// width, soft hyphen, fillers, tags): whatever could move the cursor, recolour, retitle, begin a line, show a different
// order of letters than there is, or make two names look like one. Source: Unicode, `Bidi_Control` and
// `Default_Ignorable_Code_Point`, but for the selectors that emoji are written with.
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u034f|[\u17b4\u17b5]/gu;
// CSI, OSC, DCS and friends as a whole, so that no `[31m` is left behind. One that is never ended takes its own line
// with it and no other: else a single stray byte would hide all that follows.
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/gu;

// Looked for from the first of a run alone: from each of them, a long run that ends no line takes forever.
const LINE_END = /(?<!\r)\r+\n/gu;

/** Takes whole terminal sequences out (a colour, a title) and leaves everything else, line ends included, as it is. */
export function stripEscapes(text: string): string {
  return text.replace(ESCAPES, '');
}

/**
 * Takes terminal controls out; line ends and tabs stay. A carriage return that ends no line is shown
 * as `\r`: it is part of a value, or it would have hidden what stands before it.
 */
export function stripControls(text: string): string {
  return text.replace(ESCAPES, '').replace(CONTROLS, '').replace(LINE_END, '\n').replaceAll('\r', '\\r');
}

const HEADER =
  /\b((?:Proxy-)?Authorization\s*:\s*(?:\w+\s+(?=\S))?|(?:Set-)?Cookie\s*:\s*|X-(?:\w+-)?Api-Key\s*:\s*)[^\n"']+/giu;
// netrc, flags and remarks; not `password required`.
const PASSWORD_WORD =
  /(\b(?:password|passwd)(?:[ \t]+(?:is|was))?[ \t]+|--(?:password|token|secret|api-key)[ \t]+)(?!(?:is|was|required|needed|wrong|incorrect|attempts?|for|to|or|and|from|of|has|must|prompt)\b|[=:*])(?:"(?:[^"\\\n]|\\.)*"|\S+)/giu;
// curl(1): `-u user:password`. Of what a person writes in Chinese, what follows the word and is none of Chinese.
const CURL_USER =
  /(\bcurl\b[^\n]{0,500}?\s(?:-[uU][ \t]*|--(?:proxy-)?user[ \t=]))(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+:\S+)/gu;
const CHINESE = /((?:密码|口令|令牌|密钥)\s*(?:[:：=]|是|为)\s*)[!-~]+/gu;

/**
 * Replaces credentials by `***`: users of addresses, authorization headers, passwords of netrc and of
 * remarks, private keys, what a start-up line gives to any variable that is not known to be harmless, and tokens that can be told.
 */
export function maskCredentials(text: string): string {
  const named = maskAssignments(maskKeys(text).replace(HEADER, '$1***').replace(CURL_USER, '$1***'));
  return maskTokens(maskAddresses(named.replace(PASSWORD_WORD, '$1***').replace(CHINESE, '$1***')));
}

/** Ready to be drawn, logged or reported. */
export function cleanText(text: string): string {
  return maskCredentials(stripControls(text));
}
