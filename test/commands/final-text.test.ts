import { expect, it } from 'vitest';
import { targetOf } from '../../src/commands/target.ts';
import { finalText } from '../../src/commands/wizard/final-text.ts';
import { loadWords } from '../../src/words/words.ts';
import { finding } from '../components/demo.ts';
import { fakeTerminal, invocationOf } from './fake-terminal.ts';

const given = invocationOf({ simulate: 'healthy' });

it('says of a wizard that went on before all was looked at that it is not the whole picture', async () => {
  const terminal = fakeTerminal();
  const target = await targetOf(given, terminal);
  const words = await loadWords('en');
  const findings = [
    finding({ status: 'ok', message: 'shell.path-entries.ok', check: 'shell.path-entries', flow: 'shell' }),
  ];
  const end = { findings, repairs: [], invocation: given, terminal, target, words };
  expect(finalText({ ...end, isPartial: false })).toContain('Nothing wrong was found.');
  expect(finalText({ ...end, isPartial: true })).toMatch(/not the whole\s+picture/);
  expect(finalText({ ...end, isPartial: true })).not.toContain('Nothing wrong');
});
