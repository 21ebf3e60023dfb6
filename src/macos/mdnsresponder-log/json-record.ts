import type { LogColumns } from './line-styles.ts';
import { plainRecord } from './plain-record.ts';

/** The record of `--style ndjson` behind all others: `{"count":12,"finished":1}` (log(1)). */
const CLOSING = /^\{[^{}]{0,200}"finished" ?: ?1\b[^{}]{0,200}\}$/;

export function isClosingRecord(line: string): boolean {
  return line.length < 512 && CLOSING.test(line);
}

/** One JSON object a line, as `log show --style ndjson` prints; null for what is none, or no event of a process. */
export function jsonColumns(line: string): LogColumns | null {
  const record = plainRecord(line) ?? parsedRecord(line);
  return record === null ? null : columnsOf(record);
}

/** Fields of a record, of whatever type they are. */
export type LogRecord = { readonly [field in WantedField]?: unknown };
type WantedField = 'process' | keyof NonNullable<ReturnType<typeof plainRecord>>;

/** By `JSON.parse`, which decides what is JSON. */
export function parsedRecord(line: string): LogRecord | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? parsed : null;
  } catch {
    return null;
  }
}

export function columnsOf(record: LogRecord): LogColumns | null {
  const path = text(record.processImagePath) ?? text(record.process);
  if (path === null) return null;
  const { processID: pid, threadID: tid } = record;
  return {
    timestamp: text(record.timestamp),
    type: text(record.messageType),
    process: path.slice(path.lastIndexOf('/') + 1),
    pid: typeof pid === 'number' ? pid : null,
    tid: typeof tid === 'number' ? `0x${tid.toString(16)}` : null,
    subsystem: text(record.subsystem),
    category: text(record.category),
    message: text(record.eventMessage) ?? '',
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
