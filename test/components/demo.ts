import type { ApplyResult } from '../../src/engine/repair/apply.ts';
import type { Plan } from '../../src/engine/repair/plan.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import type { FailureCode } from '../../src/model/outcome.ts';
import { emptyContext, type Repair, type SessionContext } from '../../src/session/context.ts';

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    check: 'toolchain.demo',
    flow: 'toolchain',
    status: 'problem',
    message: 'demo',
    params: { path: '/Users/ada/go' },
    cause: null,
    evidence: [],
    fixes: [],
    subject: '',
    ...parts,
  };
}

export function look(parts: Partial<Evidence> = {}): Evidence {
  return {
    kind: 'file',
    source: '/Users/ada/.zshrc',
    excerpt: 'export GOROOT=/x',
    line: 14,
    ms: 3,
    outcome: 'ok',
    ...parts,
  };
}

export function fix(parts: Partial<Fix> = {}): Fix {
  return {
    id: 'demo.fix',
    subject: '',
    params: { file: '/Users/ada/.zshrc' },
    risk: 'low',
    effect: 'now',
    steps: [],
    touches: [],
    proves: [],
    ...parts,
  };
}

export function plan(parts: Partial<Plan> = {}): Plan {
  return { fix: fix(), steps: [], undo: 'exact', ...parts };
}

export function repair(parts: Partial<Repair> = {}): Repair {
  return { finding: finding(), plan: plan(), result: { status: 'applied' }, verification: null, ...parts };
}

export function context(parts: Partial<SessionContext> = {}): SessionContext {
  return { ...emptyContext, ...parts };
}

export function failed(
  code: FailureCode,
  detail: string,
  left: readonly string[] = [],
  untouched = false,
): ApplyResult {
  return { status: 'failed', index: 0, failure: { code, detail }, left, untouched };
}
