/**
 * Tokens that say what they are, wherever they stand. Sources: the prefixes that GitHub, GitLab, npm and Slack publish
 * for their tokens; RFC 7519 for the first two parts of a signed JSON web token, which are JSON objects (`eyJ`).
 */
const TOKEN =
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|xox[abeprs]-[\w-]{10,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*)/gu;

export function maskTokens(text: string): string {
  return text.replace(TOKEN, '***');
}
