import { Unobservable } from '../../../src/engine/fact.ts';
import type { Settings } from '../../shell/facts/settings.ts';

/** Why there is no go to ask: that it is not there can only be said where a new terminal's PATH was seen. */
export function noGo({ source }: Settings): Unobservable {
  if (source === 'login-shell') return new Unobservable({ code: 'missing', subject: 'go', detail: '' });
  return new Unobservable({ code: 'needs', subject: 'PATH', detail: '' });
}
