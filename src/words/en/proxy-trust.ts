import type { Catalogue } from '../words.ts';

const answers: Catalogue = {
  'finding.proxy.goproxy-answers.ok.summary': 'the module proxy {source} answers',
  'finding.proxy.goproxy-answers.none-asked.summary': 'GOPROXY names no module proxy to ask',
  'finding.proxy.goproxy-answers.not-there.summary':
    'the module proxies answer, and have not got the module I asked for',
  'finding.proxy.goproxy-answers.not-there.meaning':
    'I asked for golang.org/x/mod, which public proxies have. A company proxy may have only its own modules.',
  'finding.proxy.goproxy-answers.not-there.advice': 'If public modules are to come from there, ask who runs it.',
  'finding.proxy.goproxy-answers.credentials.summary':
    'the module proxy {source} wants to know who asks (status {status})',
  'finding.proxy.goproxy-answers.credentials.meaning':
    'It is there. Go may have a password for it, in .netrc or from GOAUTH; I do not look at passwords, so I cannot tell whether it gets through.',
  'finding.proxy.goproxy-answers.credentials.advice':
    'If go says 401 or 403, put your access into ~/.netrc (readable by you alone), or ask who runs the proxy.',
  'finding.proxy.goproxy-answers.unasked.summary':
    'could not be examined: {source} is reached by a way that I cannot go (a SOCKS or encrypted proxy)',
  'finding.proxy.goproxy-answers.slow.summary':
    'could not be examined: {source} takes connections, but no answer came in the {seconds} seconds that I wait. Finding its name may take that long; go waits longer',
  'finding.proxy.goproxy-answers.unseen.summary':
    'could not be examined: nothing came from {source} in the {seconds} seconds that I wait, and I could not see why. Go waits longer',
  'finding.proxy.goproxy-answers.through-proxy.summary':
    'the HTTP proxy in between does not get through to {source} (status {status})',
  'finding.proxy.goproxy-answers.through-proxy.meaning':
    'The proxy that your environment names answers itself, and says that it could not reach the module proxy.',
  'finding.proxy.goproxy-answers.through-proxy.advice':
    'Ask who runs that proxy whether {source} is allowed and reachable.',
  'finding.proxy.goproxy-answers.page.summary': '{source} answers with a web page, where module data should be',
  'finding.proxy.goproxy-answers.page.meaning':
    'Something in between shows a page: a sign-in of the Wi-Fi, or a filter. Go takes it for success and stops with "invalid character \'<\'". It does not try the next entry.',
  'finding.proxy.goproxy-answers.page.advice':
    'Open {source} in a browser. Sign in if the network asks for it; if it is a block page, ask who runs the filter.',
  'finding.proxy.goproxy-answers.no-fallback.summary': '{source} does not answer, and go will not try {next}',
  'finding.proxy.goproxy-answers.no-fallback.meaning':
    'The comma behind it lets go move on only when a module is not found there. A server that cannot be reached, or fails, ends the download. {next} would answer.',
  'finding.proxy.goproxy-answers.no-fallback.advice':
    'If {source} is reached through a VPN, connect it. A | in place of the comma lets go move on after any failure; then names of private modules may reach {next}, unless GOPRIVATE covers them.',
  'finding.proxy.goproxy-answers.status.summary': 'the module proxy {source} answers with status {status}',
  'finding.proxy.goproxy-answers.status.meaning':
    'It is there, and it is in trouble or does not want this request. Go goes on to the next entry only after status 404 or 410.',
  'finding.proxy.goproxy-answers.status.advice': 'Try again in a while. If it stays, tell who runs it.',
  'finding.proxy.goproxy-answers.own-proxy-down.summary': 'nothing answers at {source}, on this computer',
  'finding.proxy.goproxy-answers.own-proxy-down.meaning':
    'GOPROXY names a program on this computer that is to hand out modules. It does not run.',
  'finding.proxy.goproxy-answers.own-proxy-down.advice':
    'Start it again; if it is a background item, see what I found there. If you do not need it any more, take GOPROXY away.',
  'finding.proxy.goproxy-answers.private-down.summary': 'the module proxy {source} cannot be reached',
  'finding.proxy.goproxy-answers.private-down.meaning':
    'It has an address of a private network, and nobody answered there.',
  'finding.proxy.goproxy-answers.private-down.advice': 'Connect to the network or the VPN that it belongs to.',
  'finding.proxy.goproxy-answers.local-network.summary': 'macOS does not let {app} talk to {source}, which is there',
  'finding.proxy.goproxy-answers.local-network.meaning':
    'Since macOS 15 each app needs permission to talk to the local network, and what runs in {app} has the permission of {app}. Apple\'s own curl connects from here, and other programs are told "no route to host": that is how a missing permission shows.',
  'finding.proxy.goproxy-answers.local-network.advice':
    'Allow it in System Settings. Changing routes or the firewall, or running go as an administrator, would only hide it.',
  'finding.proxy.goproxy-answers.local-network-unnamed.summary':
    'macOS does not let this terminal talk to {source}, which is there',
  'finding.proxy.goproxy-answers.local-network-unnamed.meaning':
    'Since macOS 15 each app needs permission to talk to the local network, and so does what runs in it. Apple\'s own curl connects from here, and other programs are told "no route to host": that is how a missing permission shows. Inside tmux it is the permission of the app in which tmux was started.',
  'finding.proxy.goproxy-answers.local-network-unnamed.advice':
    'Allow it in System Settings. Changing routes or the firewall, or running go as an administrator, would only hide it.',
  'finding.proxy.goproxy-answers.held-back.summary':
    "{source} is there, and only Apple's own programs get through to it from here",
  'finding.proxy.goproxy-answers.held-back.meaning':
    'Apple\'s curl connects, and I am told "no route to host". Something on this computer tells programs apart: a filter or a security program.',
  'finding.proxy.goproxy-answers.held-back.advice':
    'Look into the rules of such a program, or ask who looks after this computer.',
  'finding.proxy.goproxy-answers.blocked.summary': 'the module proxy {source} cannot be reached from here',
  'finding.proxy.goproxy-answers.blocked.meaning':
    'Its name is found, but no answer came. This network, or the country, may not let it through. ",direct" behind it does not help: go moves on only when a module is not found.',
  'finding.proxy.goproxy-answers.blocked.advice':
    'Try another network. If your company has a module proxy of its own, use that one. Any other proxy sees the names of your modules, so choose it with care. Switching off the checksum database is no remedy.',
  'finding.proxy.goproxy-answers.passed-over.summary': '{source} does not answer; go loses time and then asks {next}',
  'finding.proxy.goproxy-answers.passed-over.meaning':
    'The | behind it lets go move on after any failure. It works, but every lookup waits for the first one.',
  'finding.proxy.goproxy-answers.passed-over.advice': 'Connect the VPN it may need, or take it off the list.',
  'finding.proxy.goproxy-answers.only-direct.summary':
    '{source} does not answer; go fetches from the origin of each module',
  'finding.proxy.goproxy-answers.only-direct.meaning':
    'The | behind it lets go move on after any failure. It works where git and the hosts of the modules can be reached.',
  'finding.proxy.goproxy-answers.only-direct.advice': 'Connect the VPN it may need, or take it off the list.',
  'fix.proxy.reach-source.title': 'Get into the network of {source}',
  'fix.proxy.reach-source.why': 'No setting of go has to change if it can be reached again.',
  'fix.proxy.reach-source.risk': 'None. Nothing is changed by me.',
  'fix.proxy.reach-source.undo': 'There is nothing to take back.',
  'fix.proxy.reach-source.instruction':
    'Connect the VPN, or change to a network from which {source} can be reached. I look again by myself.',
  'fix.proxy.allow-local-network.title': 'Let {app} talk to the local network',
  'fix.proxy.allow-local-network.why': 'macOS refuses it at the moment, for this app alone.',
  'fix.proxy.allow-local-network.risk': 'The app, and what runs in it, can then reach devices nearby.',
  'fix.proxy.allow-local-network.undo': 'The same switch, put off again.',
  'fix.proxy.allow-local-network.instruction':
    'Open System Settings, Privacy & Security, Local Network, and switch {app} on (if it is on, off and on). Then quit {app} completely with Command-Q, start it again, and run gomend there. An app that is not in the list has never asked: update it.',
  'fix.proxy.allow-local-network-unnamed.title': 'Let this terminal talk to the local network',
  'fix.proxy.allow-local-network-unnamed.why': 'macOS refuses it at the moment, for this app alone.',
  'fix.proxy.allow-local-network-unnamed.risk': 'The app, and what runs in it, can then reach devices nearby.',
  'fix.proxy.allow-local-network-unnamed.undo': 'The same switch, put off again.',
  'fix.proxy.allow-local-network-unnamed.instruction':
    'Open System Settings, Privacy & Security, Local Network, and switch on the app that this terminal belongs to. Then quit it completely with Command-Q, tmux included, start it again, and run gomend there.',
};

