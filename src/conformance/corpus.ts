import { READERS } from '../macos/readers.ts';
import type { Reading } from '../macos/reading.ts';
import { difference } from './compare.ts';
import { type DataFolder, listOf, recordOf, textOf } from './data-folder.ts';
import { type ComparedCase, type ConformanceSet, UNANSWERED } from './set.ts';

interface Sample {
  readonly text: string;
  readonly facts: unknown;
  readonly reading: Reading<unknown>;
}

type Rule = (sample: Sample) => string | null;

/** Every line that mDNSResponder wrote is read, with its time where it has one; the fields are not compared. */
function logLines({ text, reading }: Sample): string | null {
  const read = new Map(listOf(reading.facts).map((one) => [recordOf(one)['line'], recordOf(one)]));
  const unread = new Set(reading.notUnderstood.map((one) => one.line));
  for (const [index, line] of text.split('\n').entries()) {
    const at = index + 1;
    if (!/\bmDNSResponder(?:Helper)?(?:\[[\da-f:]+\])?:? |"processImagePath":"[^"]*mDNSResponder/.test(line)) continue;
    const found = read.get(at);
    if (!found || unread.has(at)) return `line ${at} was not read`;
    const timed = /^(?:\d{4}-\d\d-\d\d |[A-Z][a-z]{2} [ \d]\d )/.test(line);
    if (timed && textOf(found['timestamp']) === '') return `line ${at} has no time`;
  }
  return null;
}

/** An `unset` counts only where the label names it; issues are a set. */
function startupFile({ facts, reading }: Sample): string | null {
  const label = recordOf(facts);
  const labelled = listOf(label['assignments']).map(listOf);
  const actual = recordOf(reading.facts);
  const assignments = listOf(actual['assignments'])
    .map(listOf)
    .filter(([name, raw]) => raw !== null || labelled.some(([one, value]) => one === name && value === null));
  const sorted = (value: unknown) => listOf(value).map(textOf).sort();
  return (
    difference(label['assignments'], assignments, 'assignments') ??
    difference(sorted(label['issues']), sorted(actual['issues']), 'issues')
  );
}

const RULES: Readonly<Record<string, Rule>> = {
  'mdnsresponder-log': logLines,
  'shell-rc-go': startupFile,
};

function strict({ facts, reading }: Sample): string | null {
  return difference(facts, reading.facts);
}

function compared(data: DataFolder, folder: string, id: string): ComparedCase {
  const reader = READERS.get(folder);
  if (!reader) return { id, difference: UNANSWERED };
  const text = data.text(`corpus/${folder}/${id}.txt`);
  const label = data.record(`corpus/${folder}/${id}.json`);
  const reading = reader(text, { command: textOf(label['command']) });
  return { id, difference: (RULES[folder] ?? strict)({ text, facts: label['facts'], reading }) };
}

/** One set a folder of real outputs; the folder's name is the kind of its reader. */
export function corpusSets(data: DataFolder): readonly ConformanceSet[] {
  return data
    .list('corpus')
    .filter((folder) => !folder.includes('.'))
    .map((folder) => {
      const ids = data.list(`corpus/${folder}`).filter((file) => file.endsWith('.json'));
      return { name: `corpus/${folder}`, cases: ids.map((file) => compared(data, folder, file.slice(0, -5))) };
    });
}
