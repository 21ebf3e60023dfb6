import type { Come, Verification } from '../../../flows/proxy/explain/goproxy/verify.ts';
import type { Params } from '../../model/message.ts';
import { cleanText } from '../../words/untrusted.ts';
import { tint } from './style.ts';
import { prose, type TextContext } from './text-context.ts';

/** What came by two ways is not the same, or the database's answer is not the database's. */
export function isTampered({ apart, database }: Verification): boolean {
  if (apart.length > 0) return true;
  return database !== null && !database.ok && ['malformed', 'unsigned', 'bad-signature'].includes(database.why);
}

/** What two ways of fetching, and the checksum database, say of one version. */
export function verificationText(verification: Verification, context: TextContext): readonly string[] {
  const { words, style } = context;
  const say = (key: string, params: Params = {}) => words.say(`explain.goproxy.verify.${key}`, params);
  const { module, version, go, own, database, apart } = verification;
  const head = prose(tint(say('head', { module, version: cleanText(version) }), 'bold', style), 0, context);
  if (!go.ok && go.why === 'simulated') return [...head, ...prose(say('simulated'), 2, context)];
  const sentences = [
    ...(go.ok ? [] : [say(`go.${go.why}`, { detail: lastLine(go.detail) })]),
    ...(own.ok ? [] : [say(`own.${own.why}`, { detail: cleanText(own.detail) })]),
    ...(go.ok !== own.ok ? [say('one')] : []),
    ...(apart.length > 0 ? [apartText(verification, say)] : []),
    ...(apart.length === 0 && go.ok && own.ok ? [say('agree', { sum: cleanText(own.copy.sum) })] : []),
    ...(database === null
      ? []
      : database.ok
        ? apart.length === 0
          ? [say('database')]
          : []
        : [say(`record.${database.why}`)]),
  ];
  return [...head, ...sentences.flatMap((one) => prose(one, 2, context))];
}

function apartText({ go, own, database, apart }: Verification, say: (key: string, params?: Params) => string): string {
  const [field] = apart;
  const nobody = say('nobody');
  const of = (come: Come) => (come.ok && field !== undefined ? (come.copy[field] ?? nobody) : nobody);
  const record = database?.ok && (field === 'sum' || field === 'modSum') ? (database[field] ?? nobody) : nobody;
  const fields = apart.map((one) => say(`field.${one}`));
  return say('apart', { fields, go: cleanText(of(go)), own: cleanText(of(own)), database: cleanText(record) });
}

/** Go says the cause last. */
function lastLine(text: string): string {
  return cleanText(text).trim().split('\n').at(-1) ?? '';
}
