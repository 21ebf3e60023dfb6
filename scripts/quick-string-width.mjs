import { readFile } from 'node:fs/promises';

/** What every emoji has in it, alone or in a sequence: a pictograph, a flag's letter, a keycap or a skin tone. */
export const MAYBE_EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\u{1f3fb}-\u{1f3ff}]/u;

const SLOW = 'rgiEmojiRegex.test(';

/**
 * The first use of string-width's pattern of all emoji takes Node about 50 ms, a quarter of the wizard's
 * first frame, and any letter beyond ASCII uses it. Here it is only used where an emoji can be at all.
 *
 * @returns {import('esbuild').Plugin}
 */
export function quickStringWidth() {
  return {
    name: 'quick-string-width',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const slow = source.includes('/^\\p{RGI_Emoji}$/v');
        // Older versions know another, quick pattern, and stay as they are.
        if (!slow) return { contents: source, loader: 'js' };
        if (!source.includes(SLOW)) throw new Error(`${path} is not the string-width that this was written for`);
        const contents = source.replaceAll(/rgiEmojiRegex\.test\((\w+)\)/g, `(${MAYBE_EMOJI}.test($1) && ${SLOW}$1))`);
        return { contents, loader: 'js' };
      });
    },
  };
}
