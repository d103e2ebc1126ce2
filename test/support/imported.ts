import type { Deps } from '../../src/acts/act.ts';
import type { Kind, Region } from '../../src/rules/kinds.ts';
import { itemsOf, type Scope } from '../../src/rules/scope.ts';
import { insertAgency } from '../../src/store/agencies.ts';
import { record } from '../../src/store/events.ts';
import { insertLicence } from '../../src/store/licences.ts';
import { insertItems } from '../../src/store/scope.ts';
import { freshUnp, type Person } from './people.ts';

export type Imported = {
  number: string;
  kind?: Kind;
  nameRu?: string;
  nameBe?: string;
  region?: Region;
  validFrom?: string;
  validTo?: string | null;
  scope?: Partial<Scope>;
  /** Of whom it is, where not of an agency that came with it. */
  agency?: Person;
};

/** A licence as it came from the register kept before: no application, no history but its coming. Far quicker than a whole journey. */
export async function anImportedLicence({ database, now }: Deps, licence: Imported): Promise<string> {
  const { nameRu = 'ООО «Старое»', nameBe = nameRu, region = 'BY-HO', kind = 'travel' } = licence;
  const { agency: known } = licence;
  const unp = known?.unp ?? freshUnp(region);
  const agencyId =
    known?.actor.agencyId ??
    (
      await insertAgency(database.db, {
        ...{ unp, nameRu, nameBe, nameEn: nameRu, region, registeredAt: now() },
        address: 'г. Гомель, ул. Новая, 1',
        phone: '+375 232 00-00-00',
        email: 'old@pryklad.example',
      })
    ).id;
  const validFrom = licence.validFrom ?? '2019-01-01';
  const { id } = await insertLicence(database.db, {
    number: licence.number,
    kind,
    agencyId,
    applicationId: null,
    edition: 'edict-450',
    validFrom,
    validTo: licence.validTo ?? null,
    createdAt: now(),
  });
  const entry = { licence: licence.number, unp, kind, from: validFrom };
  await record(database.db, { type: 'licence-imported', at: now(), actor: null, agencyId, licenceId: id, entry });
  await insertItems(database.db, { licenceId: id, from: validFrom, applicationId: null, items: itemsOf(licence.scope ?? {}) });
  return unp;
}
