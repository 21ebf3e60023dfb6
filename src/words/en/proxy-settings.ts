import type { Catalogue } from '../words.ts';

const goproxy: Catalogue = {
  'finding.proxy.goproxy-value.ok.summary': 'GOPROXY is {value}',
  'finding.proxy.goproxy-value.direct.summary': 'GOPROXY is {value}: go fetches each module from where it was written',
  'finding.proxy.goproxy-value.direct.meaning':
    'No module proxy is used. That needs git, every host has to be reachable, and modules that their authors took away are gone.',
  'finding.proxy.goproxy-value.direct.advice': 'If that is meant, nothing to do.',
  'finding.proxy.goproxy-value.off.summary': 'GOPROXY is off: go fetches nothing new',
  'finding.proxy.goproxy-value.off.meaning':
    'Only modules that are here already can be used. Everything else ends with "module lookup disabled by GOPROXY=off". Modules matched by GOPRIVATE are still fetched.',
  'finding.proxy.goproxy-value.off.advice': 'If you do not want that, I would take the setting away.',
  'finding.proxy.goproxy-value.empty.summary': 'GOPROXY has no entries, so go fetches nothing',
  'finding.proxy.goproxy-value.empty.meaning':
    'An empty value in the settings file is not the same as none: it hides the default. Go says "{said}".',
  'finding.proxy.goproxy-value.empty.advice': 'I would take the setting away, so that the default counts again.',
  'finding.proxy.goproxy-value.letter-case.summary': 'GOPROXY says {word}, which go does not understand',
  'finding.proxy.goproxy-value.letter-case.meaning':
    'The word counts only in small letters. As it is, every download fails, also of private modules: "{said}".',
  'finding.proxy.goproxy-value.letter-case.advice': 'I would write it in small letters.',
  'finding.proxy.goproxy-value.invalid.summary': 'go cannot read GOPROXY: {said}',
  'finding.proxy.goproxy-value.invalid.meaning':
    'The value is "{value}". One entry that cannot be read makes every download fail, also of private modules.',
  'finding.proxy.goproxy-value.invalid.advice':
    'If you do not know what it was meant to be, I would take the setting away, so that the default counts again.',
  'finding.proxy.goproxy-value.path-as-host.summary': 'GOPROXY names {source}, which go takes for a host',
  'finding.proxy.goproxy-value.path-as-host.meaning':
    'A folder is written as file:// and its full path. Go puts https:// in front of anything else and looks for a computer of that name.',
  'finding.proxy.goproxy-value.path-as-host.advice': 'Write file:///FULL/PATH, or take the setting away.',
  'finding.proxy.goproxy-value.plain-http.summary': 'the module proxy {source} is not encrypted',
  'finding.proxy.goproxy-value.plain-http.meaning':
    'Others on the way can see which modules you fetch. What comes in is still checked against the checksum database, if that is on.',
  'finding.proxy.goproxy-value.plain-http.advice': 'Ask who runs it for an https address.',
  'finding.proxy.goproxy-value.password-in-the-open.summary': 'go refuses to send a password to {source}',
  'finding.proxy.goproxy-value.password-in-the-open.meaning':
    'The address holds a user and a password, and is not encrypted. Go stops with "refusing to pass credentials to insecure URL".',
  'finding.proxy.goproxy-value.password-in-the-open.advice':
    'Use the https address of that proxy, and keep the password in your .netrc file.',
};

const broken = (summary: string, meaning: string): Catalogue => ({
  summary,
  meaning: `${meaning} go takes patterns as they stand, so {patterns} matches no module, and private modules are asked for in public.`,
  advice: 'It would read {better}.',
});

function cards(key: string, kinds: Readonly<Record<string, Catalogue>>): Catalogue {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, texts]) =>
      Object.entries(texts).map(([part, text]) => [`finding.${key}.${kind}.${part}`, text]),
    ),
  );
}

