import type { Catalogue } from '../words.ts';

export const checkWhyProxy: Catalogue = {
  'check.proxy.goproxy-value.why':
    'GOPROXY says from where go fetches modules. With a value that go cannot read, or that switches fetching off, every download fails.',
  'check.proxy.private-patterns.why':
    'GOPRIVATE names the modules that are nobody else’s business. With a pattern that matches nothing, go asks public servers for them: they fail, and their names get out.',
  'check.proxy.sumdb.why':
    'go compares each new module with a public list, so that nobody can slip in a changed one. Where that is switched off, a forged module comes in unnoticed.',
  'check.proxy.project.why':
    'go.mod and go.work say what a project consists of. If they name a folder that is not there, every command in the project fails.',
  'check.proxy.project-toolchain.why':
    'A project may ask for a newer Go than yours, which go can fetch by itself. Where it may not or cannot, every command in the project ends with an error.',
  'check.proxy.private-modules.why':
    'This project may use modules that only your company can reach. If go is not told that they are private, it asks public servers, which know nothing of them.',
  'check.proxy.git-rewrites.why':
    'git can put another beginning in the place of an address. If what comes out is no address, every fetch from there fails.',
  'check.proxy.git-proxies.why':
    'git has proxy settings of its own, which go cannot see. If that proxy is gone, modules that git fetches fail with “exit status 128”.',
  'check.proxy.version-control.why':
    'GOVCS says with which programs, such as git, go may fetch modules from their origin. Too strict or misspelt, it refuses modules that you need.',
  'check.proxy.build-context.why':
    'A build in a container does not see this computer’s settings and passwords. What works here fails there if it relies on them, or passwords end up in the image.',
  'check.proxy.environment.why':
    'Variables such as HTTPS_PROXY send go through a proxy, a computer in between. If that is gone or written wrong, go reaches nothing.',
  'check.proxy.system.why':
    'Browsers use the proxy of System Settings, go does not. In a network that lets nothing out without it, the browser works and go fails.',
  'check.proxy.captive-portal.why':
    'Hotels and trains first show a page to sign in. Until you do, that page answers in place of every server, and go stumbles over it.',
  'check.proxy.clock.why':
    'Certificates are good for a stretch of time. With a wrong clock they look expired or not yet good, and every encrypted connection fails.',
  'check.proxy.trust-files.why':
    'SSL_CERT_FILE and SSL_CERT_DIR say whom go trusts. If they take the place of the keychain, or name a file that is gone, connections fail that work in the browser.',
  'check.proxy.tls.why':
    'A server proves by a certificate who it is. If a filter or a company stands in between with one of its own that go does not know, go refuses, and rightly so.',
  'check.proxy.goproxy-answers.why':
    'go fetches modules from the servers that GOPROXY names. If the first one does not answer, go mostly does not ask the next, and nothing comes in.',
  'check.proxy.credentials.why':
    'Private servers want to know who asks. If go finds no user and password where it looks, they answer as if the module did not exist.',
  'check.proxy.database.why':
    'go asks the checksum database about each new module. If it cannot be reached, and no module proxy passes the question on, new modules are refused.',
};
