import type {
  DatabaseHealth,
  GoproxyExplanation,
  SourceHealth,
} from '../../../flows/proxy/explain/goproxy/goproxy-explanation.ts';
import type { Verification } from '../../../flows/proxy/explain/goproxy/verify.ts';
import type { ImaginedSettings } from '../../../flows/proxy/explain/route-settings.ts';
import { quartilesOf } from '../../go/goproxy/quartiles.ts';
import type { RecommendedChain } from '../../go/goproxy/recommended-chain.ts';
import { cleaned } from './cleaned.ts';

type Quartiles = readonly [number, number, number] | null;

interface SourceDocument extends SourceHealth {
  /** Milliseconds: a quarter took no longer, half, three quarters. */
  readonly quartiles: { readonly fresh: Quartiles; readonly kept: Quartiles };
}

/** `gomend.goproxy/1`: how each entry of GOPROXY does. Credentials are masked. */
export interface GoproxyDocument {
  readonly schema: 'gomend.goproxy/1';
  readonly goproxy: string;
  readonly error: string | null;
  readonly module: string;
  readonly sources: readonly SourceDocument[];
  readonly database: DatabaseHealth;
  readonly recommended: RecommendedChain;
  readonly verification: Verification | null;
  readonly settings: ImaginedSettings;
}

export function goproxyDocument(explanation: GoproxyExplanation): GoproxyDocument {
  const { goproxy, error, module, sources, database, recommended, verification, settings } = explanation;
  const withQuartiles = sources.map((one) => {
    const quartiles = { fresh: quartilesOf(one.timing?.fresh ?? []), kept: quartilesOf(one.timing?.kept ?? []) };
    return { ...one, quartiles };
  });
  return cleaned({
    schema: 'gomend.goproxy/1',
    goproxy,
    error,
    module,
    sources: withQuartiles,
    database,
    recommended,
    verification,
    settings,
  });
}
