import type { Repairer } from '../engine/repair/lease.ts';

/** Nothing may be changed now: another gomend repairs, or has since this machine was examined. */
export class LeaseRefused extends Error {
  /** null: nobody does now, but what was examined may be out of date. */
  readonly by: Repairer | null;

  constructor(by: Repairer | null) {
    super('another gomend repairs this computer');
    this.name = 'LeaseRefused';
    this.by = by;
  }
}
