import type { Connection } from '../../trace/connection.ts';
import type { Trace } from '../../trace/trace.ts';
import { stripControls } from '../../words/untrusted.ts';
import type { Words } from '../../words/words.ts';
import { PHASES, type Phase, spanOf, stretchesOf } from './phases.ts';
import {
  askerName,
  bytes,
  differenceSentences,
  duration,
  endSentence,
  foreseenSentences,
  headSentence,
  outcomeSentence,
  placeOf,
  protocolSentence,
  totalsSentence,
  turnedAwaySentences,
  unseenSentences,
  viaSentence,
} from './sentences.ts';

const WIDTH = 1_000;
const LABELS = 300;
const ROW = 20;
const AXIS = 24;
const TICKS = 5;

// Told apart by height as well as by colour, so that a print without colour reads the same.
const LOOKS: Readonly<Record<Phase, { readonly colour: string; readonly height: number }>> = {
  lookup: { colour: '#b8860b', height: 4 },
  connect: { colour: '#1f78b4', height: 7 },
  wait: { colour: '#999999', height: 10 },
  transfer: { colour: '#2e7d32', height: 14 },
  idle: { colour: '#999999', height: 1 },
};

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:1100px;padding:0 1em;color:#111;background:#fff}
h1{font-size:1.3em}h2{font-size:1.1em;margin-top:1.6em}code,td{font-family:ui-monospace,monospace;font-size:12px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:2px 8px;border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}
.n{text-align:right;white-space:nowrap}.bad{font-weight:bold}svg{width:100%;height:auto}svg text{font:11px ui-monospace,monospace;fill:#111}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}svg text{fill:#eee}th,td{border-color:#444}}`;

/** A trace as one page that needs nothing else: no script, no font, no picture from anywhere. */
export function traceHtml(trace: Trace, words: Words): string {
  const say = (key: string) => escaped(words.say(key));
  const { connections } = trace;
  const compared = trace.foreseen !== null && trace.foreseen.modules.length > 0;
  const unlike = differenceSentences(trace, words);
  const turned = turnedAwaySentences(trace, words);
  const parts = [
    `<h1>${escaped(headSentence(trace, words))}</h1>`,
    `<p>${escaped(endSentence(trace, words))} ${escaped(totalsSentence(trace, words))}</p>`,
    ...(connections.length === 0 ? [] : [drawing(trace, words), legend(words), table(connections, words)]),
    ...(turned.length === 0 ? [] : [list(turned)]),
    `<h2>${say('trace.title.foreseen')}</h2>`,
    list(foreseenSentences(trace, words)),
    ...(compared ? [`<h2>${say('trace.title.differences')}</h2>`] : []),
    ...(compared ? [list(unlike.length === 0 ? [words.say('trace.no-differences')] : unlike)] : []),
    `<h2>${say('trace.title.unseen')}</h2>`,
    list(unseenSentences(trace, words)),
  ];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(headSentence(trace, words))}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`;
}

function drawing(trace: Trace, words: Words): string {
  const { connections } = trace;
  const span = spanOf(trace.durationMs, connections);
  const height = AXIS + connections.length * ROW + 4;
  const x = (ms: number) => LABELS + ((WIDTH - LABELS - 10) * ms) / span;
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => {
    const ms = (span * index) / TICKS;
    const at = x(ms).toFixed(1);
    const anchor = index === TICKS ? 'end' : 'start';
    return `<line x1="${at}" x2="${at}" y1="${AXIS - 6}" y2="${height}" stroke="#bbb" stroke-width="0.5"/><text x="${at}" y="12" text-anchor="${anchor}">${escaped(duration(ms))}</text>`;
  });
  const rows = connections.map((one, index) => {
    const middle = AXIS + index * ROW + ROW / 2;
    const label = short(`${one.number} ${askerName(one, words)} ${placeOf(one)}`, 44);
    const bars = stretchesOf(one).map(({ phase, fromMs, toMs }) => {
      const { colour, height: tall } = LOOKS[phase];
      const width = Math.max(1, x(toMs) - x(fromMs)).toFixed(1);
      const top = (middle - tall / 2).toFixed(1);
      return `<rect x="${x(fromMs).toFixed(1)}" y="${top}" width="${width}" height="${tall}" fill="${colour}"/>`;
    });
    const isWell = one.outcome.kind === 'ok';
    const end = x(one.startMs + one.durationMs);
    const mark = isWell ? '' : `<text x="${Math.min(end + 3, WIDTH - 12).toFixed(1)}" y="${middle + 4}">✗</text>`;
    const title = `<title>${escaped(words.join([protocolSentence(one, words), outcomeSentence(one, words)], 'points'))}</title>`;
    return `<g>${title}<text x="0" y="${middle + 4}">${escaped(label)}</text>${bars.join('')}${mark}</g>`;
  });
  const about = escaped(words.say('trace.drawing'));
  return `<svg role="img" aria-label="${about}" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">${ticks.join('')}${rows.join('')}</svg>`;
}

function legend(words: Words): string {
  const signs = PHASES.map((phase) => {
    const { colour, height } = LOOKS[phase];
    const rect = `<rect y="${(16 - height) / 2}" width="24" height="${height}" fill="${colour}"/>`;
    const text = escaped(words.say(`trace.phase.${phase}`));
    return `<svg style="width:24px;height:16px;vertical-align:middle" viewBox="0 0 24 16" aria-hidden="true">${rect}</svg> ${text}`;
  });
  return `<p>${signs.join(' &nbsp; ')}</p>`;
}

const COLUMNS = [
  'number',
  'asker',
  'place',
  'protocol',
  'via',
  'start',
  'lookup',
  'connect',
  'first-byte',
  'whole',
  'up',
  'down',
  'outcome',
];

function table(connections: readonly Connection[], words: Words): string {
  const time = (ms: number | null) => (ms === null ? '' : duration(ms));
  const head = COLUMNS.map((name) => `<th>${escaped(words.say(`trace.column.${name}`))}</th>`).join('');
  const rows = connections.map((one) => {
    const texts = [askerName(one, words), placeOf(one), protocolSentence(one, words), viaSentence(one, words) ?? ''];
    const { startMs, lookupMs, connectMs, firstByteMs, durationMs, up, down } = one;
    const times = [startMs, lookupMs, connectMs, firstByteMs, durationMs].map(time);
    const numbers = [...times, bytes(up), bytes(down)].map((text) => `<td class="n">${escaped(text)}</td>`);
    const isBad = one.outcome.kind === 'ok' ? '' : ' class="bad"';
    const outcome = `<td${isBad}>${escaped(outcomeSentence(one, words))}</td>`;
    const cells = texts.map((text) => `<td>${escaped(text)}</td>`);
    return `<tr><td class="n">${one.number}</td>${cells.join('')}${numbers.join('')}${outcome}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function list(sentences: readonly string[]): string {
  return `<ul>${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`;
}

function short(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whatever a host, a program or a proxy said: text, and no markup. */
function escaped(text: string): string {
  return stripControls(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
