/** Characters to stop at, to be asked for by their code. Reading in runs up to one of them is what makes readers fast. */
export class Stops {
  readonly #ascii = new Uint8Array(128);
  readonly #blanks: boolean;

  /** `blanks`: also at whatever `\s` matches. */
  constructor(characters: string, blanks: boolean) {
    for (const character of blanks ? `${characters} \t\n\v\f\r` : characters) this.#ascii[character.charCodeAt(0)] = 1;
    this.#blanks = blanks;
  }

  /** Index of the first of them at or behind `from`; `end` without one before it. */
  next(text: string, from: number, end: number = text.length): number {
    let at = from;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 ? this.#ascii[code] === 1 : this.#blanks && isBlank(code)) break;
    }
    return at;
  }

  has(code: number): boolean {
    return code < 128 ? this.#ascii[code] === 1 : this.#blanks && isBlank(code);
  }
}

/** Whether `\s` matches it (ECMA-262, WhiteSpace and LineTerminator). */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

/** Index behind the name of a variable that begins at `from`, `[A-Za-z_]\w*`; `from` where none begins. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
    if (!letter && !(code >= 48 && code <= 57 && at > from)) break;
  }
  return at;
}

/** Whether the whole text is the name of a variable, `[A-Za-z_]\w*`. */
export function isName(text: string): boolean {
  return text !== '' && nameEnd(text, 0) === text.length;
}
