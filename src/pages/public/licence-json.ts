import { advertisementsOn } from '../../rules/advertisements.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { broughtByDays } from '../../rules/days-alone.ts';
import { baseOf } from '../../rules/editions/edition.ts';
import { isInForce, standingOn } from '../../rules/standing.ts';
import type { PublicEvent, PublicLicence } from '../../store/register.ts';
import { editionNames } from '../../text/editions.ts';
import { hitJson, standingView } from './hits.ts';
import { reachJson } from './licence-contacts.ts';
import { correctionsOf } from './licence-history.ts';
import { type PublicPart, publicParts } from './licence-scope.ts';
import { whyOf } from './licence-why.ts';

/** One licence for programs, as it is on `day`. Its fields are described in `api/`. */
export function licenceJson(licence: PublicLicence, day: Day, now: Date) {
  const { validFrom, validTo, edition, address } = licence;
  const worth = standingOn(licence, licence.measures, day);
  const why = whyOf(licence, worth.standing === 'suspended-in-part' ? [] : worth.causes, day).at(-1);
  const parts = publicParts(licence, day);
  return {
    ...hitJson(licence, day),
    on: day,
    until: worth.until,
    dates: { validFrom, validTo, renewals: licence.renewals },
    grounds: why?.grounds ?? [],
    advice: why?.advice ?? null,
    confirmBy: why?.confirmBy ?? null,
    scope: scopeJson(parts),
    parts: parts.filter(({ why }) => why !== null).map(partJson),
    items: parts.map(itemJson),
    legalBasis: { edition, name: editionNames[baseOf(edition)] },
    agency: { address, ...reachJson(licence), tradingNames: licence.tradingNames },
    advertisements: (isInForce(worth.standing) ? advertisementsOn(licence.advertisements, day) : []).map(({ endedOn: _, ...one }) => one),
    impersonatedBy: licence.impersonatedBy.map(({ number, at }) => ({ warning: number, publishedAt: new Date(at).toISOString() })),
    history: licence.history.map((event) => eventJson(event, licence.history)),
    byDays: broughtByDays(licence, licence.measures, minskDay(now)).map(({ on, what, itemId }) => ({ on, what, item: itemId })),
    others: licence.others.map((other) => ({ number: other.number, kind: other.kind, standing: standingView(other, day).standing })),
    asOf: now.toISOString(),
  };
}

function eventJson({ at, ...event }: PublicEvent, all: readonly PublicEvent[]) {
  return { at: new Date(at).toISOString(), ...event, correctedBy: correctionsOf(event, all).map(({ entry }) => entry) };
}

/** Only what one may rely on if the licence is in force: a program that reads no further must not send anybody to a suspended partner. */
function scopeJson(parts: readonly PublicPart[]) {
  const covered = parts.filter(({ state }) => state === 'covered').map(({ item }) => item);
  const names = (what: string) => covered.filter((item) => item.what === what).map(({ name }) => name);
  return {
    countries: names('country').sort(),
    partners: covered.filter(({ what }) => what === 'partner').map(({ name, country, role }) => ({ name, country, role })),
    branches: names('branch'),
    programmes: names('programme'),
  };
}

function partJson({ item, state, since, until, why }: PublicPart) {
  const { id, what, name, country } = item;
  const { grounds, advice, confirmBy } = why ?? { grounds: [], advice: null, confirmBy: null };
  return { item: id, what, name, country, standing: state, since, until, grounds, advice, confirmBy };
}

function itemJson({ item, state }: PublicPart) {
  return { ...item, standing: state };
}
