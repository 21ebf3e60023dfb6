import type { Catalogue } from '../words.ts';

/** `gomend explain goproxy`: how each entry of the list does. */
export const explainGoproxy: Catalogue = {
  'explain.goproxy.failed': 'it could not be found out: {subject} ({code}) {detail}',
  'explain.goproxy.head': 'How the entries of GOPROXY do: {list}',
  'explain.goproxy.error': 'Go cannot read this list, and fetches nothing: {error}',
  'explain.goproxy.no-proxy': 'This list names no proxy, so there is none to look at.',
  'explain.goproxy.asked':
    'Each was asked for {module} as go asks: at most 16 small questions and one zip. Nobody was asked whom go would not ask with this list.',

  'explain.goproxy.operator.google': 'Google’s, for everybody',
  'explain.goproxy.operator.goproxy-cn': 'goproxy.cn, for everybody',
  'explain.goproxy.operator.goproxy-io': 'goproxy.io, for everybody',
  'explain.goproxy.operator.aliyun': 'Alibaba Cloud’s mirror, for everybody',
  'explain.goproxy.operator.artifactory': 'an Artifactory',
  'explain.goproxy.operator.nexus': 'a Nexus',
  'explain.goproxy.quirk.nexus':
    'A Nexus remembers a “not found” for a day unless it is set otherwise, so a version that is new may be missing till then.',

  'explain.goproxy.health.serves': 'serves',
  'explain.goproxy.health.lacks': 'works, but has not got {module}',
  'explain.goproxy.health.fails': 'fails',
  'explain.goproxy.health.garbled': 'answers with something that go cannot read',
  'explain.goproxy.health.refuses': 'forbids what is asked for',
  'explain.goproxy.health.unknown': 'cannot be judged',
  'explain.goproxy.word.direct': 'direct: go asks the place itself where a module is kept, with git or its like.',
  'explain.goproxy.word.off': 'off: here go stops, and asks nobody else.',

  'explain.goproxy.way.name': 'Its name leads nowhere. ({detail})',
  'explain.goproxy.way.connection': 'Nobody takes connections there. ({detail})',
  'explain.goproxy.way.handshake': 'It takes connections, but no encrypted one. ({detail})',
  'explain.goproxy.way.no-http': 'It takes connections, but what it answers is no HTTP. ({detail})',
  'explain.goproxy.way.http-proxy': 'The HTTP proxy {proxy} in between does not let the question through. ({detail})',
  'explain.goproxy.way.unseen': 'No answer came in the time there was, which need not mean that none would. {detail}',
  'explain.goproxy.way.unasked':
    'It could not be asked from here, which says nothing of it: I cannot speak to the HTTP proxy in between. ({detail})',
  'explain.goproxy.way.certificate': 'Go does not believe who it is: {fault}.',
  'explain.goproxy.way.answers': 'It answers{by}.',
  'explain.goproxy.way.by': ', by way of the HTTP proxy {proxy}',
  'explain.goproxy.phases': 'Name {lookup}, connection {connect}, encryption {tls}, answer {answer}.',
  'explain.goproxy.phase.none': 'none needed',
  'explain.goproxy.fault.clock': 'this computer’s clock is wrong, so no certificate fits',
  'explain.goproxy.fault.expired': 'its certificate ended on {date}',
  'explain.goproxy.fault.not-yet-valid': 'its certificate is for later',
  'explain.goproxy.fault.other-name': 'its certificate is made for another host',
  'explain.goproxy.fault.self-signed': 'nobody vouches for its certificate but itself',
  'explain.goproxy.fault.public-root':
    'a public authority vouches for it that this computer does not know ({authority})',
  'explain.goproxy.fault.untrusted': 'somebody vouches for it whom this computer does not know ({authority})',
  'explain.goproxy.fault.go-only':
    'this computer believes {authority}, but SSL_CERT_FILE or SSL_CERT_DIR names other certificates, and this go heeds those alone',
  'explain.goproxy.identity.days': 'Its certificate is vouched for by {authority}, and is good for {days} more days.',
  'explain.goproxy.identity.soon':
    'Its certificate ends on {date} ({days} days from now), and go refuses it after that. Vouched for by {authority}.',
  'explain.goproxy.identity.intercepted':
    'This host is Google’s, and its certificate is from {authority}: somebody in between, most often a company’s filter, opens the connection and reads along.',
  'explain.goproxy.identity.go-trusts':
    'This computer does not believe it; go does, because SSL_CERT_FILE or SSL_CERT_DIR says so.',
  'explain.goproxy.identity.go-unknown':
    'SSL_CERT_FILE or SSL_CERT_DIR is set. On a Mac, Go 1.27 and later believe those files alone, earlier ones never; which go this is I could not tell.',
  'explain.goproxy.clock': 'Its clock and this computer’s are {minutes} minutes apart.',
  'explain.goproxy.sends-to': 'It sends on to {hosts}, which see what is fetched.',

  'explain.goproxy.right': 'Right: {items}.',
  'explain.goproxy.not-offered': 'Not offered, which it need not: {items}.',
  'explain.goproxy.item.list': 'list of versions',
  'explain.goproxy.item.info': 'version’s time (.info)',
  'explain.goproxy.item.mod': 'go.mod (.mod)',
  'explain.goproxy.item.zip': 'source (.zip)',
  'explain.goproxy.item.latest': 'newest version (@latest)',
  'explain.goproxy.item.unknown': '“not found” for what there is not',
  'explain.goproxy.item.upper': 'names with capitals',
  'explain.goproxy.item.sumdb': 'checksum database',
  'explain.goproxy.not-asked.no-module': 'Not asked, because it has not got the module: {items}.',
  'explain.goproxy.not-asked.no-database': 'Not asked, because go would not: {items}.',
  'explain.goproxy.not-asked.no-answer': 'Not known, because no answer came: {items}.',
  'explain.goproxy.not-asked.credentials':
    'Not known: {items}. It wants to know who asks. Go may have a password for it (~/.netrc, GOAUTH) that I do not look at.',
  'explain.goproxy.not-asked.large': 'Not read, because it is too large: {items}.',
  'explain.goproxy.not-asked.lacks-it':
    'Cannot be told, because it has not got the module that was asked for: {items}.',
  'explain.goproxy.not-asked.folder': 'A folder says so by itself: {items}.',

  'explain.goproxy.wrong': 'Wrong: {item} – {what}. {cost}',
  'explain.goproxy.what.status': 'HTTP status {status} came',
  'explain.goproxy.what.refused': 'it forbids that (HTTP status {status})',
  'explain.goproxy.what.page': 'a web page came in its place',
  'explain.goproxy.what.not-a-list': 'no line of it is a version',
  'explain.goproxy.what.not-json': 'it cannot be read',
  'explain.goproxy.what.other-version': 'it is another version’s',
  'explain.goproxy.what.bad-time': 'its time is none',
  'explain.goproxy.what.not-a-go-mod': 'it does not say “module {module}”',
  'explain.goproxy.what.not-a-zip': 'it is no zip, or a damaged one',
  'explain.goproxy.what.wrong-prefix': 'not all names in it begin with “{module}@{version}/”',
  'explain.goproxy.what.found': 'it said 200, as if it had it',
  'explain.goproxy.what.downgrade': 'it sends on from https to http, which go refuses',
  'explain.goproxy.what.too-many-redirects': 'it sends on ten times or more',
  'explain.goproxy.what.no-location': 'it sends on to nowhere',
  'explain.goproxy.what.no-answer': 'it broke off',
  'explain.goproxy.cost.list': 'Go finds no version of a module there, and “@latest” or an upgrade fails.',
  'explain.goproxy.cost.info': 'Go cannot resolve a version there.',
  'explain.goproxy.cost.mod': 'Go cannot work out which versions fit together.',
  'explain.goproxy.cost.zip': 'Go cannot build with anything from there.',
  'explain.goproxy.cost.latest': 'A module without releases cannot be fetched from there.',
  'explain.goproxy.cost.unknown':
    'For go only 404 and 410 mean “not found”: behind a comma it does not ask the next entry for what this one lacks.',
  'explain.goproxy.cost.upper':
    'Modules with a capital letter in their path, like github.com/BurntSushi/toml, cannot be fetched.',
  'explain.goproxy.cost.sumdb': 'Go asks for checksums this way, and every new module fails.',

  'explain.goproxy.time.head': 'How long one small question takes',
  'explain.goproxy.time.method':
    'The list of versions, {rounds} times on a new connection (name, connection, encryption, answer) and once more on each; one entry after the other, another first each time, after a question that does not count. Thick: the middle half; mark: the median.',
  'explain.goproxy.time.method-words':
    'The list of versions, {rounds} times on a new connection (name, connection, encryption, answer) and once more on each; one entry after the other, another first each time, after a question that does not count.',
  'explain.goproxy.time.new': '{host} new',
  'explain.goproxy.time.kept': '{host} kept',
  'explain.goproxy.time.figures': 'new connection: {fresh}; kept connection: {kept}',
  'explain.goproxy.time.quartiles': 'median {half}, middle half {low} to {high}',
  'explain.goproxy.time.few': 'too few answers to tell',
  'explain.goproxy.time.none-kept': 'it keeps none',
  'explain.goproxy.time.lost': '{lost} of {sent} without an answer in time',
  'explain.goproxy.time.transfer': '{host}: one zip of {kilobytes} kB at {rate}, which is a hint and no more.',
  'explain.goproxy.time.no-time': 'There was no time left to measure. More of it: --timeout 30',
  'explain.goproxy.time.fewer': 'There was time for {rounds} of {most} rounds. More of it: --timeout 30',

  'explain.goproxy.database.head': 'The checksum database',
  'explain.goproxy.database.none': 'It is not asked about such modules.',
  'explain.goproxy.database.off':
    'It is never asked: GOSUMDB is off. So nobody would notice a module that was changed.',
  'explain.goproxy.database.error': 'Go stops: {detail}',
  'explain.goproxy.database.lost':
    'No way leads to {name}, so every module that is not in go.sum yet fails. {detail} Where {name} is blocked, a proxy that passes it on helps; in China, sum.golang.google.cn is the same database. Switching it off is no help: then nobody checks what comes.',
  'explain.goproxy.database.relayed': '{name} is asked by way of {by}.',
  'explain.goproxy.database.straight': '{name} is asked at its own address, and answers.',
  'explain.goproxy.database.wrong':
    'At the address of {name} something else answers ({detail}). Every module that is not in go.sum yet fails.',
  'explain.goproxy.database.unknown': 'Which way go takes to {name} hangs on an entry that was not heard.',

  'explain.goproxy.chain.head': 'The list',
  'explain.goproxy.chain.keep':
    'Keep what is there. Nothing was seen that another order or separator would make better.',
  'explain.goproxy.chain.stuck': 'No other order or separator mends what was seen.',
  'explain.goproxy.chain.change': 'Better: GOPROXY={list}',
  'explain.goproxy.chain.how':
    'To set it: `{command}`, unless a variable of your shell has another value (`gomend explain env GOPROXY`).',
  'explain.goproxy.chain.masked': 'Where *** stands, put in what you have.',
  'explain.goproxy.chain.why.own-first':
    '{source} first: GOPRIVATE names no private modules, so {next} is told the name of each of yours that it is asked for first.',
  'explain.goproxy.chain.why.pass-failure':
    'A “|” behind {source}: it fails, and behind a comma go stops there. Then each name that it fails on goes to {next} too.',
  'explain.goproxy.chain.why.pass-missing':
    'A “|” behind {source}: what it lacks it does not call “not found”. Then each name that it fails on goes to {next} too.',
  'explain.goproxy.chain.why.faster-first': '{source} before {next}: both serve everybody, and it is faster by far.',
  'explain.goproxy.chain.left.would-tell':
    '{source} keeps its comma: behind a “|”, the names of your private modules would go to {next} whenever it fails. First say in GOPRIVATE which those are.',
  'explain.goproxy.chain.left.nothing-behind':
    '{source} fails, and nothing behind it would serve in its place. It has to be mended, or you choose another proxy.',
  'explain.goproxy.chain.left.garbled':
    '{source} says that all is well and sends what go cannot read. No separator helps: it has to be mended, or left out.',
  'explain.goproxy.chain.left.forbids':
    '{source} forbids some of what is asked for, which may be meant so: a proxy for approved modules keeps go from fetching others elsewhere. So the separator stays; ask whoever runs it.',
  'explain.goproxy.chain.blocked':
    'Where proxy.golang.org is blocked, as in China, some choose https://goproxy.cn,direct. That is yours to decide: whoever runs it then learns the name of every module that you fetch.',
  'explain.goproxy.chain.comma':
    '“,” goes on only at “not found” (404 or 410): a dead proxy, a 403 or a 500 stop everything.',
  'explain.goproxy.chain.pipe': '“|” goes on at anything, so names that the one fails on are told to the next.',
  'explain.goproxy.chain.direct':
    '“direct” at the end asks each module’s own place, with git; without it, what no proxy has cannot be fetched.',

  'explain.goproxy.verify.head': 'The same version by two ways: {module}@{version}',
  'explain.goproxy.verify.agree': 'Go’s own copy and mine, which share no code, are the same: {sum}',
  'explain.goproxy.verify.database': 'The checksum database says the same, under a signature that holds.',
  'explain.goproxy.verify.apart':
    'The ways do not agree on {fields}. Go says {go}, I find {own}, the database says {database}. Somebody in between changes what comes, or a proxy is damaged. Do not build with it; ask whoever runs the proxy.',
  'explain.goproxy.verify.field.version': 'the version',
  'explain.goproxy.verify.field.time': 'its time',
  'explain.goproxy.verify.field.sum': 'the checksum',
  'explain.goproxy.verify.field.modSum': 'the checksum of go.mod',
  'explain.goproxy.verify.go.no-go': 'Go’s own copy: no go was found that could fetch it.',
  'explain.goproxy.verify.go.failed': 'Go’s own copy: it could not be fetched. {detail}',
  'explain.goproxy.verify.own.no-source': 'My copy: no entry of the list serves it.',
  'explain.goproxy.verify.own.failed': 'My copy: it could not be fetched whole. {detail}',
  'explain.goproxy.verify.simulated': 'On a simulated Mac nothing is fetched, so there is nothing to compare.',
  'explain.goproxy.verify.one': 'Only one copy came, so nothing is compared but that with the database.',
  'explain.goproxy.verify.nobody': '–',
  'explain.goproxy.verify.record.unknown-key': 'The database: I do not know the key that it signs with.',
  'explain.goproxy.verify.record.no-answer': 'The database: it did not answer.',
  'explain.goproxy.verify.record.malformed':
    'The database: its answer is not one. Somebody in between changes what comes, or it is damaged.',
  'explain.goproxy.verify.record.unsigned':
    'The database: its answer is not signed by it. Somebody in between changes what comes. Do not build with what is new.',
  'explain.goproxy.verify.record.bad-signature':
    'The database: the signature under its answer does not hold. Somebody in between changes what comes. Do not build with what is new.',
};
