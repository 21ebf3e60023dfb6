import type { Catalogue } from '../words.ts';

/** `gomend explain route`: from where a module comes. */
export const explainRoute: Catalogue = {
  'explain.route.head': 'From where go would fetch {module}',
  'explain.route.failed': 'it could not be found out: {subject} ({code}) {detail}',
  'explain.route.error': 'It fetches nothing, and says: {error}',
  'explain.route.assumed':
    'I found no go that says otherwise, and took the settings that a release from go.dev comes with.',
  'explain.route.replaced.main': 'It is the project here itself ({at}): nothing is fetched.',
  'explain.route.replaced.workspace': 'The workspace has it in {by} ({at}): nothing is fetched.',
  'explain.route.replaced.directory': '{at} takes it from the folder {by}: nothing is fetched.',
  'explain.route.replaced.module': '{at} puts {by} in its place. That is what is fetched:',
  'explain.route.source.proxy': 'It asks {source}.',
  'explain.route.source.direct': 'It asks the place itself where the module is kept, with git or its like.',
  'explain.route.source.off': 'It asks nobody: the list ends in “off”.',
  'explain.route.then.not-found': 'Where that does not have it (404 or 410), it goes on; at any other error it stops.',
  'explain.route.then.any':
    'Where that does not have it, fails in whatever way, or gives what does not pass its check, it goes on.',
  'explain.route.then.stop': 'Nothing comes after that.',
  'explain.route.vcs.allowed': 'At the place itself it may use {programs}, by GOVCS.',
  'explain.route.vcs.none': 'At the place itself it may use nothing: GOVCS forbids it for this module.',
  'explain.route.vcs.error': 'At the place itself it stops, because it cannot read GOVCS: {error}',
  'explain.route.access.address': '{host} is told who is asking by what stands in its address.',
  'explain.route.access.netrc': '{host} is told who is asking by {file}, and by nothing else.',
  'explain.route.access.program': 'Whether {host} is told who is asking, only the program in GOAUTH knows.',
  'explain.route.sums.none': 'Its checksum is compared with no database, because GONOSUMDB or GOPRIVATE covers it.',
  'explain.route.sums.off': 'Its checksum is compared with no database: GOSUMDB is off, for every module.',
  'explain.route.sums.error': 'Its checksum cannot be looked up, and go stops: {error}',
  'explain.route.sums.url': 'Its checksum is looked up in {database}, at {url}.',
  'explain.route.sums.by-proxy':
    'Its checksum is looked up in {database}, by way of {proxies} if that offers it, else straight.',
  'explain.route.sums.asked': 'Its checksum is looked up in {database}, straight.',
  'explain.route.learners': 'Who learns that you want it: {who}.',
  'explain.route.leak':
    '{patterns} says that {module} is private, and yet {who} would be told its name, because not every list covers it.',
  'explain.route.leak-way-out':
    'Put what stands in {patterns} into GOPRIVATE: it counts for proxies and for the checksum database.',
  'explain.route.insecure':
    'GOINSECURE covers it: where it is fetched straight, nobody makes sure that it comes from the right host.',
};
