import { expect, it } from 'vitest';
import { placeOfRemote } from '../../../flows/proxy/facts/git-settings.ts';

it.each([
  ['https://git.corp.test/team/tool.git', ['git.corp.test/team/tool']],
  ['https://me:se@cret@git.corp.test:8443/team/tool.git', ['git.corp.test/team/tool']],
  ['git@git.corp.test:team/tool.git', ['git.corp.test/team/tool']],
  ['/srv/git/tool.git', []],
])('the place of %s holds nothing of a password', (url, place) => {
  expect(placeOfRemote(url)).toEqual(place);
});
