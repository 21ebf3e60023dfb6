import { maskCredentials } from '../../words/untrusted.ts';

const MASK = '***';

/** What is masked of a text when it is shown; all of the text where that cannot be told. */
export function credentialsIn(text: string): readonly string[] {
  const masked = maskCredentials(text);
  if (masked === text) return [];
  const kept = masked.split(MASK).map((part) => part.replaceAll(/[^\w\s]/g, '\\$&'));
  const found = new RegExp(`^${kept.join('([\\s\\S]*?)')}$`).exec(text);
  return found ? found.slice(1).filter((part) => part !== '' && part !== MASK) : [text];
}
