/**
 * Puts `~` in the place of the home directory, where a path begins with it: `/Users/ada/.zshrc` is
 * `~/.zshrc`, and `/Users/ada2` or `/Volumes/x/Users/ada` stay what they are.
 */
export function shortenHome(text: string, home: string): string {
  if (home === '' || home === '/') return text;
  const plain = home.replace(/\/+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\w./~-])${plain}(?![\\w-]|\\.\\w)`, 'gu'), '~');
}
