import type { RecordedLookup, RecordedLookups, RecordedReply } from '../../dns/recorded/lookups.ts';
import { MOST_RECORDED_PACKETS } from '../../machine/privilege/recording.ts';
import { cleanArgv } from '../../report/clean.ts';
import { commandLine } from '../../shell/command-line.ts';
import { cleanText } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';
import type { GoLookup } from './go-lookup.ts';

export interface Captured {
  readonly file: string;
  readonly commands: readonly (readonly string[])[];
  readonly seconds: number;
  readonly durationMs: number;
  /** null: there is no go. */
  readonly go: GoLookup | null;
  readonly dropped: number | null;
  /** null: the kind of network is not known. */
  readonly lookups: RecordedLookups | null;
}

/** `gomend capture` for programs. */
export interface CaptureDocument extends Omit<Captured, 'go'> {
  readonly schema: 'gomend.capture/1';
  readonly go: (Omit<GoLookup, 'argv'> & { readonly command: readonly string[] }) | null;
}

export function captureDocument({ go, lookups, ...captured }: Captured): CaptureDocument {
  return {
    schema: 'gomend.capture/1',
    ...captured,
    file: cleanText(captured.file),
    commands: captured.commands.map(cleanArgv),
    durationMs: Math.round(captured.durationMs),
    go: go && { command: cleanArgv(go.argv), result: go.result, detail: cleanText(go.detail) },
    lookups: lookups && {
      ...lookups,
      lookups: lookups.lookups.map((one) => ({ ...one, name: cleanText(one.name) })),
    },
  };
}

export function captureSentences({ file, go, dropped, lookups, durationMs, seconds }: Captured, words: Words) {
  const lines: string[] = [];
  const say = (key: string, params = {}) => lines.push(words.say(key, params));
  if (go?.result === 'done') say('capture.go-done', { command: commandLine(go.argv) });
  if (go?.result === 'failed') say('capture.go-failed', { detail: go.detail });
  if (go?.result === 'cut') say('capture.go-cut');
  if (lookups === null) say('capture.unknown-link');
  else {
    if (lookups.lookups.length === 0 && lookups.tcp === 0) say(go === null ? 'capture.nothing' : 'capture.nothing-go');
    for (const lookup of lookups.lookups) lines.push(askedText(lookup, words));
    const { more, tcp, replyAlone, unreadable, cut, damaged, packets } = lookups;
    if (more > 0) say('capture.more', { more });
    if (tcp > 0) say('capture.tcp', { tcp });
    if (replyAlone > 0) say('capture.reply-alone', { replyAlone });
    if (unreadable > 0) say('capture.unreadable', { unreadable });
    if (cut > 0) say('capture.cut', { cut });
    if (damaged) say('capture.damaged');
    if (packets >= MOST_RECORDED_PACKETS && durationMs < seconds * 1_000) {
      say('capture.full', { most: MOST_RECORDED_PACKETS });
    }
  }
  if (dropped !== null && dropped > 0) say('capture.dropped', { dropped });
  if (lookups === null) say('capture.written-unread', { file });
  else say('capture.written', { packets: lookups.packets, file });
  return lines;
}

function askedText({ server, name, type, asked, unanswered, replies, interfaces }: RecordedLookup, words: Words) {
  const times = asked === 1 ? '' : words.say('capture.asked-times', { asked });
  const on = interfaces.length === 0 ? '' : words.say('capture.asked-on', { numbers: interfaces.map(String) });
  const texts = replies.map((reply) => replyText(reply, words));
  const came = replies.length === 0 ? 'none' : unanswered === 0 ? 'all' : 'some';
  return words.say('capture.asked', {
    server,
    name,
    type,
    times,
    on,
    came: words.say(`capture.came.${came}`, { replies: texts, unanswered }),
  });
}

function replyText({ rcode, answers }: RecordedReply, words: Words): string {
  if (rcode === 'NXDOMAIN') return words.say('capture.reply.nxdomain');
  if (rcode !== 'NOERROR') return words.say('capture.reply.code', { rcode });
  return answers === 0 ? words.say('capture.reply.empty') : words.say('capture.reply.records', { answers });
}
