import type { Flow } from '../flow.ts';
import { addressKinds } from './checks/address-kinds.ts';
import { agreement } from './checks/agreement.ts';
import { encryptedDns } from './checks/encrypted-dns.ts';
import { goPath } from './checks/go-path.ts';
import { hostsFile } from './checks/hosts-file.ts';
import { hostsOverride } from './checks/hosts-override.ts';
import { localServer } from './checks/local-server.ts';
import { log } from './checks/log.ts';
import { manualServers } from './checks/manual-servers.ts';
import { network } from './checks/network.ts';
import { resolverFiles } from './checks/resolver-files.ts';
import { searchDomains } from './checks/search-domains.ts';
import { servers } from './checks/servers.ts';
import { supplemental } from './checks/supplemental.ts';
import { toolsPath } from './checks/tools-path.ts';

/** How names become addresses: is there a network, who is asked, what do they say, who overrides them. */
export const resolver: Flow = {
  id: 'resolver',
  checks: [
    network,
    hostsFile,
    hostsOverride,
    resolverFiles,
    manualServers,
    supplemental,
    servers,
    localServer,
    addressKinds,
    searchDomains,
    goPath,
    toolsPath,
    encryptedDns,
    agreement,
  ],
};

/** Looked at only where somebody names them: reading the log takes seconds, and gives hints alone. */
export const onRequest = [log] as const;
