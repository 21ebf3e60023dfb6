import { showAddress4, showAddress6 } from './address-text.ts';
import { LayoutError } from './layout-error.ts';
import { readName } from './wire-name.ts';

/** Data of a SVCB or HTTPS record (RFC 9460). */
export interface ServiceBinding {
  /** 0: an alias for `target`, and what else stands there means nothing (2.4.2). */
  readonly priority: number;
  /** `.`: the owner itself (or for an alias: there is no service). */
  readonly target: string;
  /** Protocols beside the usual one, `h2`, `h3`; none where none is named. */
  readonly alpn: readonly string[];
  readonly defaultProtocol: boolean;
  /** null: the usual one. */
  readonly port: number | null;
  readonly addressHints: readonly string[];
  /** Keys that a client must understand, or leave the record alone. */
  readonly mandatory: readonly number[];
  /** Keys that are not read here, each once. */
  readonly otherKeys: readonly number[];
}

const KEY = { mandatory: 0, alpn: 1, noDefaultAlpn: 2, port: 3, ipv4hint: 4, ipv6hint: 6 } as const;

/**
 * @param data the record's data alone: the target is never compressed
 * @throws LayoutError for what "clients MUST consider malformed" (2.2, 7, 8)
 */
export function readServiceBinding(data: Uint8Array): ServiceBinding {
  if (data.length < 3) throw malformed('is cut off');
  const { name: target, end } = readName(data, 2, false);
  const priority = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
  const values = readParameters(data, end);
  const alpn = valueAt(values, KEY.alpn, (value) => protocols(value)) ?? [];
  const noDefault = valueAt(values, KEY.noDefaultAlpn, (value) => value.length === 0) ?? null;
  if (noDefault === false) throw malformed('gives no-default-alpn a value');
  if (noDefault !== null && alpn.length === 0) throw malformed('has no-default-alpn without alpn');
  const mandatory = valueAt(values, KEY.mandatory, mandatoryKeys) ?? [];
  if (mandatory.some((key) => !values.has(key))) throw malformed('lacks a key that it calls mandatory');
  const read: readonly number[] = Object.values(KEY);
  return {
    priority,
    target,
    alpn,
    defaultProtocol: noDefault === null,
    port: valueAt(values, KEY.port, portOf) ?? null,
    addressHints: [
      ...(valueAt(values, KEY.ipv4hint, (value) => addresses(value, 4, showAddress4)) ?? []),
      ...(valueAt(values, KEY.ipv6hint, (value) => addresses(value, 16, showAddress6)) ?? []),
    ],
    mandatory,
    otherKeys: [...values.keys()].filter((key) => !read.includes(key)),
  };
}

/** Strictly rising keys (2.2), each with its length. */
function readParameters(data: Uint8Array, start: number): ReadonlyMap<number, Uint8Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const values = new Map<number, Uint8Array>();
  let last = -1;
  let offset = start;
  while (offset < data.length) {
    if (offset + 4 > data.length) throw malformed('is cut off');
    const key = view.getUint16(offset);
    const end = offset + 4 + view.getUint16(offset + 2);
    if (end > data.length) throw malformed('is cut off');
    if (key <= last) throw malformed('has its keys out of order');
    values.set(key, data.subarray(offset + 4, end));
    last = key;
    offset = end;
  }
  return values;
}

function valueAt<T>(
  values: ReadonlyMap<number, Uint8Array>,
  key: number,
  read: (value: Uint8Array) => T,
): T | undefined {
  const value = values.get(key);
  return value === undefined ? undefined : read(value);
}

function protocols(value: Uint8Array): readonly string[] {
  const found: string[] = [];
  let offset = 0;
  while (offset < value.length) {
    const end = offset + 1 + (value[offset] ?? 0);
    if (end === offset + 1 || end > value.length) throw malformed('has a protocol without a name');
    found.push(new TextDecoder('latin1').decode(value.subarray(offset + 1, end)));
    offset = end;
  }
  if (found.length === 0) throw malformed('has an empty list of protocols');
  return found;
}

function mandatoryKeys(value: Uint8Array): readonly number[] {
  if (value.length === 0 || value.length % 2 !== 0) throw malformed('has a list of mandatory keys that is none');
  const keys = pairs(value);
  if (keys.some((key, index) => key <= (keys[index - 1] ?? 0))) throw malformed('has mandatory keys out of order');
  return keys;
}

function portOf(value: Uint8Array): number {
  const [port] = pairs(value);
  if (value.length !== 2 || port === undefined) throw malformed('has a port of the wrong length');
  return port;
}

function addresses(value: Uint8Array, size: number, show: (bytes: Uint8Array) => string): readonly string[] {
  if (value.length === 0 || value.length % size !== 0) throw malformed('has address hints of the wrong length');
  return Array.from({ length: value.length / size }, (_, index) =>
    show(value.subarray(index * size, (index + 1) * size)),
  );
}

function pairs(value: Uint8Array): readonly number[] {
  return Array.from(
    { length: value.length >> 1 },
    (_, index) => ((value[index * 2] ?? 0) << 8) | (value[index * 2 + 1] ?? 0),
  );
}

function malformed(how: string): LayoutError {
  return new LayoutError(`a service binding ${how}`);
}
