import { type GoroutineStacks, readGoroutineStacks } from '../../go/goroutine-stacks.ts';
import { type Message, message } from '../../model/message.ts';
import { defineKind } from './kind.ts';

const MOST = 5;

function meaning({ total, groups, creators }: GoroutineStacks): readonly Message[] {
  if (total === 0) return [];
  const [largest] = groups;
  return [
    message('read.goroutine-stacks.total', { n: total, groups: groups.length }),
    ...creators
      .slice(0, MOST)
      .map(({ name, at, count }) => message('read.goroutine-stacks.creator', { name, at, n: count })),
    ...(largest && largest.count > 1
      ? [
          message('read.goroutine-stacks.largest', {
            n: largest.count,
            state: largest.state,
            where: largest.stack[0] ?? '?',
          }),
        ]
      : []),
    ...groups
      .filter(({ minutes }) => minutes > 0)
      .slice(0, 1)
      .map(({ minutes, stack }) => message('read.goroutine-stacks.long', { minutes, where: stack[0] ?? '?' })),
    message('read.goroutine-stacks.next'),
  ];
}

export const goroutineStacks = defineKind({
  name: 'goroutine-stacks',
  prints: 'curl http://127.0.0.1:6060/debug/pprof/goroutine?debug=2',
  reader: (text) => readGoroutineStacks(text),
  found: ({ total }) => total > 0,
  meaning,
});
