import type { Catalogue } from '../words.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  separator: 'Only commas separate the entries of this list. With anything else between them, go sees one long name.',
  scheme: 'The entries of this list are hosts, without https:// in front.',
  path: 'The entries of this list are hosts, without anything behind them.',
  'address-star': 'A * has no meaning inside an address.',
  star: 'A * has a meaning only alone, or as *. in front of a domain. A domain covers all below it anyway.',
  'last-dot': 'With a dot at its end, go finds no host that is called so.',
  'port-name': 'go compares the part behind the colon with the number of the port.',
  brackets: 'Brackets belong around such an address only where a port follows.',
  unwritable: 'go takes it as it stands, and no host is called so.',
};

function textsOf(kind: string, meaning: string): Catalogue {
  const advice = kind === 'unwritable' ? 'Name the hosts one by one, separated by commas.' : 'It would read {better}.';
  const [here, missed] = [
    `finding.proxy.environment.no-proxy-${kind}`,
    `finding.proxy.environment.no-proxy-misses-${kind}`,
  ];
  return {
    [`${here}.summary`]: '{entry} in {name} covers nothing for go',
    [`${here}.meaning`]: `${meaning} Nothing that go fetches depends on it now, as far as I see.`,
    [`${here}.advice`]: advice,
    [`${missed}.summary`]: '{hosts} {hosts|goes|go} through the proxy, though {name} seems to say otherwise',
    [`${missed}.meaning`]: `{name} lists hosts to be reached without the proxy. It has the entry {entry}. ${meaning} If the proxy does not know such a host, go gets nothing from it.`,
    [`${missed}.advice`]: advice,
  };
}

function keep(spelling: 'upper' | 'lower', why: string): Catalogue {
  return {
    [`fix.proxy.keep-${spelling}.title`]: 'Set {changed} to the value of {kept}: {value}',
    [`fix.proxy.keep-${spelling}.why`]: `${why} It is changed in {files}.`,
    [`fix.proxy.keep-${spelling}.risk`]:
      'What went by the other value goes by this one then. This terminal keeps the old value until you close it.',
    [`fix.proxy.keep-${spelling}.undo`]: 'The files are put back as they were, to the byte.',
  };
}

/** Exceptions from the proxy (NO_PROXY) that are read otherwise than they look, and spellings that differ. */
export const proxyExceptions: Catalogue = {
  ...Object.assign({}, ...Object.entries(MEANINGS).map(([kind, meaning]) => textsOf(kind, meaning))),
  'fix.proxy.correct-exceptions.title': 'Write {better} for {entry}',
  'fix.proxy.correct-exceptions.why':
    'So go reads it as it was meant. curl and git do, too, where no port stands behind the host. It is changed in {files}.',
  'fix.proxy.correct-exceptions.risk':
    'What the entry names is then asked without the proxy. This terminal keeps the old value until you close it.',
  'fix.proxy.correct-exceptions.undo': 'The files are put back as they were, to the byte.',
  'finding.proxy.environment.all-proxy-needed.summary': 'go does not read {name}, and gets nowhere without it',
  'finding.proxy.environment.all-proxy-needed.meaning':
    '{name} is {value}. curl and git use it. go goes straight to its servers, and no answer comes that way.',
  'finding.proxy.environment.all-proxy-needed.advice':
    'Set HTTPS_PROXY to the same value, in the same file. If go works then, that was all.',
  ...keep('upper', 'Go takes it already; curl and git follow.'),
  ...keep('lower', 'curl and git take it already; go follows.'),
};
