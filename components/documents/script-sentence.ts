import type { ScriptResult } from '../../src/session/services.ts';
import type { Voice } from '../voice.ts';

/** What became of the wish to do a change later. */
export function scriptSentence(script: ScriptResult, voice: Voice): string {
  if ('why' in script) return voice.say('wizard.script.none', { why: voice.say(script.why.key, script.why.params) });
  return voice.say('wizard.script.written', { file: script.file });
}
