import { cleanText } from './untrusted.ts';

/** Options whose value, a word of its own, is a credential. */
const TELLS_A_SECRET = /^--?(?:password|passwd|passphrase|token|secret|api-?key|auth|user)$/i;

/** A command's words as they may be shown or written down: without controls and credentials. */
export function cleanArgv(argv: readonly string[]): readonly string[] {
  return argv.map((word, index) => {
    if (TELLS_A_SECRET.test(argv[index - 1] ?? '') && !word.startsWith('-')) return '***';
    return cleanText(word);
  });
}
