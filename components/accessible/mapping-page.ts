import { hostMapRows } from '../documents/host-map.ts';
import { type Page, type PageInput, sending, UNBROKEN } from './page.ts';

/** Who answers for the host of a finding: first that it is looked up, then what was found. */
export function mappingPage(input: PageInput): Page {
  const { view, voice } = input;
  const { mapped } = view.context;
  const host = mapped?.host ?? '';
  const map = mapped?.map ?? null;
  const rows = map === null ? [] : hostMapRows(map, voice, { width: UNBROKEN, spoken: true });
  return {
    id: `mapping ${host} ${map === null ? 'waits' : 'there'}`,
    lines: map === null ? [voice.say('wizard.mapping', { host })] : rows.filter((row) => row !== ''),
    options: [sending(input, 'b', 'wizard.answer.back', { type: 'back' })],
  };
}
