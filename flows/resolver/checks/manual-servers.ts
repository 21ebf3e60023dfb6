import { isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem } from '../../../src/engine/verdict.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { isCompanyDomain } from '../asking/questions.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { type ServerAnswer, serverAnswers } from '../facts/server-answers.ts';
import { overriddenServices, type ServiceServers, serviceServers } from '../facts/service-servers.ts';
import { automaticServers } from '../fixes/automatic-servers.ts';
import { evidenceOf, isReply, wordFor } from '../judging/server-health.ts';

/** Whether servers entered by hand hide names that the network's own servers know. */
export const manualServers = defineCheck({
  id: 'resolver.manual-servers',
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.manual-servers.only-mac' },
  grounds: ['resolver.network'],
  needs: { serviceServers, neededHosts, serverAnswers },
  judge({ serviceServers: services, neededHosts: { names }, serverAnswers: { answers } }, _, about) {
    const overridden = overriddenServices(services);
    if (overridden.length > 0) {
      const wanted = names.filter((host) => host.required || host.role === 'private-modules').map((host) => host.host);
      return overridden.map((service) => judgeService(service, wanted, answers));
    }
    const evidence = about.evidenceOf(serviceServers);
    const manual = services.find((service) => service.primary && service.manual.length > 0);
    if (!manual) return [ok('resolver.manual-servers.automatic', { evidence })];
    return [ok('resolver.manual-servers.set', { params: paramsOf(manual), evidence })];
  },
});

function paramsOf(service: ServiceServers) {
  return { service: service.service, servers: service.manual, offered: service.offered?.servers ?? [] };
}

function judgeService(service: ServiceServers, wanted: readonly string[], answers: readonly ServerAnswer[]): Verdict {
  const params = paramsOf(service);
  const said = (servers: readonly string[], name: string) =>
    answers.filter((one) => one.name === name && one.domain === '' && servers.includes(one.server.address));
  const hidden = wanted.find((host) => isHidden(said(service.manual, host), said(params.offered, host)));
  if (hidden !== undefined) {
    return problem('resolver.manual-servers.host-hidden', {
      cause: 'dns-manual-servers',
      params: { ...params, host: hidden },
      evidence: evidenceOf([...said(service.manual, hidden), ...said(params.offered, hidden)]),
      fixes: [automaticServers(service, ['resolver.manual-servers', 'resolver.servers'])],
      subject: service.service,
    });
  }
  const domain = service.offered?.domain ?? '';
  if (isCompanyDomain(domain) && isUnknownDomain(said(service.manual, domain), said(params.offered, domain))) {
    return problem('resolver.manual-servers.domain-hidden', {
      cause: 'dns-manual-servers',
      params: { ...params, domain },
      evidence: evidenceOf([...said(service.manual, domain), ...said(params.offered, domain)]),
      fixes: [automaticServers(service, ['resolver.manual-servers'])],
      subject: service.service,
    });
  }
  return note('resolver.manual-servers.harmless', { params, subject: service.service });
}

/** The network's own servers find it, and those entered by hand do not. */
function isHidden(manual: readonly ServerAnswer[], offered: readonly ServerAnswer[]): boolean {
  if (wordFor(offered) !== 'found') return false;
  const word = wordFor(manual);
  // A local resolver that is down is another fault, with another cure.
  if (word === 'nothing') return manual.length > 0 && !manual.every((one) => isLoopbackAddress(one.server.address));
  return word !== 'found';
}

/** The domain exists for the network's own servers, with or without an address, and not for the others. */
function isUnknownDomain(manual: readonly ServerAnswer[], offered: readonly ServerAnswer[]): boolean {
  const exists = offered.some(
    (one) => one.result === 'answer' || (one.result === 'no-data' && one.vouchedFor === true),
  );
  const replies = manual.filter((one) => isReply(one.result));
  return exists && replies.length > 0 && replies.every((one) => one.result === 'no-such-name');
}
