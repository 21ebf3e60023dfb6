import type { LogColumns } from './line-styles.ts';

/** The record of `--style ndjson` behind all others: `{"count":12,"finished":1}` (log(1)). */
const CLOSING = /^\{[^{}]{0,200}"finished" ?: ?1\b[^{}]{0,200}\}$/;

export function isClosingRecord(line: string): boolean {
  return line.length < 512 && CLOSING.test(line);
}

/** One JSON object a line, as `log show --style ndjson` prints; null for what is none, or no event of a process. */
export function jsonColumns(line: string): LogColumns | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const record = parsed as Readonly<Record<string, unknown>>;
  const path = text(record['processImagePath']) ?? text(record['process']);
  if (path === null) return null;
  const pid = record['processID'];
  const tid = record['threadID'];
  return {
    timestamp: text(record['timestamp']),
    type: text(record['messageType']),
    process: path.slice(path.lastIndexOf('/') + 1),
    pid: typeof pid === 'number' ? pid : null,
    tid: typeof tid === 'number' ? `0x${tid.toString(16)}` : null,
    subsystem: text(record['subsystem']),
    category: text(record['category']),
    message: text(record['eventMessage']) ?? '',
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
