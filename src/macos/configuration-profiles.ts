import { isRecord, type PlainRecord } from '../model/plain-data.ts';
import { type DnsSettings, dnsSettingsOf } from './dns-settings.ts';
import type { PasteContext, Reading } from './reading.ts';

/** One setting that a configuration profile brings. */
export interface ProfilePayload {
  /** Payload type, e.g. `com.apple.dnsSettings.managed`. */
  readonly type: string;
  /** The profile's name as System Settings shows it. */
  readonly profile: string;
  /** Who made the profile; null where it does not say. */
  readonly organization: string | null;
  /** The server of encrypted DNS that it names; null: none, or it is of another type. */
  readonly dns: DnsSettings | null;
}

const KIND = 'SPConfigurationProfileDataType';

/**
 * Reads `system_profiler -json SPConfigurationProfileDataType`: sections (the person's, the device's), in each the
 * profiles, in each the payloads, every level below `_items`. A section may be left out, and so may be the list.
 */
export function readConfigurationProfiles(
  text: string,
  _context: PasteContext = {},
): Reading<readonly ProfilePayload[]> {
  const unread = (): Reading<readonly ProfilePayload[]> => ({
    facts: [],
    notUnderstood: [{ line: 1, text: text.split('\n', 1)[0] ?? '' }],
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return unread();
  }
  if (!isRecord(parsed)) return unread();
  // Without a single profile macOS leaves the whole list out or gives an empty one.
  const sections = parsed[KIND] ?? [];
  if (!Array.isArray(sections)) return unread();
  const payloads = sections.flatMap((section) => itemsOf(section)).flatMap(payloadsOf);
  return { facts: payloads, notUnderstood: [] };
}

function payloadsOf(profile: Record<string, unknown>): readonly ProfilePayload[] {
  const name = textOf(profile['_name']) ?? '';
  const organization = textOf(profile['spconfigprofile_organization']);
  return itemsOf(profile).flatMap((payload) => {
    const type = textOf(payload['_name']);
    if (type === null) return [];
    const data = type === 'com.apple.dnsSettings.managed' ? textOf(payload['spconfigprofile_payload_data']) : null;
    return [{ type, profile: name, organization, dns: data === null ? null : dnsSettingsOf(data) }];
  });
}

function itemsOf(value: unknown): readonly PlainRecord[] {
  const items = isRecord(value) ? value['_items'] : undefined;
  return Array.isArray(items) ? items.filter(isRecord) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
