import { defineOfferRule } from '../../../src/engine/offer.ts';
import type { Fix, Step } from '../../../src/model/fix.ts';
import { message } from '../../../src/model/message.ts';
import type { PrivilegedOperation } from '../../../src/model/privileged-operation.ts';
import { profiles } from '../facts/profiles.ts';

/**
 * Payload types by which a configuration profile owns what an operation changes (Apple, Device Management:
 * DNSSettings, DNSProxy, GlobalHTTPProxy, NetworkProxyConfiguration).
 */
const OWNERS: Partial<Record<PrivilegedOperation['op'], readonly string[]>> = {
  'set-dns-servers': ['com.apple.dnsSettings.managed', 'com.apple.dnsProxy.managed'],
  'set-proxy-state': ['com.apple.proxy.http.global', 'com.apple.SystemConfiguration'],
};

/** The switch in System Settings is locked by such a profile (Apple, Device Management: ServiceManagementManagedLoginItems). */
const LOGIN_ITEMS_FIX = 'launchd.allow-in-login-items';
const LOGIN_ITEMS_OWNERS: readonly string[] = ['com.apple.servicemanagement'];

/** A setting that a profile owns goes back to what the profile says: only whoever made the profile can change it. */
export const ownedByProfile = defineOfferRule({
  concerns: (fix) => ownersOf(fix).length > 0,
  hints: { profiles },
  offer(fix, { profiles: seen }) {
    const owners = ownersOf(fix);
    const payload = seen.known ? seen.value.find(({ type }) => owners.includes(type)) : undefined;
    if (payload === undefined) return fix;
    const params = { profile: payload.profile, organization: payload.organization ?? payload.profile };
    const ask: Step = {
      kind: 'person',
      instruction: message('step.machine.ask-management', params),
      doneWhen: fix.proves,
    };
    return { ...fix, by: 'management', steps: [ask] };
  },
});

function ownersOf(fix: Fix): readonly string[] {
  const operations = fix.steps.flatMap((step) => (step.kind === 'privileged' ? (OWNERS[step.operation.op] ?? []) : []));
  return fix.id === LOGIN_ITEMS_FIX ? [...operations, ...LOGIN_ITEMS_OWNERS] : operations;
}
