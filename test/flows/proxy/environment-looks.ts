import type { ListenerState } from '../../../flows/proxy/asking/listener.ts';
import { environment } from '../../../flows/proxy/checks/environment.ts';
import { type ProxyEnvironment, proxyEnvironment } from '../../../flows/proxy/facts/environment.ts';
import { goSettings as goSettingsFact } from '../../../flows/proxy/facts/go-settings.ts';
import type { ProxyListener } from '../../../flows/proxy/facts/listeners.ts';
import type { SourceAnswer } from '../../../flows/proxy/facts/source-answers.ts';
import { settings } from '../../../flows/shell/facts/settings.ts';
import { type Assignment, startupFiles } from '../../../flows/shell/facts/startup-files.ts';
import { stubMachine } from '../../support/stub-machine.ts';
import { assignment, judge, TODAY } from '../resolver/judging.ts';
import { given, lookFor } from '../resolver/observing.ts';
import { goSettings } from './judging.ts';
import { settingsOf, startupOf } from './settings-hints.ts';

export const DEAD = 'http://127.0.0.1:7890';

export function environmentOf(
  lines: readonly Assignment[],
  go: Readonly<Record<string, string>> = {},
): Promise<ProxyEnvironment> {
  const set = settingsOf(lines, go);
  return lookFor(proxyEnvironment, stubMachine(), [
    given(settings, set),
    given(startupFiles, startupOf(lines)),
    given(goSettingsFact, goSettings(go, { environment: set.environment })),
  ]);
}

interface Circumstances {
  readonly state?: ListenerState;
  readonly speaks?: ProxyListener['speaks'];
  readonly go?: Readonly<Record<string, string>>;
  readonly sources?: readonly SourceAnswer[];
}

export async function look(
  lines: readonly Assignment[],
  { state = 'accepts', speaks = null, go, sources }: Circumstances = {},
) {
  const set = await environmentOf(lines, go);
  const listeners = set.proxies.map(({ url }): ProxyListener => ({ url, state, speaks }));
  const facts = { proxyEnvironment: set, proxyListeners: listeners };
  return judge(environment, facts, { today: TODAY, ...(sources ? { sourceAnswers: sources } : {}) });
}

export const https = (value: string, parts: Partial<Assignment> = {}) => assignment('HTTPS_PROXY', value, parts);
