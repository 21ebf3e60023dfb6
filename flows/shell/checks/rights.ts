import { defineCheck } from '../../../src/engine/check.ts';
import { note, ok } from '../../../src/engine/verdict.ts';
import { rights } from '../../machine/facts/rights.ts';

/** Whether the person may do what needs sudo. To be no administrator is no fault, so nothing here is a problem. */
export const rightsCheck = defineCheck({
  id: 'shell.rights',
  flow: 'shell',
  needs: { rights },
  judge({ rights: { administrator, groups, onRequest } }) {
    if (administrator) return [ok('shell.rights.administrator')];
    if (administrator === null) return [ok('shell.rights.sudo-decides', { params: { groups } })];
    if (onRequest !== null) {
      return [note('shell.rights.on-request', { params: { app: onRequest }, cause: 'elevation-on-request' })];
    }
    return [note('shell.rights.standard')];
  },
});
