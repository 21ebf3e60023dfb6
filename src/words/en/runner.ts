import type { Catalogue } from '../words.ts';

/** What the runner says in a check's place. */
export const runner: Catalogue = {
  'finding.runner.ground.summary': 'not examined: it rests on {ground}, which has a problem',
  'finding.runner.unknown.missing.summary': 'could not be examined: {subject} is not there',
  'finding.runner.unknown.denied.summary': 'could not be examined: no permission for {subject}',
  'finding.runner.unknown.timeout.summary': 'could not be examined: {subject} did not answer in time',
  'finding.runner.unknown.cancelled.summary': 'not examined: the run was stopped',
  'finding.runner.unknown.skipped-by-person.summary': 'not examined: you skipped it',
  'finding.runner.unknown.not-executable.summary': 'could not be examined: {subject} cannot be run',
  'finding.runner.unknown.too-large.summary': 'could not be examined: {subject} is too large to be what it should be',
  'finding.runner.unknown.garbage.summary': 'could not be examined: {subject} gave something unreadable',
  'finding.runner.unknown.unreachable.summary': 'could not be examined: {subject} is out of reach',
  'finding.runner.unknown.needs.summary': 'could not be examined: it needs {subject}, which could not be observed',
  'finding.runner.unknown.unsupported.summary': 'could not be examined: {subject} is not supported here',
  'finding.runner.unknown.failed.summary': 'could not be examined: {subject} failed ({detail})',
};
