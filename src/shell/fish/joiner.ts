/** What stands between the elements of a list of that name where a program gets it (fish-language, PATH variables). */
export function joiner(name: string): ':' | ' ' {
  return name.endsWith('PATH') ? ':' : ' ';
}
