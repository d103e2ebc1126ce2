import { beforeAll, expect, it } from 'vitest';
import { decideReview } from '../../src/acts/review.ts';
import { sendMail } from '../../src/jobs/send-mail.ts';
import { type Lang, langs } from '../../src/rules/languages.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { followers } from '../../src/store/schema/followers.ts';
import { t } from '../../src/text/catalogue.ts';
import { useApp } from '../support/app.ts';
import { given, itemOf, type Licensed, someAdvice } from '../support/given.ts';
import { aLicence, aMeasure, doing, partnerOf } from '../support/journeys.ts';
import { aPost, emptyOutbox } from '../support/mail.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted } from '../support/purposes.ts';
import { anAppeal, aProtest, decisionFor, lodge, measureOn, newAdvice, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;
beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});

/** Somebody of each language follows the licence. */
async function follow({ licence }: Licensed) {
  const row = await licenceByNumber(app.deps.database.db, licence);
  const at = app.clock.now();
  const rows = langs.map((lang) => ({
    ...{ licenceId: row?.id ?? '', email: `${lang}-${licence}@example.com`.toLowerCase(), lang, askedAt: at, confirmedAt: at },
    ...{ confirmHash: Buffer.from(`confirm ${lang} ${licence}`), leaveHash: Buffer.from(`leave ${lang} ${licence}`) },
  }));
  await app.deps.database.db.insert(followers).values(rows);
  await emptyOutbox(app.deps);
}

/** What of this act is told in one language: the entries of this type in the feed and in the history. */
async function toldIn(lang: Lang, { licence }: Licensed, type: string) {
  const feed = (await app.visitor().agent.get(`/${lang}/register/${licence}/feed`).buffer(true)).text;
  const { history } = (await app.visitor().agent.get(`/register/${licence}`).set('Accept', 'application/json')).body;
  return {
    feed: feed.split(`${t(lang, `history.${type}`)}</title>`).length - 1,
    history: history.filter((one: { type: string }) => one.type === type).length,
  };
}

async function lettersOf() {
  const { post, letters } = aPost();
  await sendMail(app.deps, post);
  return letters;
}

/** Does the act a day later and finds it told once everywhere. `times`: how often the licence has had such an act by then. */
async function once(one: Licensed, type: string, act: () => Promise<unknown>, times = 1) {
  app.clock.forward(24 * 60);
  await act();
  const letters = await lettersOf();
  for (const lang of langs) {
    const own = letters.filter(({ to }) => to === `${lang}-${one.licence}@example.com`.toLowerCase());
    expect([type, lang, own.length]).toEqual([type, lang, 1]);
    const link = new RegExp(`http://dazvol\\.example(/${lang}/register/${one.licence})`).exec(own[0]?.text ?? '')?.[1];
    const page = await app.visitor().get(link ?? '');
    expect([type, lang, page.status, page.text.includes(t(lang, `history.${type}`))]).toEqual([type, lang, 200, true]);
    expect([type, lang, await toldIn(lang, one, type)]).toEqual([type, lang, { feed: times, history: times }]);
  }
}

it('measures, reviews, variations and the end of a licence are each told once in every language', async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  const one = await aLicence(app.deps, people);
  await follow(one);
  const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
  const part = { itemId, grounds: ['partner-breach'], advice: someAdvice } as const;
  const setAside = async (measure: 'revocation' | 'suspension', outcome: 'set-aside' | 'changed', until: string | null = null) => {
    const review = await lodge(app.deps, people.prosecutor, { measureId: await measureOn(app.deps, one.licence, measure) }, aProtest);
    await settle(app.deps, outcome === 'changed' ? people.other : await aStaff(app.deps, 'head'), review, outcome, until);
  };
  await once(one, 'part-suspended', () => given(app.deps, one, { measure: 'suspension', ...part, until: '2027-01-15' }));
  await once(one, 'part-resumed', async () => given(app.deps, one, { measure: 'resumption', itemId, grounds: [] }));
  await once(one, 'licence-suspended', () => aMeasure(app.deps, one, 'suspension', '2026-12-31'));
  const follows = await measureOn(app.deps, one.licence, 'suspension');
  await once(one, 'suspension-extended', () =>
    given(app.deps, one, { measure: 'extension', follows, grounds: ['gross-violation'], until: '2027-01-31' }),
  );
  await once(one, 'licence-resumed', () => aMeasure(app.deps, one, 'resumption'));
  await once(one, 'licence-revoked', () => aMeasure(app.deps, one, 'revocation'));
  await once(one, 'decision-changed', () => setAside('revocation', 'changed', '2027-02-28'));
  await once(one, 'decision-set-aside', () => setAside('suspension', 'set-aside'));
  await once(one, 'licence-varied', () => aGranted(app.deps, one, 'variation', { countries: ['PL', 'DE'] }));
  await once(one, 'partner-struck-off', () => given(app.deps, one, { measure: 'revocation', ...part }));
  await once(one, 'licence-surrendered', () => aGranted(app.deps, one, 'surrender', { reasons: 'Enough.' }));
});

it('a renewal, its annulment and what is set aside of that are each told once in every language', async () => {
  app.clock.set('2011-01-11T10:00:00+02:00');
  const one = await aLicence(app.deps, people);
  app.clock.set('2015-11-10T10:00:00+03:00');
  await follow(one);
  let applicationId = '';
  await once(one, 'licence-renewed', async () => {
    applicationId = await aGranted(app.deps, one, 'renewal');
  });
  app.clock.set('2016-03-01T10:00:00+03:00');
  const decide = async (review: string, head: Person) =>
    expect(await decideReview(app.deps, doing(head.actor), review, { ...decisionFor('set-aside'), advice: newAdvice })).toHaveProperty(
      'done',
    );
  await once(one, 'licence-annulled', async () =>
    decide(await lodge(app.deps, people.prosecutor, { applicationId }, aProtest), people.other),
  );
  const third = await aStaff(app.deps, 'head');
  const annulment = await measureOn(app.deps, one.licence, 'annulment');
  await once(
    one,
    'decision-set-aside',
    async () => decide(await lodge(app.deps, one.agency, { measureId: annulment }, anAppeal), third),
    2,
  );
});
