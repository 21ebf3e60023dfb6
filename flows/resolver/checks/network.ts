import { isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { ok, problem } from '../../../src/engine/verdict.ts';
import { configuration } from '../facts/configuration.ts';
import { neededHosts } from '../facts/needed-hosts.ts';
import { network as routes } from '../facts/network.ts';
import { serverAnswers } from '../facts/server-answers.ts';
import { waitFor } from '../fixes/wait-for.ts';
import { isReply } from '../judging/server-health.ts';

/** Whether there is a network at all. Without one everything else fails, and none of that is worth a word. */
export const network = defineCheck({
  id: 'resolver.network',
  flow: 'resolver',
  needs: { routes, neededHosts },
  hints: { configuration, serverAnswers },
  judge({ routes: { ipv4, ipv6 }, neededHosts: { needsNetwork } }, hints, about) {
    const evidence = about.evidenceOf(routes);
    if (!needsNetwork) return [ok('resolver.network.not-needed', { evidence })];
    const route = ipv4 ?? ipv6;
    if (route) return [ok('resolver.network.ok', { params: { interface: route.interface }, evidence })];
    // No way out, but servers within reach: a closed network, or everything on this computer.
    const answers = hints.serverAnswers.known ? hints.serverAnswers.value.answers : [];
    if (answers.some((answer) => isReply(answer.result))) return [ok('resolver.network.local', { evidence })];
    const entries = hints.configuration.known ? hints.configuration.value.entries : [];
    const servers = entries.filter((entry) => entry.kind === 'default').flatMap((entry) => entry.nameservers);
    if (servers.length > 0 && servers.every((server) => isLoopbackAddress(server.address))) {
      return [ok('resolver.network.local', { evidence })];
    }
    return [problem('resolver.network.none', { evidence, fixes: [waitFor('resolver.connect', ['resolver.network'])] })];
  },
});
