import type { NetworkService } from '../../macos/networksetup/service-list.ts';
import { verbOf } from '../../macos/networksetup/service-of.ts';
import type { OrderedService } from '../../macos/networksetup/service-order.ts';
import { type NetworksetupFacts, readNetworksetup } from '../../macos/networksetup.ts';
import type { PasteContext } from '../../macos/reading.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

const SERVICE = 'networksetup';

/** `on Wi-Fi`, or a sentence that leaves the service out where nothing names it. */
function on(key: string, service: string | null, params: Readonly<Record<string, string | readonly string[]>> = {}) {
  return service === null
    ? message(`read.${SERVICE}.${key}`, params)
    : message(`read.${SERVICE}.${key}-on`, { ...params, service });
}

function services(list: readonly (OrderedService | NetworkService)[], isOrder: boolean): readonly Message[] {
  const names = list.filter((one) => !one.disabled).map((one) => one.name);
  const off = list.filter((one) => one.disabled).map((one) => one.name);
  const virtual = list.flatMap((one) => ('device' in one && one.device === null && !one.disabled ? [one.name] : []));
  return [
    ...(names.length === 0 ? [message('read.networksetup.no-services')] : []),
    ...(names.length === 0 || !isOrder ? [] : [message('read.networksetup.order', { names })]),
    ...(names.length === 0 || isOrder ? [] : [message('read.networksetup.services', { names })]),
    ...(off.length > 0 ? [message('read.networksetup.disabled', { names: off })] : []),
    ...(virtual.length > 0 && isOrder ? [message('read.networksetup.without-device', { names: virtual })] : []),
    message('read.networksetup.names-differ'),
  ];
}

function meaning(facts: NetworksetupFacts | null, context: PasteContext): readonly Message[] {
  if (facts === null) return [message('read.networksetup.which')];
  if (isList(facts))
    return services(
      facts,
      facts.some((one) => 'position' in one),
    );
  if ('error' in facts) return refusal(facts.error, facts.service);
  if ('servers' in facts) {
    if (facts.servers.length === 0) return [on('dns-by-network', facts.service)];
    const isLocal = facts.servers.some((server) => /^(?:127\.|::1$)/.test(server));
    return [
      on('dns-by-hand', facts.service, { servers: facts.servers }),
      ...(isLocal ? [message('read.networksetup.dns-loopback')] : []),
      message('read.networksetup.dns-replaces'),
    ];
  }
  if ('domains' in facts) {
    const isBypass = /-getproxybypassdomains/i.test(verbOf(context.command ?? ''));
    const key = isBypass ? 'bypass' : 'domains';
    if (facts.domains.length === 0) return [on(`${key}-none`, facts.service)];
    return [on(key, facts.service, { domains: facts.domains })];
  }
  if ('url' in facts) {
    if (facts.enabled)
      return [on('pac', facts.service, { url: facts.url ?? '-' }), message('read.proxy.go-does-not-read')];
    return [on('pac-off', facts.service)];
  }
  if ('server' in facts) return proxy(facts);
  if (facts.enabled === null) return [];
  return [message(facts.enabled ? 'read.networksetup.discovery-on' : 'read.networksetup.discovery-off')];
}

function proxy(facts: Extract<NetworksetupFacts, { readonly authenticated: boolean | null }>): readonly Message[] {
  const { service, server, port, enabled, authenticated } = facts;
  const address = port === null || port === 0 ? (server ?? '') : `${server ?? ''}:${port}`;
  if (enabled === null) return [message('read.networksetup.proxy-unknown')];
  if (!enabled) {
    const entered = server !== null && server !== '';
    return [on('proxy-off', service), ...(entered ? [message('read.networksetup.proxy-kept', { address })] : [])];
  }
  return [
    ...(address === '' ? [on('proxy-on-nowhere', service)] : [on('proxy-on', service, { address })]),
    ...(authenticated ? [message('read.networksetup.proxy-authenticated')] : []),
    message('read.proxy.go-does-not-read'),
  ];
}

function refusal(error: 'unknown-service' | 'needs-admin' | 'other', service: string | null): readonly Message[] {
  if (error === 'unknown-service') return [message('read.networksetup.unknown-service', { service: service ?? '' })];
  return [message(error === 'needs-admin' ? 'read.networksetup.needs-admin' : 'read.networksetup.refused')];
}

function isList(facts: NetworksetupFacts): facts is readonly OrderedService[] | readonly NetworkService[] {
  return Array.isArray(facts);
}

export const networksetup = defineKind({
  name: SERVICE,
  prints: 'networksetup -getdnsservers Wi-Fi',
  wants: 'command',
  reader: readNetworksetup,
  meaning,
});