const database: Catalogue = {
  'finding.proxy.database.ok.summary': 'the checksum database {name} answers',
  'finding.proxy.database.relayed.summary': 'the checksum database {name} is reached through {base}',
  'finding.proxy.database.not-asked.summary': 'go does not need the checksum database now',
  'finding.proxy.database.own-modules.summary':
    'the checksum database {name} is out of reach, and your module proxy is your own',
  'finding.proxy.database.own-modules.meaning':
    'Modules that are listed in go.sum are checked without it. A module that is new to a project would fail.',
  'finding.proxy.database.own-modules.advice': 'Nothing to do if no new modules are added here.',
  'finding.proxy.database.unasked.summary':
    'could not be examined: {name} is reached by a way that I cannot go (a SOCKS or encrypted proxy)',
  'finding.proxy.database.unseen.summary':
    'could not be examined: the way to the checksum database {name} takes longer than I wait; go waits longer',
  'finding.proxy.database.refused.summary': 'the checksum database {name} was reached, and refuses (status {status})',
  'finding.proxy.database.refused.meaning':
    'Who answers has a certificate that this computer trusts: the database itself, or a filter of your company in its place. Go gets the same answer, and cannot check new modules.',
  'finding.proxy.database.refused.advice':
    'Ask who looks after this network whether {name} may be asked. For modules of your company, GOPRIVATE is enough. Switching the database off would leave every new module unchecked.',
  'finding.proxy.database.in-trouble.summary': 'the checksum database {name} is in trouble (status {status})',
  'finding.proxy.database.in-trouble.meaning':
    'It was reached, and says that it cannot answer now. Go may fail to check modules that are new to a project.',
  'finding.proxy.database.in-trouble.advice':
    'Try again in a while. Switching it off would leave every new module unchecked.',
  'finding.proxy.database.not-database.summary':
    '{name} was reached, but what it answers is not what a checksum database says (status {status})',
  'finding.proxy.database.not-database.meaning':
    'I asked for the newest state of the database, which every one should have. If go stops while verifying a new module, this is the place to look.',
  'finding.proxy.database.not-database.advice':
    'See whether GOSUMDB names the right address, and ask who runs it. If it is the public one, something in between may answer in its place.',
  'finding.proxy.database.credentials.summary': 'the checksum database {name} wants to know who asks',
  'finding.proxy.database.credentials.meaning': 'I do not look at passwords, so I cannot tell whether go gets through.',
  'finding.proxy.database.credentials.advice': 'If go fails while verifying modules, ask who runs it.',
  'finding.proxy.database.no-way.summary': 'go finds no way to the checksum database {name}',
  'finding.proxy.database.no-way.meaning':
    'Go asks the module proxies first whether they pass its questions on. One failed, and its place in GOPROXY does not let go try the next.',
  'finding.proxy.database.no-way.advice':
    'Mend the module proxy first. Switching the database off would leave every new module unchecked.',
  'finding.proxy.database.blocked.summary': 'the checksum database {name} cannot be reached',
  'finding.proxy.database.blocked.meaning':
    'Modules come in, but go cannot check new ones, and stops. No module proxy in GOPROXY passes its questions on.',
  'finding.proxy.database.blocked.advice':
    'A module proxy that passes them on is the cure, or another network. For modules of your company, GOPRIVATE is enough. Switching the database off would leave every new module unchecked.',
};

