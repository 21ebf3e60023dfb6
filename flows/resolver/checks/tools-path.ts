import { isWithin } from '../../../src/dns/name.ts';
import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok, problem, unknown, type VerdictParts } from '../../../src/engine/verdict.ts';
import { isAtLeast, parseGoVersion } from '../../../src/go/go-version.ts';
import { parseGoflags } from '../../../src/go/goflags.ts';
import { type OwnLookup, ownLookup } from '../../../src/go/own-lookup.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { baseName } from '../../../src/shell/base-name.ts';
import { goEnv } from '../../toolchain/facts/go-env.ts';
import { goInstallations } from '../../toolchain/facts/go-installations.ts';
import { type InstalledProgram, installedPrograms } from '../../toolchain/facts/installed-programs.ts';
import { newProgram } from '../../toolchain/fixes/new-program.ts';
import { configuration } from '../facts/configuration.ts';
import { neededHosts } from '../facts/needed-hosts.ts';

const ID = 'resolver.tools-path';
const CAUSE = 'netdns-split-dns';

/**
 * Whether programs that go built look names up past the resolvers that this Mac has for some domains. As long as it has
 * none, their way and the system's lead to the same servers.
 */
export const toolsPath = defineCheck({
  id: ID,
  flow: 'resolver',
  only: { platforms: ['darwin'], reason: 'resolver.tools-path.only-mac' },
  needs: { configuration },
  hints: { installed: installedPrograms, found: goInstallations, goEnv, neededHosts },
  judge({ configuration: { entries } }, hints) {
    const domains = [
      ...new Set(
        entries
          .filter((entry) => entry.kind === 'domain' && entry.nameservers.length > 0)
          .map(({ domain }) => domain)
          .filter((domain) => !domain.endsWith('.arpa')),
      ),
    ];
    const programs = hints.installed.known ? hints.installed.value.programs : [];
    const told = programs.flatMap((program) => (program.built ? [{ program, why: ownLookup(program.built) }] : []));
    const past = told.flatMap(({ program, why }) => (why === null ? [] : [{ program, why }]));
    const flags = hints.goEnv.known ? (hints.goEnv.value.values['GOFLAGS'] ?? '') : '';
    const tagged = buildsNetgo(flags);
    if (domains.length === 0) {
      const params = { names: past.map(({ program }) => baseName(program.path)) };
      if (past.length === 0) return [ok(`${ID}.nothing-to-miss`)];
      return [ok(`${ID}.harmless`, { params, evidence: past.map(({ program, why }) => evidenceOf(program, why)) })];
    }
    const winner = hints.found.known ? hints.found.value.onPath[0] : undefined;
    const lost = (hints.neededHosts.known ? hints.neededHosts.value.names : []).find((one) =>
      domains.some((domain) => isWithin(one.host, domain)),
    );
    // A go that would build it the same way again is no help.
    const builds = !tagged && isAtLeast(parseGoVersion(winner?.version ?? '') ?? OLDEST, 1, 20);
    const verdicts: Verdict[] = past.map(({ program, why }) => {
      const parts: VerdictParts = {
        cause: CAUSE,
        params: { name: baseName(program.path), path: program.path, domains, go: program.built?.go ?? '' },
        evidence: [evidenceOf(program, why)],
        subject: program.path,
      };
      if (program.path === winner?.realPath) {
        if (lost) return problem(`${ID}.go-itself`, { ...parts, params: { ...parts.params, host: lost.host } });
        return note(`${ID}.go-itself-later`, parts);
      }
      const again = why === 'own-default' || !builds ? [] : newProgram(program, ID);
      return note(`resolver.tools-path.${why}`, { ...parts, fixes: again });
    });
    if (tagged)
      verdicts.push(note(`${ID}.builds-netgo`, { cause: CAUSE, params: { flags, domains }, subject: 'GOFLAGS' }));
    if (verdicts.length > 0) return verdicts;
    if (!hints.installed.known) return [unknown(`${ID}.unseen`, { params: { domains } })];
    if (told.length === 0) return [ok(`${ID}.none-seen`, { params: { domains } })];
    return [ok(`${ID}.ok`, { params: { n: told.length, domains } })];
  },
});

const OLDEST = { major: 1, minor: 0, patch: 0, kind: '', pre: 0 };

function buildsNetgo(goflags: string): boolean {
  const parsed = parseGoflags(goflags);
  return (
    parsed.ok && (parsed.flags.findLast((flag) => flag.name === 'tags')?.value ?? '').split(/[ ,]/).includes('netgo')
  );
}

/** As `go version -m` prints it. */
function evidenceOf({ path, built }: InstalledProgram, why: OwnLookup): Evidence {
  const said: Readonly<Record<OwnLookup, string>> = {
    netgo: `-tags=${(built?.tags ?? []).join(',')}`,
    'old-without-cgo': `${built?.go ?? ''}, CGO_ENABLED=0`,
    'own-default': 'DefaultGODEBUG has netdns=go',
  };
  return { kind: 'file', source: path, excerpt: said[why], line: null, ms: null, outcome: 'ok' };
}
