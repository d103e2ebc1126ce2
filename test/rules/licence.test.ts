import { describe, expect, it } from 'vitest';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { applicationNumber, datesOfGrant, licenceNumber } from '../../src/rules/licence.ts';
import { itemsOf, scopeOfItems } from '../../src/rules/scope.ts';

describe('the dates of a grant', () => {
  it('run five years to the day before under the decrees, and have no end since 28 November 2015', () => {
    expect(datesOfGrant(editionByCode(codedLaw, 'decree-15'), '2006-05-10')).toEqual({ validFrom: '2006-05-10', validTo: '2011-05-09' });
    expect(datesOfGrant(editionByCode(codedLaw, 'edict-450'), '2015-11-27').validTo).toBe('2020-11-26');
    expect(datesOfGrant(editionByCode(codedLaw, 'edict-450'), '2015-11-28').validTo).toBeNull();
  });

  it('end on 27 February when they began on 29 February', () => {
    expect(datesOfGrant(editionByCode(codedLaw, 'decree-15'), '2008-02-29').validTo).toBe('2013-02-27');
  });
});

describe('scope and numbers', () => {
  it('a scope holds the countries of the partners among its countries, once each', () => {
    const partner = { name: 'A', country: 'PL', contract: '1', contractDate: '2026-01-01' };
    expect(scopeOfItems(itemsOf({ countries: ['LT', 'PL'], partners: [partner] }))).toEqual({
      countries: ['LT', 'PL'],
      partners: [partner],
      branches: [],
      programmes: [],
    });
  });

  it('numbers stand in an address as they are', () => {
    const numbers = [licenceNumber('employment', 2026, 17), licenceNumber('study', 2026, 1_234_567), applicationNumber(2026, 3)];
    expect(numbers).toEqual(['EMP-2026-000017', 'STU-2026-1234567', 'A-2026-000003']);
    expect(numbers.map(encodeURIComponent)).toEqual(numbers);
  });
});
