import type { Repairer } from '../../engine/repair/lease.ts';
import type { Refusal } from '../../engine/repair/plan.ts';
import type { LeaseLoss } from '../../engine/repair/step-permit.ts';
import type { Finding } from '../../model/finding.ts';
import type { Message } from '../../model/message.ts';
import type { Failure } from '../../model/outcome.ts';
import type { ReportPlan } from '../../report/plan.ts';
import type { Ungranted } from '../../report/text/asked.ts';
import type { Verification } from '../../session/verification.ts';

/** How one mending ended. */
export type MendOutcome =
  | { readonly kind: 'planned' }
  /** It stands in the script that was asked for. */
  | { readonly kind: 'scripted' }
  | { readonly kind: 'unscriptable'; readonly why: Message }
  | { readonly kind: 'declined' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It needs sudo, and sudo has nobody to ask. */
  | { readonly kind: 'needs-terminal' }
  /** This account may not use sudo, or there is none. */
  | { readonly kind: 'not-allowed'; readonly asked: 'not-allowed' | 'absent' }
  /** gomend itself runs as root, and repairs nothing then. */
  | { readonly kind: 'root' }
  /** sudo asked and was not satisfied; what had been done by then is taken back. */
  | { readonly kind: 'denied'; readonly asked: Ungranted; readonly untouched: boolean }
  | { readonly kind: 'stopped' }
  /** The journal cannot be written. */
  | { readonly kind: 'journal'; readonly detail: string }
  /** `left`: what could not be taken back. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly left: readonly string[] }
  /** Another gomend is repairing this computer. */
  | { readonly kind: 'busy'; readonly repairer: Repairer }
  /** It is not ours to go on with any more. `left`: what stands, and `gomend undo` takes back later. */
  | { readonly kind: 'lease-lost'; readonly lost: LeaseLoss; readonly left: readonly string[] }
  | { readonly kind: 'waiting'; readonly instruction: string }
  | { readonly kind: 'applied'; readonly verification: Verification };

export interface Mended {
  readonly finding: Finding;
  /** null: it could not even be planned. */
  readonly plan: ReportPlan | null;
  readonly outcome: MendOutcome;
}