const clock: Catalogue = {
  'finding.proxy.clock.ok.summary': "this computer's clock is right, by the word of {hosts}",
  'finding.proxy.clock.not-needed.summary': 'no encrypted connection was needed, so the clock does not matter',
  'finding.proxy.clock.unread.summary': 'could not be examined: {hosts} did not tell the time',
  'finding.proxy.clock.apart.summary': 'could not be examined: {hosts} tell different times',
  'finding.proxy.clock.one-voice.summary':
    'could not be examined: by {hosts} the clock here is {days} days off, and nobody else was there to ask',
  'finding.proxy.clock.drifts.summary': "this computer's clock is {minutes|a minute|# minutes} off",
  'finding.proxy.clock.drifts.meaning':
    'By the word of {hosts} it is {seconds} seconds. Certificates still pass. Sign-ins of companies often allow five minutes, no more.',
  'finding.proxy.clock.drifts.advice': 'Let the system set the date and time by itself.',
  'finding.proxy.clock.off.summary': "this computer's clock is {days} days off",
  'finding.proxy.clock.off.meaning':
    '{hosts} agree about the time, and it is another than here, by {seconds} seconds. Certificates are good for a stretch of time; some will soon be refused, and sign-ins fail already.',
  'finding.proxy.clock.off.advice': 'Set the clock right. The time zone has nothing to do with it.',
  'finding.proxy.clock.behind.summary':
    "this computer's clock is {days|a day|# days} behind, so certificates are refused",
  'finding.proxy.clock.behind.meaning':
    'A certificate is good for a stretch of time, and by the clock here that time has not come yet. Every encrypted connection fails like this; the servers are as they should be. By the word of {hosts} it is {seconds} seconds.',
  'finding.proxy.clock.behind.advice':
    'Set the clock right. The time zone has nothing to do with it, and switching off the check of certificates would open every door instead.',
  'finding.proxy.clock.ahead.summary':
    "this computer's clock is {days|a day|# days} ahead, so certificates are refused",
  'finding.proxy.clock.ahead.meaning':
    'A certificate is good for a stretch of time, and by the clock here that time is over. Every encrypted connection fails like this; the servers are as they should be. By the word of {hosts} it is {seconds} seconds.',
  'finding.proxy.clock.ahead.advice':
    'Set the clock right. The time zone has nothing to do with it, and switching off the check of certificates would open every door instead.',
  'finding.proxy.clock.certificates-of-tomorrow.summary':
    "this computer's clock is behind: the certificate of {host} begins in its future",
  'finding.proxy.clock.certificates-of-tomorrow.meaning':
    'It is good from {notBefore} on, and by the clock here that time has not come yet. Nobody hands out certificates for the future, so the clock is likely to be wrong. No server told me the time.',
  'finding.proxy.clock.certificates-of-tomorrow.advice':
    'Compare the date here with a telephone, and set the clock right. Switching off the check of certificates would open every door instead.',
  'fix.proxy.use-network-time.title': 'Let the Mac set its clock by the network',
  'fix.proxy.use-network-time.why':
    'It then asks a time server of Apple by itself, and stays right. The first time may take a minute.',
  'fix.proxy.use-network-time.risk': 'The date jumps to what it should be. The time zone stays as it is.',
  'fix.proxy.use-network-time.undo':
    'System Settings, General, Date & Time has the switch. The wrong time is nothing to go back to.',
  'fix.proxy.set-clock.title': 'Set the clock right, by hand',
  'fix.proxy.set-clock.why':
    'Certificates are good for a stretch of time, and this computer thinks it is outside of it. Some offices let no time server through.',
  'fix.proxy.set-clock.risk': 'None.',
  'fix.proxy.set-clock.undo': 'There is nothing to take back.',
  'fix.proxy.set-clock.instruction':
    'Open System Settings, General, Date & Time, and switch on setting them automatically. If that does not help, this network lets no time server through: switch it off there, and type the date and time from a telephone. I look again by myself.',
  'fix.proxy.set-clock-linux.title': 'Set the clock right',
  'fix.proxy.set-clock-linux.why':
    'Certificates are good for a stretch of time, and this computer thinks it is outside of it.',
  'fix.proxy.set-clock-linux.risk': 'None.',
  'fix.proxy.set-clock-linux.undo': '`sudo timedatectl set-ntp false` puts the switch off again.',
  'fix.proxy.set-clock-linux.instruction':
    'Run `sudo timedatectl set-ntp true`, so that the system sets its clock by the network. I look again by myself.',
};

