import { beforeAll, describe, expect, it } from 'vitest';
import { askToFollow } from '../../src/acts/follow.ts';
import { keepTradingName } from '../../src/acts/trading-names.ts';
import { sendMail } from '../../src/jobs/send-mail.ts';
import { langs } from '../../src/rules/languages.ts';
import type { OfferAnswer } from '../../src/rules/offer-reasons.ts';
import { anApproved } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, aMeasure, aProposal, doing, factsOf, partnerOf } from '../support/journeys.ts';
import { aPost } from '../support/mail.ts';
import { aPartedLicence } from '../support/parted.ts';
import { aStaff } from '../support/people.ts';
import { type Stops, tour } from '../support/tour.ts';
import { aPublishedWarning } from '../support/warnings.ts';
import { look, useWeb, visit } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);
/** Each answer to an offer, by a question that brings it. */
const offers = {} as Record<OfferAnswer | 'may-if' | 'several' | 'other-name' | 'warned' | 'parted', string>;
const answers: Stops = {};
const pages: Stops = {
  home: '/',
  register: '/register',
  'register-second': '/register?sort=name&standing=in-force',
  'register-none': '/register?standing=not-yet',
  regions: '/regions',
  history: '/history',
  'open-data': '/open-data',
  'not-found': '/register?q=xyzzy',
  'no-contact': '/register?q=@nobody_at_all',
  pasted: '/register/advertisement',
  figures: '/figures',
  waiting: '/waiting',
  status: '/status',
  tell: '/tips/new',
  'tip-code': '/tips',
  'report-code': '/reports',
  warnings: '/warnings',
  'warned-of': '/register?q=Baltic%20Dream',
  help: '/help',
  about: '/about',
  'sign-in': '/account/sign-in',
  registration: '/account/registration',
  'check-form': '/check',
  'check-wrong': '/check?agency=&kind=',
};

beforeAll(async () => {
  const examiner = await aStaff(app.deps, 'examiner');
  const head = await aStaff(app.deps, 'head');
  const suspended = await aLicence(app.deps, { examiner, head });
  await aMeasure(app.deps, suspended, 'suspension', '2027-01-31');
  const revoked = await aLicence(app.deps, { examiner, head, kind: 'travel' });
  await aMeasure(app.deps, revoked, 'revocation');
  const held = await aLicence(app.deps, { examiner, head, kind: 'introduction' });
  await aProposal(app.deps, held, 'suspension');
  const { one: parted } = await aPartedLicence(app.deps, { examiner, head });
  const working = await aLicence(app.deps, { examiner, head });
  await keepTradingName(app.deps, doing(working.agency.actor), 'Бурштын Вояж');
  const study = await aLicence(app.deps, { examiner, head, kind: 'study' });
  const advertised = await anApproved(app.deps, parted);
  const warned = await aPublishedWarning(app.deps, { impersonates: revoked.licence });
  const old = { nameRu: 'ООО «Двойник»', scope: { countries: ['PL'] } };
  for (const number of ['EMP-2020-000001', 'EMP-2020-000002']) await anImportedLicence(app.deps, { number, kind: 'employment', ...old });
  await anImportedLicence(app.deps, { number: 'STU-2019-000001', kind: 'study', validTo: '2024-01-01' });
  await anImportedLicence(app.deps, { number: 'TRV-2030-000001', validFrom: '2030-01-01' });
  const offer = (agency: string, kind: string, more = '') => `/check?agency=${encodeURIComponent(agency)}&kind=${kind}${more}`;
  const to = (partner: string, country = 'LT') => `&country=${country}&partner=${encodeURIComponent(partner)}`;
  Object.assign(offers, {
    may: offer(working.licence, 'employment', to(partnerOf(working.agency).name)),
    'may-if': offer(study.licence, 'study', to(partnerOf(study.agency).name)),
    'may-not-now': offer(suspended.licence, 'employment', to(partnerOf(suspended.agency).name)),
    'may-not': offer(revoked.licence, 'travel'),
    'not-found': offer('xyzzy', 'study'),
    'cannot-tell': offer('EMP-2020-000001', 'employment', '&country=PL'),
    several: offer('Двойник', 'employment', '&country=PL'),
    'other-name': offer('Бурштын Вояж', 'employment'),
    warned: offer('Baltic Dream', 'employment'),
    parted: offer(parted.licence, 'employment', to(partnerOf(parted.agency).name)),
  });
  Object.assign(answers, {
    found: `/register?q=${encodeURIComponent('Пример')}`,
    'other-name': `/register?q=${encodeURIComponent('Бурштын Вояж')}`,
    branch: `/register?q=${encodeURIComponent('Брест, ул. Советская, 2')}`,
    'by-contact': `/register?q=${encodeURIComponent(factsOf(suspended.agency).website ?? '')}`,
    'advertisement-found': `/register?q=${advertised}`,
    copied: `/register?q=${revoked.licence}`,
    licence: `/register/${working.licence}`,
    suspended: `/register/${suspended.licence}`,
    revoked: `/register/${revoked.licence}`,
    parted: `/register/${parted.licence}`,
    expired: '/register/STU-2019-000001',
    'not-yet': '/register/TRV-2030-000001',
    'other-day': `/register/${suspended.licence}?on=2027-02-01`,
    advertisement: `/advertisements/${advertised}`,
    'report-error': `/register/${suspended.licence}/report`,
    warning: `/warnings/${warned}`,
    'check-agency': `/check?agency=${parted.licence}`,
    ...(await followPages(working.licence)),
  });
});

