import { readXcodeTools, type XcodeToolsFacts } from '../../macos/xcode-tools.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

function ofKind(facts: XcodeToolsFacts): readonly Message[] {
  switch (facts.kind) {
    case 'developer-dir': {
      const key = facts.path === '/Library/Developer/CommandLineTools' ? 'clt' : 'path';
      return [
        message(`read.xcode-tools.selected-${key}`, { path: facts.path }),
        message('read.xcode-tools.may-be-gone'),
      ];
    }
    case 'sdk-path':
      return [message('read.xcode-tools.sdk', { path: facts.path })];
    case 'receipt':
      return [
        message('read.xcode-tools.receipt', { id: facts['package-id'], version: facts.version ?? '?' }),
        message('read.xcode-tools.receipt-may-outlive'),
      ];
    case 'no-receipt':
      return [
        message('read.xcode-tools.no-receipt', { id: facts['package-id'] }),
        message('read.xcode-tools.receipt-may-outlive'),
      ];
    case 'no-developer-tools':
      return [
        message('read.xcode-tools.none'),
        ...(facts.requesting_install ? [message('read.xcode-tools.dialog')] : [message('read.xcode-tools.install')]),
      ];
    case 'invalid-active-developer-path':
      return [message('read.xcode-tools.gone', { path: facts.path }), message('read.xcode-tools.install')];
    case 'lookup-failed':
      return [
        message('read.xcode-tools.lookup', { item: facts.item }),
        ...(/Platform/.test(facts.item) ? [message('read.xcode-tools.lookup-platform')] : []),
      ];
    case 'requires-xcode':
      return [message('read.xcode-tools.requires-xcode', { tool: facts.tool })];
    case 'license-not-agreed':
      return [message('read.xcode-tools.license')];
    case 'install-requested':
      return [message('read.xcode-tools.install-requested')];
    case 'already-installed':
      return [message('read.xcode-tools.already-installed')];
  }
}

export const xcodeTools = defineKind({
  name: 'xcode-tools',
  prints: 'xcode-select -p',
  wants: 'command',
  reader: readXcodeTools,
  meaning: (facts) => (facts === null ? [] : [...ofKind(facts), message('read.xcode-tools.go')]),
});
