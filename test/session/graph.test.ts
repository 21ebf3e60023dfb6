import { describe, expect, it } from 'vitest';
import { mermaid } from '../../src/session/graph.ts';
import { sessionMachine } from '../../src/session/machine.ts';
import { stubServices } from './stub-services.ts';

const graph = mermaid(sessionMachine(stubServices()));

describe('the graph of the session', () => {
  it('is made from the definition that runs: every state and a way to it', () => {
    const states = ['welcome', 'examine', 'findings', 'finding', 'review', 'confirm', 'begin', 'elevate', 'apply'];
    for (const state of [...states, 'waiting', 'verify', 'summary', 'undoing', 'ended']) {
      expect(graph).toMatch(new RegExp(`--> ${state}( |$)`, 'm'));
    }
    expect(graph).toContain('[*] --> welcome');
    expect(graph).toContain('ended --> [*]');
    expect(graph).toContain('apply --> elevate');
    expect(graph).toContain('waiting --> apply');
  });

  it('lets ctrl-c leave from every state that is not changing the machine', () => {
    for (const state of ['welcome', 'examine', 'findings', 'finding', 'review', 'confirm', 'waiting', 'summary']) {
      expect(graph).toContain(`${state} --> ended : stop`);
    }
    for (const state of ['apply', 'elevate', 'abandon', 'undoing'])
      expect(graph).not.toContain(`${state} --> ended : stop`);
  });
});
