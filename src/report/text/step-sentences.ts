import type { Asked } from '../../dns/map/question.ts';
import type { Place, Step } from '../../dns/map/route.ts';
import type { Params } from '../../model/message.ts';
import type { Words } from '../../words/words.ts';

/** One place where a program looks, in a sentence or two; what it asked there stands below, question by question. */
export interface ToldStep {
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
}

type Say = (key: string, params?: Params) => string;

export function tellStep(step: Step, words: Pick<Words, 'say'>): ToldStep {
  const say: Say = (key, params = {}) => words.say(`explain.resolver.${key}`, params);
  const { place, status, ends, source } = step;
  const later = status === 'not-reached' || status === 'perhaps' ? [say(`status.${status}`)] : [];
  return {
    sentences: [...placeSentences(step, say), ...later, ...(ends ? [say('ends', { source })] : [])],
    questions: place.kind === 'servers' || place.kind === 'multicast' ? together(place.asked, say) : [],
  };
}

function placeSentences({ place, source, status }: Step, say: Say): readonly string[] {
  const reached = status !== 'not-reached' && status !== 'perhaps';
  switch (place.kind) {
    case 'hosts':
      return [hostsSentence(place, say)];
    case 'servers':
      return serversSentences(place, say);
    case 'multicast':
      return [say(`multicast.${reached ? place.why : 'asks'}`, { source })];
    case 'own-name':
      return [say(`own-name.${place.of}`, { source })];
    case 'module':
      return [say(`module.${place.state}`, { source })];
  }
}

function hostsSentence({ path, state, hits }: Place & { readonly kind: 'hosts' }, say: Say): string {
  if (hits.length === 0) return say(state === 'read' ? 'hosts.none' : `hosts.${state}`, { path });
  const lines = hits.map(({ line, address }) => say('hosts.line', { path, line, address }));
  return say('hosts.found', { lines });
}

function serversSentences(
  { from, servers, names, rotates }: Place & { readonly kind: 'servers' },
  say: Say,
): readonly string[] {
  const listed = servers.map(({ address, port }) => (port === 53 ? address : say('servers.port', { address, port })));
  const params = { servers: listed, names: names.map((one) => one.replace(/(.)\.$/, '$1')) };
  const where =
    from.kind === 'file'
      ? say('from.file', { path: from.path })
      : from.kind === 'docker'
        ? say(`from.docker.${from.how}`)
        : from.kind === 'nobody'
          ? ''
          : say(from.kind === 'supplemental' && from.interface ? 'from.tunnel' : `from.${from.kind}`, {
              domain: from.domain,
              interface: from.interface ?? '',
            });
  if (from.kind === 'nobody') return [say('from.nobody', params)];
  if (names.length === 0) return [say('servers.no-name', { where })];
  const sentence = say(listed.length === 0 ? 'servers.none' : 'servers.some', { where, ...params });
  return rotates ? [sentence, say('servers.rotates')] : [sentence];
}

/** Questions and answers; the same question again, to the same server with the same answer, is told once. */
function together(asked: readonly Asked[], say: Say): readonly string[] {
  const told = asked.filter(({ question, said }) => question.kind !== 'multicast' || said.kind !== 'unknown');
  const lines = told.map(({ question, said }) => {
    const answer = said.kind === 'found' ? said.addresses.join(', ') : say(`said.${said.kind}`);
    const name = question.name.replace(/(.)\.$/, '$1');
    const server = question.kind === 'multicast' ? say('everybody') : question.server.address;
    return question.kind === 'zone'
      ? say('question.zone', { server, name })
      : say('question.name', { server, name, answer });
  });
  return [...new Set(lines)].map((line) => {
    const times = lines.filter((one) => one === line).length;
    return times === 1 ? line : say('question.again', { line, times });
  });
}
