import { TLS } from './areas/tls.ts';
import { judgeCases } from './judge-cases.ts';

judgeCases(TLS);
