import { readLaunchctlPrintDisabled } from '../../macos/launchctl-print-disabled.ts';
import { message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

export const launchctlPrintDisabled = defineKind({
  name: 'launchctl-print-disabled',
  prints: 'launchctl print-disabled gui/501',
  reader: readLaunchctlPrintDisabled,
  meaning(switches) {
    if (switches.length === 0) return [];
    const off = switches.filter((one) => one.disabled).map((one) => one.label);
    const on = switches.length - off.length;
    return [
      off.length > 0
        ? message('read.launchctl-print-disabled.off', { labels: off })
        : message('read.launchctl-print-disabled.none-off'),
      ...(on > 0 ? [message('read.launchctl-print-disabled.on', { n: on })] : []),
      message('read.launchctl-print-disabled.lasting'),
      message('read.launchctl-print-disabled.not-listed'),
    ];
  },
});
