const LETTERS = 18;

/** Letters by chance, 26^18 ways: that somebody has a host of this name need not be feared. */
export function nonsenseLabel(): string {
  return [...crypto.getRandomValues(new Uint8Array(LETTERS))]
    .map((byte) => String.fromCharCode(0x61 + (byte % 26)))
    .join('');
}