const patterns: Catalogue = {
  'finding.proxy.private-patterns.none.summary': 'no modules are marked as private',
  'finding.proxy.private-patterns.ok.summary': 'patterns for private modules are well-formed: {patterns}',
  ...cards('proxy.private-patterns', {
    space: broken(
      '{name} has a blank in it, which go takes literally',
      'Behind the commas of this list there must be no blanks.',
    ),
    scheme: broken(
      '{name} holds an address where a pattern should be',
      'A pattern begins with the host, without https:// or git@.',
    ),
    'git-suffix': broken(
      '{name} holds a pattern ending in .git',
      'A pattern is matched against the module path, which has no .git at its end.',
    ),
    'everything-below': broken(
      '{name} holds a pattern ending in "..."',
      'Three dots mean "everything below" in other places of Go, but not here. A pattern covers what is below it anyway.',
    ),
  }),
  'finding.proxy.private-patterns.leak.summary': 'names of private modules are sent to {database}: {patterns}',
  'finding.proxy.private-patterns.leak.meaning':
    'GONOPROXY keeps these modules from the module proxy, but not from the checksum database. Go asks it for them, it does not know them, and the download fails with "verifying module".',
  'finding.proxy.private-patterns.leak.advice':
    'I would put the patterns into GOPRIVATE, which covers both. Switching the checksum database off for everything would take the protection from all other modules, too.',
};

const sumdb: Catalogue = {
  'finding.proxy.sumdb.ok.summary': 'new modules are checked against {name}',
  'finding.proxy.sumdb.invalid.summary': 'go cannot read GOSUMDB: {said}',
  'finding.proxy.sumdb.invalid.meaning':
    'GOSUMDB says which database vouches for downloads. With "{value}" every new module fails.',
  'finding.proxy.sumdb.invalid.advice': 'I would take the setting away, so that the default counts again.',
  'finding.proxy.sumdb.off.summary': 'GOSUMDB is off: new modules are not checked',
  'finding.proxy.sumdb.off.meaning':
    'Normally go compares each new module with what everybody else gets. Without that, a changed one comes in unnoticed. Downloads of Go itself fail with this setting.',
  'finding.proxy.sumdb.off.advice':
    'I would take it away. For modules of your company, GOPRIVATE with their paths does what is needed, and no more.',
  'finding.proxy.sumdb.off-offline.summary': 'GOSUMDB is off, and go fetches nothing from the network anyway',
  'finding.proxy.sumdb.off-offline.meaning': 'Nobody could be asked, so nothing is lost by it now.',
  'finding.proxy.sumdb.off-offline.advice': 'Take it away when GOPROXY names a server again.',
  'finding.proxy.sumdb.all-private.summary': 'GOPRIVATE covers every module ({value})',
  'finding.proxy.sumdb.all-private.meaning':
    'Everything counts as private: nothing is taken from the module proxy, and nothing new is checked.',
  'finding.proxy.sumdb.all-private.advice':
    'I would take it away, and name only the paths of your own modules, such as git.example.com/team.',
  'finding.proxy.sumdb.all-unchecked.summary': 'GONOSUMDB covers every module ({value})',
  'finding.proxy.sumdb.all-unchecked.meaning':
    'No new module is compared with what everybody else gets, so a changed one comes in unnoticed.',
  'finding.proxy.sumdb.all-unchecked.advice': 'I would take it away, and name only your own modules in GOPRIVATE.',
  'finding.proxy.sumdb.all-insecure.summary': 'GOINSECURE covers every module ({value})',
  'finding.proxy.sumdb.all-insecure.meaning':
    'When go fetches a module from its origin, it does not check who answers, and takes unencrypted addresses, too.',
  'finding.proxy.sumdb.all-insecure.advice':
    'I would take it away. If a company server has a certificate that is not trusted, its root belongs into the keychain.',
};

export const proxySettings: Catalogue = { ...goproxy, ...patterns, ...sumdb };
