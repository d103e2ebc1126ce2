import { knownOf, takeBackAdvertisement } from '../../acts/advertisement.ts';
import { notFound } from '../../http/errors.ts';
import { readForm, seenVersion } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { refusalOfTakingBack } from '../../rules/advertisements.ts';
import { placeOn } from '../../rules/advertising.ts';
import { minskDay } from '../../rules/calendar.ts';
import { editionOn } from '../../rules/law.ts';
import { can } from '../../rules/permissions.ts';
import { type Advertisement, advertisementByNumber } from '../../store/advertisement-rows.ts';
import { isAdvertisementNumber } from '../../store/advertisements.ts';
import { t } from '../../text/catalogue.ts';
import { type AdvertisementView, advertisementView } from '../case/advertisements.ts';
import { sourceText } from '../case/source.ts';
import { type Problem, replyTo } from './own-application.ts';

const path = '/agency/advertisements/:number';

/** One advertisement, as its own agency follows it and takes it back. */
export const advertisementRoutes: readonly Route[] = [
  { method: 'get', path, action: 'send-advertisement', handle: async (context) => page(context, await own(context)) },
  { method: 'post', path: `${path}/withdrawal`, shownOn: path, action: 'send-advertisement', handle: takeBack },
];

/** The advertisement that the address names. Throws 404 where there is none, or none of this person's agency. */
async function own(context: Context): Promise<Advertisement> {
  const { deps, params } = context;
  const { number = '' } = params;
  const row = isAdvertisementNumber(number) ? await advertisementByNumber(deps.database.db, number) : undefined;
  if (!row || !can(signedIn(context), 'send-advertisement', { agencyId: row.agencyId })) throw notFound();
  return row;
}

async function takeBack(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const row = await own(context);
  const form = readForm({ version: seenVersion }, body);
  if ('errors' in form) throw new Error('nothing in this form is for a person to mend');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `/agency/advertisements/${row.number}` };
  const answer = await takeBackAdvertisement(deps, doing, row.number, form.value.version);
  return replyTo(answer, {
    refused: (code) => page(context, row, { heading: null, text: t(lang, `advertisementRefusals.${code}`) }, 422),
    stale: async () => page(context, await own(context), { heading: t(lang, 'fault.409'), text: t(lang, 'advertisementPage.stale') }, 409),
  });
}

type View = {
  advertisement: AdvertisementView;
  sent: boolean;
  problem: Problem;
  mayTakeBack: boolean;
  /** Who decides, and where the law lets it appear, with the act that says so. */
  law: string[];
};

async function page(context: Context, row: Advertisement, problem: Problem = null, code: 200 | 409 | 422 = 200): Promise<Reply> {
  const { lang, law, now, query } = context;
  const today = minskDay(now);
  const edition = editionOn(law, today);
  const { kind } = row.licence;
  const place = placeOn(edition, kind, today);
  const model: View = {
    advertisement: advertisementView(lang, law, row, now),
    sent: query.sent !== undefined,
    problem,
    mayTakeBack: refusalOfTakingBack(knownOf(row, today), signedIn(context), today) === null,
    law: [
      t(lang, `advertisementDeciders.${edition.advertising.deciders[kind].value}`),
      `${t(lang, `advertisementPage.place-${place.value}`)} ${sourceText(lang, place.source)}.`,
    ],
  };
  return { view: 'agency/advertisement', model, code };
}