const tls: Catalogue = {
  'finding.proxy.tls.ok.summary': '{hosts} can prove who {hosts|it is|they are}',
  'finding.proxy.tls.nothing.summary': 'no encrypted connection was needed',
  'finding.proxy.tls.unseen.summary': 'could not be examined: no certificate came from {hosts}',
  'finding.proxy.tls.interception.summary': 'somebody in between shows certificates of their own for {hosts}',
  'finding.proxy.tls.interception.meaning':
    'All of them are signed by "{authority}", whom this computer does not know. Companies read encrypted traffic in this way, and put their root certificate on their computers. On this one it is missing.',
  'finding.proxy.tls.interception.advice':
    'Get the root certificate from your company, and compare its fingerprint with what they tell you by another way. I do not take it from the connection: that would trust whoever sits there. Switching checks off in go or git does not help either. Node (NODE_EXTRA_CA_CERTS), Java and containers keep lists of their own and need the root as well.',
  'fix.proxy.company-root.title': "Add your company's root certificate",
  'fix.proxy.company-root.why': 'It is what this computer needs to believe the certificates that it sees here.',
  'fix.proxy.company-root.risk':
    'Whoever holds that root can read what this computer sends. Only your company can tell you which one is right.',
  'fix.proxy.company-root.undo':
    '`sudo security remove-trusted-cert -d root.pem` takes the trust back; Keychain Access removes the certificate.',
  'fix.proxy.company-root.instruction':
    'Ask your help desk for the root certificate behind "{authority}" as a file, and by telephone or on paper for its SHA-256 fingerprint. Then, sitting at this Mac and not over ssh, run `gomend fix proxy.tls --company-root root.pem --fingerprint FINGERPRINT`: I look whether the file is that very certificate, and the one that is missing here, and put it into the keychain. If your company manages this Mac, ask for a profile with the root instead. I look again by myself.',
  'fix.proxy.company-root-linux.title': "Add your company's root certificate",
  'fix.proxy.company-root-linux.why': 'It is what this computer needs to believe the certificates that it sees here.',
  'fix.proxy.company-root-linux.risk':
    'Whoever holds that root can read what this computer sends. Only your company can tell you which one is right.',
  'fix.proxy.company-root-linux.undo': 'Take the file out again, and run the same command.',
  'fix.proxy.company-root-linux.instruction':
    'Ask your help desk for the root certificate behind "{authority}" as a file, and by telephone or on paper for its SHA-256 fingerprint. On Debian and Ubuntu, run `gomend fix proxy.tls --company-root root.pem --fingerprint FINGERPRINT` then: I look whether the file is that very certificate, and the one that is missing here, and have the system trust it. Elsewhere, put it where your system keeps roots of your own. I look again by myself.',
  'finding.proxy.tls.untrusted.summary': '{host} shows a certificate that this computer does not trust',
  'finding.proxy.tls.untrusted.meaning':
    'It is signed by "{authority}", whom this computer does not know. It may be a company server with a root of its own, or somebody in between; from one host alone I cannot tell.',
  'finding.proxy.tls.untrusted.advice':
    'Ask who runs {host}, or who looks after this network. Trusting what the connection shows, or switching the check off, would trust anybody.',
  'finding.proxy.tls.public-root.summary': 'this computer does not know the public authority behind {host}',
  'finding.proxy.tls.public-root.meaning':
    'The certificate is signed by "{authority}", which every up-to-date system knows. The list of trusted roots here is old, empty, or replaced.',
  'finding.proxy.tls.public-root.advice': 'Update the system. On Linux, install the package ca-certificates.',
  'finding.proxy.tls.expired.summary': 'the certificate of {host} has run out',
  'finding.proxy.tls.expired.meaning':
    'It was good until {notAfter}, and the clock here is right. It is signed by "{issuer}".',
  'finding.proxy.tls.expired.advice': 'Tell who runs {host}, or the filter that answers in its place.',
  'finding.proxy.tls.not-yet-valid.summary': 'the certificate of {host} is not good yet',
  'finding.proxy.tls.not-yet-valid.meaning':
    'It begins on {notBefore}, and the clock here is right. It is signed by "{issuer}".',
  'finding.proxy.tls.not-yet-valid.advice': 'Tell who runs {host}, or the filter that answers in its place.',
  'finding.proxy.tls.other-name.summary': '{host} shows a certificate that was made for another host',
  'finding.proxy.tls.other-name.meaning':
    'It says "{subject}", signed by "{issuer}". Whoever answers there is not {host}.',
  'finding.proxy.tls.other-name.advice':
    'A filter, a sign-in page of the Wi-Fi or a wrong address may be behind it. Try another network. Switching the check off would trust anybody.',
  'finding.proxy.tls.self-signed.summary': '{host} shows a certificate that nobody vouches for',
  'finding.proxy.tls.self-signed.meaning': 'It is signed by itself: "{subject}".',
  'finding.proxy.tls.self-signed.advice':
    'Ask who runs {host} for a proper certificate. Switching the check off would trust anybody.',
  'fix.proxy.other-network.title': 'Try another network',
  'fix.proxy.other-network.why': 'Whoever answers for {host} here is not {host}.',
  'fix.proxy.other-network.risk': 'None. Nothing is changed by me.',
  'fix.proxy.other-network.undo': 'There is nothing to take back.',
  'fix.proxy.other-network.instruction':
    'Sign in to this network if it asks for it, or change to another one. If it belongs to your company, ask for {host} to be let through. I look again by myself.',
};

