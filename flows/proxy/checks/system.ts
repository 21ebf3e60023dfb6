import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { proxyEnvironment } from '../facts/environment.ts';
import { sourceAnswers } from '../facts/source-answers.ts';
import { type SystemProxy, systemProxies } from '../facts/system-proxies.ts';
import { switchOffProxies } from '../fixes/switch-off-proxy.ts';
import { goesAstray } from '../judging/goes-astray.ts';
import { shownUrl } from '../shown-url.ts';

/** Whether the Mac's own proxy settings point to something that is there, and whether go would need it. */
export const system = defineCheck({
  id: 'proxy.system',
  flow: 'proxy',
  only: { platforms: ['darwin'], reason: 'proxy.system.only-mac' },
  grounds: ['resolver.network'],
  needs: { systemProxies },
  hints: { proxyEnvironment, sourceAnswers },
  judge({ systemProxies: proxies }, hints, about) {
    if (proxies.length === 0) return [ok('proxy.system.none', { evidence: about.evidenceOf(systemProxies) })];
    const dead = proxies.filter((one) => one.state !== null && !['accepts', 'unseen'].includes(one.state));
    const alive = proxies.filter((one) => !dead.includes(one));
    const verdicts = placesOf(dead).map(leftover);
    if (verdicts.length > 0) return verdicts;
    const used = hints.proxyEnvironment.known ? hints.proxyEnvironment.value.proxies : [];
    const parts = partsOf(alive);
    if (used.some((one) => one.targets.length > 0)) return [ok('proxy.system.both', parts)];
    // Go goes straight, whatever the browser does. That is only a loss where the straight way is shut.
    const answers = hints.sourceAnswers.known ? hints.sourceAnswers.value : [];
    return [
      goesAstray(answers)
        ? problem('proxy.system.go-needs-it', { ...parts, cause: 'proxy-not-read-by-go' })
        : note('proxy.system.go-ignores-it', parts),
    ];
  },
});

/** Settings with one address are one thing: programs that set a proxy set all three kinds. */
function placesOf(proxies: readonly SystemProxy[]): readonly (readonly SystemProxy[])[] {
  const places = new Map<string, SystemProxy[]>();
  for (const proxy of proxies) {
    const place = addressOf(proxy);
    places.set(place, [...(places.get(place) ?? []), proxy]);
  }
  return [...places.values()];
}

function leftover(proxies: readonly SystemProxy[]): Verdict {
  const fix = switchOffProxies(proxies);
  const parts = { ...partsOf(proxies), cause: 'system-proxy-leftover', fixes: fix ? [fix] : [] };
  return warning(fix ? 'proxy.system.leftover' : 'proxy.system.leftover-elsewhere', parts);
}

function partsOf(proxies: readonly SystemProxy[]): VerdictParts {
  const addresses = [...new Set(proxies.map(addressOf))];
  const services = [...new Set(proxies.flatMap((one) => one.services))];
  return { params: { addresses, services }, evidence: proxies.map(evidenceOf), subject: addresses.join(' ') };
}

function addressOf({ host, port, url }: SystemProxy): string {
  return host === '' ? shownUrl(url) : `${host}:${port}`;
}

function evidenceOf(proxy: SystemProxy): Evidence {
  const outcome = proxy.state === null ? 'not asked' : proxy.state === 'accepts' ? 'ok' : proxy.state;
  return { kind: 'connection', source: addressOf(proxy), excerpt: proxy.kind, line: null, ms: null, outcome };
}
