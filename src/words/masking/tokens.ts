/**
 * Tokens that say what they are, wherever they stand. Sources: the prefixes that GitHub, GitLab, npm, Slack, Docker,
 * Google, HashiCorp and Anthropic publish for theirs; RFC 6750 for a bearer's; RFC 7519 for the first two parts of a
 * signed JSON web token, which are JSON objects (`eyJ`).
 */
const TOKEN =
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|xox[abeprs]-[\w-]{10,}|dckr_pat_[\w-]{20,}|AIza[\w-]{35}|hvs\.[\w-]{20,}|sk-[\w-]{20,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*)/gu;
const BEARER = /\b(bearer[ \t]+)(?=[\w.~+/-]{0,200}\d)[\w.~+/-]{12,}=*/giu;

export function maskTokens(text: string): string {
  return text.replace(TOKEN, '***').replace(BEARER, '$1***');
}
