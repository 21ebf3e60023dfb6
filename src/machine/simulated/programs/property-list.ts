import { build, type PlistValue, parseBinary } from 'plist';
import { readPropertyList } from '../../../macos/property-list.ts';

/** A property list, XML or binary; undefined: the bytes are none. */
export function parsePlist(bytes: Uint8Array): PlistValue | undefined {
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith('bplist00')) {
    try {
      return parseBinary(bytes);
    } catch {
      return undefined;
    }
  }
  const { facts, notUnderstood } = readPropertyList(text);
  // CFPropertyList takes nothing that was cut off; our own reader takes it as far as it goes.
  const isWhole = /<\/plist>\s*$/.test(text);
  return facts === null || notUnderstood.length > 0 || !isWhole ? undefined : facts;
}

/** XML as Apple's tools write it: tabs, and the outermost value not indented. */
export function plistText(value: PlistValue): string {
  return `${build(value, { indent: '\t' }).replace(/^\t/gm, '').trimEnd()}\n`;
}
