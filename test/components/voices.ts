import { type Theme, themeOf } from '../../components/theme.ts';
import { type Voice, voiceOf } from '../../components/voice.ts';
import { en } from '../../src/words/en/index.ts';
import { Words } from '../../src/words/words.ts';

const words = new Words('en', {
  ...en,
  'check.toolchain.demo': 'GOROOT',
  'finding.demo.summary': 'GOROOT is set to {path}',
  'finding.demo.meaning': 'Every go command stops.',
  'finding.demo.advice': 'Take the line out.',
  'finding.demo.fine.summary': 'GOROOT is not set',
  'fix.demo.fix.title': 'take a line out of {file}',
  'fix.demo.fix.why': 'It is in the way.',
  'fix.demo.fix.risk': 'Nothing is lost.',
  'fix.demo.fix.undo': 'The line comes back.',
  'person.demo': 'Press the button.',
});

/** How views speak in tests; a home directory to be shortened. */
export function voice(options: Partial<{ unicode: boolean; accessible: boolean }> = {}): Voice {
  const theme: Theme = themeOf({ color: true, unicode: true, accessible: false, ...options });
  return voiceOf(words, theme, '/Users/ada');
}
