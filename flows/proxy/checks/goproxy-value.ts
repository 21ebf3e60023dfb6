import { isLoopbackAddress } from '../../../src/dns/address-kind.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, type VerdictParts, warning } from '../../../src/engine/verdict.ts';
import { type GoUrl, hostName, parseGoUrl } from '../../../src/go/go-url.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { type GoSettings, goSettings } from '../facts/go-settings.ts';
import { originHints, type ValueOrigin, valueOrigin } from '../judging/value-origin.ts';
import { shownUrl } from '../shown-url.ts';

const ID = 'proxy.goproxy-value';

/** Whether GOPROXY means something to Go, and what. */
export const goproxyValue = defineCheck({
  id: ID,
  flow: 'proxy',
  needs: { goSettings },
  hints: originHints,
  // Go's defaults lie in its own tree (go.env): a GOROOT that leads elsewhere takes them away.
  grounds: ['toolchain.goroot'],
  judge({ goSettings: go }, hints) {
    const origin = valueOrigin('GOPROXY', go, hints);
    const params = { value: shownUrl(go.GOPROXY) };
    if (!go.chain.ok) return [judgeError(go, go.chain.error, origin)];
    const sources = go.chain.chain.map((one) => one.source).filter((source) => source !== 'noproxy');
    const parts = { params, evidence: origin.evidence };
    if (sources[0] === 'off') {
      const about = { ...parts, params: { ...params, patterns: go.GONOPROXY } };
      return [warning('proxy.goproxy-value.off', { ...about, fixes: origin.remove([ID]) })];
    }
    const verdicts = sources.flatMap((source) => judgeSource(source, parts, origin));
    if (verdicts.length > 0) return verdicts;
    // A list of folders is somebody's offline work; `direct` alone is somebody's decision.
    return [sources[0] === 'direct' ? note('proxy.goproxy-value.direct', parts) : ok('proxy.goproxy-value.ok', parts)];
  },
});

function judgeError(go: GoSettings, said: string, origin: ValueOrigin): Verdict {
  const parts = {
    params: { value: shownUrl(go.GOPROXY), said: shownUrl(said) },
    evidence: origin.evidence,
    fixes: origin.remove([ID]),
  };
  const entries = go.GOPROXY.split(/[,|]/).map((entry) => entry.trim());
  if (entries.every((entry) => entry === '')) return problem('proxy.goproxy-value.empty', parts);
  const word = entries.find((entry) => /^(?:off|direct)$/i.test(entry) && entry !== entry.toLowerCase());
  if (word === undefined) return problem('proxy.goproxy-value.invalid', parts);
  const lower = go.GOPROXY.replace(word, word.toLowerCase());
  const fixes = [...origin.correct(lower, [ID]), ...parts.fixes];
  return problem('proxy.goproxy-value.letter-case', { ...parts, params: { ...parts.params, word }, fixes });
}

function judgeSource(source: string, parts: VerdictParts, origin: ValueOrigin): readonly Verdict[] {
  const parsed = parseGoUrl(source);
  if (!parsed.ok || source === 'direct' || source === 'off') return [];
  const { url } = parsed;
  const about = { ...parts, params: { ...parts.params, source: shownUrl(source) }, subject: shownUrl(source) };
  // `~/x` and `./x` are not folders to Go: it puts `https://` in front and looks for a host of that name.
  if (/^[.~]+$/.test(hostName(url))) {
    return [problem('proxy.goproxy-value.path-as-host', { ...about, fixes: origin.remove([ID]) })];
  }
  if (url.scheme !== 'http' || isOwnComputer(url)) return [];
  if (url.user !== null) return [problem('proxy.goproxy-value.password-in-the-open', about)];
  return [note('proxy.goproxy-value.plain-http', about)];
}

function isOwnComputer(url: GoUrl): boolean {
  const host = hostName(url);
  return host === 'localhost' || isLoopbackAddress(host);
}
