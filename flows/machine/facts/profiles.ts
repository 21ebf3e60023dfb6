import { defineFact, Unobservable } from '../../../src/engine/fact.ts';
import { type ProfilePayload, readConfigurationProfiles } from '../../../src/macos/configuration-profiles.ts';
import { answerOf } from '../answer.ts';
import { surroundings } from './surroundings.ts';

const COMMAND = ['/usr/sbin/system_profiler', '-json', 'SPConfigurationProfileDataType'] as const;

/** Device management installs itself as a profile: where it is missing, the list is not the whole one. */
const MANAGEMENT = 'com.apple.mdm';

/**
 * The settings that configuration profiles bring to this Mac, the person's and the device's.
 * `profiles list` shows a person only their own; system_profiler shows both without root.
 */
export const profiles = defineFact<readonly ProfilePayload[]>({
  id: 'machine.profiles',
  // It reads a database of its own, and takes a second or two on a busy Mac.
  limitMs: 5_000,
  async observe(look) {
    if (look.machine.platform !== 'darwin') return [];
    const [{ stdout }, around] = await Promise.all([answerOf(look, COMMAND), look.ask(surroundings)]);
    const subject = COMMAND.join(' ');
    const { facts: payloads, notUnderstood } = readConfigurationProfiles(stdout);
    if (notUnderstood.length > 0) {
      throw new Unobservable({ code: 'garbage', subject, detail: stdout.slice(0, 200) });
    }
    const managed = around.known && around.value.managed === true;
    if (managed && !payloads.some(({ type }) => type === MANAGEMENT)) {
      throw new Unobservable({ code: 'denied', subject, detail: 'the profile of the device management is not listed' });
    }
    return payloads;
  },
});
