import { readPaste } from '../paste.ts';
import type { PasteContext, Reading, UnreadLine } from '../reading.ts';

export interface OrderedService {
  /** As printed, from 1; null for a disabled service, which has no number and takes none. */
  readonly position: number | null;
  readonly name: string;
  /** null where the second line of the pair is missing. */
  readonly hardware_port: string | null;
  /** `en0`; null where it is empty, as for a VPN. */
  readonly device: string | null;
  readonly disabled: boolean;
}

type Draft = { -readonly [K in keyof OrderedService]: OrderedService[K] };

const PORT = '(Hardware Port: ';
const DEVICE = ', Device:';

/**
 * Reads `networksetup -listnetworkserviceorder`: pairs of `(1) Wi-Fi` and
 * `(Hardware Port: Wi-Fi, Device: en0)`; `(*) NAME` is a disabled service.
 */
export function readServiceOrder(text: string, context: PasteContext = {}): Reading<readonly OrderedService[]> {
  const facts: Draft[] = [];
  const notUnderstood: UnreadLine[] = [];
  for (const { number, text: whole, trimmed } of readPaste(text, context).lines) {
    if (trimmed === '' || isAsteriskSentence(trimmed)) continue;
    const service = /^\((\d{1,4}|\*)\) ?(.*)$/.exec(trimmed);
    const last = facts.at(-1);
    if (service) {
      facts.push({
        position: service[1] === '*' ? null : Number(service[1]),
        name: service[2] ?? '',
        hardware_port: null,
        device: null,
        disabled: service[1] === '*',
      });
    } else if (trimmed.startsWith(PORT) && last?.hardware_port === null) {
      // A port's name may hold commas: the device stands after the last one.
      const inside = trimmed.slice(PORT.length, trimmed.endsWith(')') ? -1 : undefined);
      const at = inside.lastIndexOf(DEVICE);
      last.hardware_port = (at < 0 ? inside : inside.slice(0, at)).trim();
      last.device = at < 0 ? null : inside.slice(at + DEVICE.length).trim() || null;
    } else {
      notUnderstood.push({ line: number, text: whole });
    }
  }
  return { facts, notUnderstood };
}

/** The heading of both lists, which is a sentence and no service. */
export function isAsteriskSentence(line: string): boolean {
  return line.startsWith('An asterisk (*)');
}
