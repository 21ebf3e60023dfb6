import { expect, it } from 'vitest';
import { pageOf } from '../../components/accessible/page-of.ts';
import { findingKey } from '../../src/model/finding.ts';
import { context, finding } from './demo.ts';
import { settings } from './views-scene.tsx';
import { voice } from './voices.ts';

const open = finding();

it.each(['welcome', 'asking.message', 'findings', 'finding', 'tour', 'ready', 'proving.over', 'summary'])(
  'what went wrong of gomend’s own is read out in %s',
  (state) => {
    const page = (trouble: string | null) => {
      const given = context({ journey: 'onboarding', findings: [open], open: findingKey(open), trouble });
      const view = { state, context: given, ended: false };
      return pageOf({ view, voice: voice(), settings: settings(), send: () => {} });
    };
    expect(page(null).lines.join('\n')).not.toContain('the disk is full');
    expect(page('the disk is full').lines.join('\n')).toContain('the disk is full');
    // These are come back to from pages that are not read out.
    if (['finding', 'summary'].includes(state)) expect(page('the disk is full').id).not.toBe(page(null).id);
  },
);
