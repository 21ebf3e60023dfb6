import { defineCheck, type Observed } from '../../../src/engine/check.ts';
import { note, ok, problem } from '../../../src/engine/verdict.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Fix } from '../../../src/model/fix.ts';
import { today } from '../../machine/facts/today.ts';
import { assignmentEvidence } from '../../shell/assignment-evidence.ts';
import { settings } from '../../shell/facts/settings.ts';
import { commentOutLine } from '../../shell/fixes/comment-out-line.ts';
import { pathEvidence } from '../../toolchain/reading/origin.ts';
import { goSettings } from '../facts/go-settings.ts';
import { trustFiles as fact, type TrustFiles } from '../facts/trust-files.ts';
import { tlsEvidence } from '../judging/web-evidence.ts';

const ID = 'proxy.trust-files';
const hintFacts = { goSettings, settings, today };

/** Whether SSL_CERT_FILE or SSL_CERT_DIR takes the keychain away from go, and with it what the Mac trusts. */
export const trustFiles = defineCheck({
  id: ID,
  flow: 'proxy',
  only: { platforms: ['darwin'], reason: 'proxy.trust-files.only-mac' },
  grounds: ['proxy.clock'],
  needs: { trustFiles: fact },
  hints: hintFacts,
  judge({ trustFiles: trust }, hints) {
    if (!trust.set) return [ok('proxy.trust-files.keychain')];
    const params = {
      names: variablesOf(trust, hints),
      files: trust.files.map((one) => one.path),
      version: hints.goSettings.known ? hints.goSettings.value.version.replace(/^go/, '') : '',
    };
    const evidence = evidenceOf(trust, hints);
    if (trust.replaces === false) return [note('proxy.trust-files.ignored', { params, evidence })];
    if (trust.replaces === null) return [note('proxy.trust-files.unknown-go', { params, evidence })];
    const parts = { params, evidence, fixes: fixesFor(hints), cause: 'tls-ssl-cert-file-replaces-keychain' };
    if (trust.files.every((one) => one.roots === 0)) return [problem('proxy.trust-files.empty', parts)];
    if (trust.answer?.distrust) return [problem('proxy.trust-files.replaces', parts)];
    return [note('proxy.trust-files.in-place', parts)];
  },
});

type Hints = Observed<typeof hintFacts>;
const VARIABLES = ['SSL_CERT_FILE', 'SSL_CERT_DIR'] as const;

function variablesOf(trust: TrustFiles, hints: Hints): readonly string[] {
  const named = trust.files.map((one): string => one.variable);
  const set = hints.settings.known ? hints.settings.value : null;
  return VARIABLES.filter((name) => named.includes(name) || (set?.of(name).inNewTerminal ?? '') !== '');
}

function evidenceOf(trust: TrustFiles, hints: Hints): readonly Evidence[] {
  const set = hints.settings.known ? hints.settings.value : null;
  const lines = VARIABLES.flatMap((name) => set?.of(name).setBy ?? []).map(assignmentEvidence);
  const files = trust.files.map((one) => pathEvidence(one.path, one.state, `certificates: ${one.roots}`));
  return [...lines, ...files, ...(trust.answer ? [tlsEvidence(trust.answer)] : [])];
}

function fixesFor(hints: Hints): readonly Fix[] {
  if (!hints.settings.known || !hints.today.known) return [];
  const { value: set } = hints.settings;
  const date = hints.today.value;
  return VARIABLES.flatMap((name) => {
    const line = set.of(name).setBy;
    const fix = line && commentOutLine(line, { date, proves: [ID], alongside: VARIABLES });
    return fix ? [fix] : [];
  });
}
