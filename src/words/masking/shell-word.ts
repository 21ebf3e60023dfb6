/** Where the shell's word that begins at `from` ends: quotes, escapes and `$(…)` keep blanks inside. */
export function shellWordEnd(text: string, from: number): number {
  let at = from;
  if (text[at] === '(') return closing(text, at + 1, ')');
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (/\s/u.test(letter)) break;
    if (/^(?:;|&&|\|\|)(?:\s|$|(?:export|typeset|declare|readonly|local|setenv|set)\s)/u.test(text.slice(at, at + 12)))
      break;
    if (letter === '\\') at += 2;
    else if (letter === "'") at = closing(text, at + 1, "'", text[at - 1] === '$' && at > from);
    else if (letter === '"') at = closing(text, at + 1, '"', true);
    else if (letter === '`') at = closing(text, at + 1, '`', true);
    else if (letter === '$' && text[at + 1] === '(') at = closing(text, at + 2, ')', true);
    else at++;
  }
  return Math.min(at, text.length);
}

/** Behind the mark that closes; the end of the line where nothing does. */
function closing(text: string, from: number, mark: string, escapes = false): number {
  for (let at = from; at < text.length; at++) {
    if (escapes && text[at] === '\\') at++;
    else if (text[at] === mark) return at + 1;
  }
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