/** The pages to follow a licence, with those that a letter leads to. */
async function followPages(number: string): Promise<Stops> {
  const form = { formKey: '00000000-0000-4000-8000-000000000001', location: '/' };
  await askToFollow(app.deps, form, { number, email: 'follower@example.com', lang: 'be' });
  const { post, letters } = aPost();
  await sendMail(app.deps, post);
  const text = letters.find(({ to }) => to === 'follower@example.com')?.text ?? '';
  const [, confirm = ''] = /\/be(\/follow\/confirm\/[\w-]+)/.exec(text) ?? [];
  const [, leave = ''] = /\/be(\/follow\/leave\/[\w-]+)/.exec(text) ?? [];
  const follow = `/register/${number}/follow`;
  return { follow, 'follow-asked': `${follow}?asked`, confirm, 'confirm-done': `${confirm}?done`, leave, 'leave-done': `${leave}?done` };
}

describe('every page of a citizen, in three languages, narrow and wide', () => {
  it('that is there by itself', () => tour(web, 'citizen', null, pages), 300_000);
  it('that tells of a licence', () => tour(web, 'citizen', null, answers), 300_000);

  it('that answers an offer', async () => {
    for (const [answer, path] of Object.entries(offers)) {
      const { body } = await app.visitor().agent.get(path).set('Accept', 'application/json');
      const meant = { 'may-if': 'may', several: 'cannot-tell', 'other-name': 'cannot-tell', warned: 'not-found', parted: 'may-not' }[
        answer
      ];
      expect([answer, body.answer]).toEqual([answer, meant ?? answer]);
    }
    await tour(web, 'offer', null, offers);
  }, 300_000);

  it('as it is printed: nothing is cut off, and no form and no menu is on the paper', async () => {
    const page = await web.visitor({ width: 1280 });
    // An A4 page without its margins, in the points of a style sheet.
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    for (const lang of langs) {
      for (const answer of ['may', 'may-not-now', 'not-found', 'several'] as const) {
        await visit(page, `/${lang}${offers[answer]}`);
        await look(page, `print-${answer}-${lang}`);
        expect(await page.locator('.statement').isVisible()).toBe(true);
        expect(await page.locator('form, nav').filter({ visible: true }).count()).toBe(0);
      }
    }
  }, 120_000);
});
