import type { OfferRule } from '../../../src/engine/offer.ts';
import { ownedByProfile } from './owned-by-profile.ts';
import { withoutRights } from './without-rights.ts';

/** Whoever owns a setting comes before whoever may use sudo: rights do not help against a profile. */
export const offers: readonly OfferRule[] = [ownedByProfile, withoutRights];