const trust: Catalogue = {
  'finding.proxy.trust-files.only-mac.summary': 'on this system certificate files are the usual way',
  'finding.proxy.trust-files.keychain.summary': 'go trusts what the keychain trusts',
  'finding.proxy.trust-files.ignored.summary': '{names} is set, and this Go takes no notice of it on a Mac',
  'finding.proxy.trust-files.ignored.meaning':
    'From Go 1.27 on, {names} {names|takes|take} the place of the keychain. Then only the certificates in {names|that file|those files} count.',
  'finding.proxy.trust-files.ignored.advice': 'Before you update Go, ask yourself what it is there for.',
  'finding.proxy.trust-files.unknown-go.summary': '{names} is set; whether go heeds it depends on its version',
  'finding.proxy.trust-files.unknown-go.meaning':
    'Go 1.27 and later trust only those certificates on a Mac, and the keychain no more. I could not tell which Go this is.',
  'finding.proxy.trust-files.unknown-go.advice': 'See why go does not tell its version first.',
  'finding.proxy.trust-files.empty.summary': '{names} {names|leaves|leave} go with no certificates at all',
  'finding.proxy.trust-files.empty.meaning':
    'Go {version} trusts only what {names} names, and the keychain no more. There is no certificate to be found in {files}, so every encrypted connection fails.',
  'finding.proxy.trust-files.empty.advice':
    'I would take the line out, so that go trusts the keychain again. It was without effect before Go 1.27.',
  'finding.proxy.trust-files.replaces.summary':
    '{names} {names|takes|take} the keychain away from go, and something is missing then',
  'finding.proxy.trust-files.replaces.meaning':
    'Go {version} trusts only the certificates in {files}. The server that go asks first is not trusted by them, though the keychain may know it.',
  'finding.proxy.trust-files.replaces.advice':
    'I would take the line out, so that go trusts the keychain again. It was without effect before Go 1.27.',
  'finding.proxy.trust-files.in-place.summary':
    '{names} {names|takes|take} the place of the keychain for go, and that works now',
  'finding.proxy.trust-files.in-place.meaning':
    'Go {version} trusts only the certificates in {files}. Roots that your company adds to the keychain do not count for go.',
  'finding.proxy.trust-files.in-place.advice': 'If you do not need it, take the line out.',
};

export const proxyTrust: Catalogue = { ...answers, ...database, ...clock, ...tls, ...trust };
