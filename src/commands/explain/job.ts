import { jobExplanation } from '../../../flows/launchd/explain/job-explanation.ts';
import { jobDocument } from '../../report/explain/job-document.ts';
import { jobText } from '../../report/text/job-text.ts';
import type { Explanation } from '../explain.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';

/** A label as launchd's own tools take it: nothing that could be another target. */
const LABEL = /^[A-Za-z0-9_][\w.@:-]*$/;

/** `gomend explain job LABEL`: one background job, with what is certain of it and what is a hint. */
export const explainJob: Explanation = async (label, invocation, terminal) => {
  if (label === null) throw new UsageError('explain-job-label');
  if (!LABEL.test(label)) throw new UsageError('explain-job-no-label', { word: label });
  const shapes = { document: jobDocument, text: jobText };
  return explained(jobExplanation(label), 'explain.job.failed', invocation, terminal, shapes);
};
