/**
 * A module's path or version as it stands in a module proxy's address: each capital letter is written as `!` and the
 * small one, because some file systems cannot tell them apart.
 * Source: golang.org/x/mod/module EscapePath.
 */
export function escapeModule(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
