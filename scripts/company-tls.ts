/**
 * Shows, as root on Linux, a company's network that opens encrypted connections: real go, real mitmdump with a root that
 * nobody trusts, real sudo and the real list of trusted roots, in a network and a file system view of their own. gomend
 * finds it, trusts the root that it is given, and takes that back, to the byte. In between, real proxies beside gomend's
 * findings. `npm run --silent company-tls`; the module is fetched once, by this machine's own GOPROXY.
 */
import { lackingHere, show } from '../test/support/company-tls/stage.ts';

const lacking = lackingHere();
if (lacking !== '') {
  process.stderr.write(`Nothing can be shown here: ${lacking}.\n`);
  process.exit(1);
}
process.exitCode = await show(process.argv.includes('--inside'));
