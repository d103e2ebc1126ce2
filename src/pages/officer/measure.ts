import type { Context, Reply, Route } from '../../http/route.ts';
import { isBarredAtOnce } from '../../rules/at-once.ts';
import type { Lang } from '../../rules/languages.ts';
import { intendedMeasures } from '../../rules/measure-rules.ts';
import { measuresToPropose, type Offer, scopesToSuspendAtOnce } from '../../rules/measures.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { measureName, partOfMeasure } from '../case/measures.ts';
import { licenceAddress, type OpenedLicence, openLicence } from './licence.ts';
import { type OpenProposalView, openProposalView } from './open-proposal.ts';

export const measureRoutes: readonly Route[] = [
  { method: 'get', path: '/officer/licences/:number/measure', action: 'propose-measure', handle: choose },
];

type Group = { against: string; links: { text: string; href: string; atOnce: boolean }[] };
/** `barred`: one officer may not suspend something at once, since no head confirmed it the last time. */
type View = { number: string; agency: string; groups: Group[]; barred: boolean; waits: OpenProposalView | null };

/** Every measure the law allows on this licence today, by what it is against. Each leads to the form with what that measure needs. */
async function choose(context: Context): Promise<Reply> {
  const opened = await openLicence(context);
  const { licence, agency, measured, actor } = opened;
  const offers = measuresToPropose(measured, actor);
  const atOnce = scopesToSuspendAtOnce(measured, actor);
  const scopes = [null, ...measured.parts.map(({ id }) => id)];
  const groups = scopes.map((itemId) => ({
    against: partOfMeasure(context.lang, measured, itemId) ?? t(context.lang, 'measurePage.whole'),
    links: [
      ...offers.filter((offer) => offer.itemId === itemId).flatMap((offer) => linksOf(context.lang, opened, offer)),
      ...(atOnce.includes(itemId) ? [atOnceLink(context.lang, opened, itemId)] : []),
    ],
  }));
  const open = groups.filter(({ links }) => links.length > 0);
  if (open.length === 0) return { to: licenceAddress(licence.number) };
  const suspended = offers.filter(({ measure }) => measure === 'suspension');
  const barred = suspended.some(({ itemId }) => isBarredAtOnce(measured.measures, itemId, measured.today));
  const waits = openProposalView(context.lang, measured, actor);
  const model: View = { number: licence.number, agency: agencyName(context.lang, agency), groups: open, barred, waits };
  return { view: 'officer/measure', model };
}

function linksOf(lang: Lang, opened: OpenedLicence, offer: Offer): Group['links'] {
  const name = (measure: string) => t(lang, `measures.${measureName(measure, offer.itemId)}`);
  if (offer.measure !== 'notice') return [{ text: name(offer.measure), href: formAddress(opened, offer), atOnce: false }];
  return intendedMeasures.map((intended) => ({
    text: t(lang, 'measurePage.notice-of', { measure: name(intended) }),
    href: formAddress(opened, offer, { intends: intended }),
    atOnce: false,
  }));
}

function atOnceLink(lang: Lang, { licence }: OpenedLicence, itemId: string | null): Group['links'][number] {
  const href = withQuery(licenceAddress(licence.number, 'immediate-suspension'), { item: itemId });
  return { text: t(lang, 'measurePage.suspend-at-once'), href, atOnce: true };
}

/** The form of a measure against this part, or of this suspension. */
function formAddress({ licence }: OpenedLicence, { measure, itemId, follows }: Offer, more: { intends?: string } = {}): string {
  return withQuery(licenceAddress(licence.number, measureName(measure, itemId)), { item: itemId, of: follows, ...more });
}

function withQuery(path: string, values: Record<string, string | null | undefined>): string {
  const pairs = Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}
