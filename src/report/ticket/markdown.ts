/**
 * Text of a machine as Markdown that says exactly this and nothing more: it opens no code, link, list, heading or HTML.
 * Source: CommonMark 0.31, "Backslash escapes"; GitHub Flavored Markdown for `~` and `|`.
 */
export function plainMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const escaped = line
    .replace(/&(?=[#\w])/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*[\]|>]/g, '\\$&')
    // Within a word it means nothing.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~');
  // What begins a block only at the beginning: a heading, a list, a fence, an underline of a heading.
  return escaped.replace(/^(?:[#+=~-]|\d+(?=[.)]))/, (begin) => (/\d/.test(begin) ? `${begin}\\` : `\\${begin}`));
}

/** As code within a line, whatever backquotes are in it. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** As a block of code, whatever fences are in it. */
export function codeBlock(lines: readonly string[]): readonly string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}text`, ...lines, fence];
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
