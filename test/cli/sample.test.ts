import { beforeAll, describe, expect, it } from 'vitest';
import { checkSignIn } from '../../src/acts/account.ts';
import { signInSample } from '../../src/acts/sign-in.ts';
import { Audit } from '../../src/audit/audit.ts';
import { tell } from '../../src/audit/words.ts';
import { sampleAgencies } from '../../src/cli/sample/agencies.ts';
import { sampleStories } from '../../src/cli/sample/histories.ts';
import { samplePassword } from '../../src/cli/sample/people.ts';
import { describeAccounts } from '../../src/cli/sample/print.ts';
import { timetableOf } from '../../src/cli/sample/timetable.ts';
import { loadSample, type SampleAccounts } from '../../src/cli/sample.ts';
import { sendMail } from '../../src/jobs/send-mail.ts';
import { applicationStates } from '../../src/rules/application.ts';
import { addDays, addWorkingDays, addYears, decreedCalendar, minskDay, minskMidnight } from '../../src/rules/calendar.ts';
import { editionCodes } from '../../src/rules/editions/edition.ts';
import { kinds, regions } from '../../src/rules/kinds.ts';
import { mailCodeOf } from '../../src/rules/mails.ts';
import { standingOn } from '../../src/rules/standing.ts';
import { parseUnp, regionOfUnp } from '../../src/rules/unp.ts';
import { waitingOf } from '../../src/rules/waiting.ts';
import { readEntries } from '../../src/store/log.ts';
import { measureFacts, measuresOf } from '../../src/store/measures.ts';
import { applications, decisions, questions, submissions } from '../../src/store/schema/applications.ts';
import { events } from '../../src/store/schema/history.ts';
import { licences, scopeItems } from '../../src/store/schema/licences.ts';
import { findings, letters, measures, reviews } from '../../src/store/schema/measures.ts';
import { agencies, users } from '../../src/store/schema/people.ts';
import { appealsSince, decidedLots } from '../../src/store/waiting.ts';
import { warningsPage } from '../../src/store/warning-rows.ts';
import { publicWarning, publicWarnings } from '../../src/store/warnings.ts';
import { useApp } from '../support/app.ts';
import { emptyDatabase, rowCounts } from '../support/database.ts';
import { allMails, aPost } from '../support/mail.ts';

const app = useApp();
const today = '2026-11-24';

/** Everything of the register that does not come from chance, such as ids and salts. */
async function register() {
  const { db } = app.deps.database;
  const [all, sent] = await Promise.all([db.select().from(licences), db.select().from(applications)]);
  const against = await measuresOf(
    db,
    all.map(({ id }) => id),
  );
  const entries = (await readEntries(db)).map((entry) => JSON.parse(entry.bytes.toString()));
  return {
    licences: all
      .map((one) => {
        const own = against.filter((row) => row.licenceId === one.id);
        const { id: _, agencyId: __, applicationId: ___, ...facts } = one;
        const { standing, since, until } = standingOn(one, measureFacts(own), today);
        return { ...facts, standing: { standing, since, until }, measures: own.map((row) => row.measure).sort() };
      })
      .sort((one, other) => (one.number < other.number ? -1 : 1)),
    applications: sent
      .map(({ number, kind, edition, state, sentAt, draft }) => ({ number: number ?? '', kind, edition, state, sentAt, draft }))
      // A draft has no number yet, and several are of one kind: only the whole of it is an order.
      .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
    entries: entries.map(withoutChance),
  };
}

/** Ids, keys and signatures are others each time; that there are some is the same. */
function withoutChance({
  commitment,
  item: _,
  act,
  by,
  officer: __,
  key,
  publicKey: ___,
  signed,
  ...open
}: { at: string } & Record<string, unknown>) {
  const who = by === 'agency' || by === 'register' ? by : 'officer';
  return {
    ...open,
    who,
    committed: commitment !== undefined,
    acted: act !== undefined,
    signed: signed !== undefined,
    keyed: key !== undefined,
  };
}

function orderOf(application: { number: string }): string {
  return `${application.number} ${JSON.stringify(application)}`;
}

describe('the sample', () => {
  let accounts: SampleAccounts | null;
  let first: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    accounts = await loadSample(app.deps);
    first = await register();
  }, 120_000);

  it('has forty agencies in all seven regions, with payer numbers that are right', async () => {
    const rows = await app.deps.database.db.select().from(agencies);
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map((row) => row.region))).toEqual(new Set(regions));
    for (const { unp, region } of rows) expect([parseUnp(unp), regionOfUnp(unp)]).toEqual([{ unp }, region]);
    expect(new Set(sampleAgencies.flatMap((one) => [one.nameBe, one.nameRu, one.nameEn])).size).toBeGreaterThan(110);
  });

  it('is found lawful by who audits the public log, and worth the same', async () => {
    const audit = new Audit({ now: Date.now, hosts: ['dazvol.example'], witnessed: [] });
    const findings = (await readEntries(app.deps.database.db)).flatMap(({ bytes }) => audit.add(bytes));
    expect([...findings, ...audit.settle()].map(tell)).toEqual([]);
    const standings = audit.standings(minskMidnight(today));
    expect(first.licences.map(({ number, standing }) => [number, [standing.standing]])).toEqual(
      first.licences.map(({ number }) => [number, standings.get(number)]),
    );
  });

  it('has an application in every state', () => {
    expect(new Set(first.applications.map((one) => one.state))).toEqual(new Set(applicationStates));
  });

  it('has licences of every kind, of every edition and of every standing a grant can lead to', () => {
    const seen = first.licences;
    expect(new Set(seen.map((one) => one.kind))).toEqual(new Set(kinds));
    expect(new Set(seen.map((one) => one.edition))).toEqual(new Set(editionCodes));
    expect(new Set(seen.map((one) => one.standing.standing))).toEqual(
      new Set(['active', 'suspended', 'suspended-in-part', 'expired', 'ended']),
    );
    const suspended = seen.filter((one) => one.standing.standing === 'suspended').map((one) => one.standing.until);
    expect(suspended.length).toBeGreaterThan(1);
    // One runs on its own for no longer than today: nobody has confirmed it.
    expect(suspended.filter((until) => until === today)).toHaveLength(1);
    expect(suspended.every((until) => until !== null && until >= today)).toBe(true);
    const active = seen.filter((one) => one.standing.standing === 'active').map((one) => one.measures.join());
    expect(active).toEqual(expect.arrayContaining(['', 'suspension', 'correction,resumption,suspension']));
    const ended = seen.filter((one) => one.standing.standing === 'ended').flatMap((one) => one.measures);
    expect(ended).toEqual(expect.arrayContaining(['revocation', 'surrender']));
  });

  it('has measures at every step: announced, ordered, taken alone, in part, longer, looked at again, corrected', async () => {
    const { db } = app.deps.database;
    const rows = await db.select().from(measures);
    const of = (measure: string) => rows.filter((row) => row.measure === measure);
    const on = (written: { measureId: string }[]) => new Set(written.map(({ measureId }) => measureId));
    const [written, found] = [on(await db.select().from(letters)), on(await db.select().from(findings))];
    const notices = of('notice');
    expect(notices.some(({ id, replyBy }) => !written.has(id) && (replyBy ?? '') > today)).toBe(true);
    expect(notices.some(({ id }) => written.has(id))).toBe(true);
    const orders = of('order');
    expect(orders.some(({ id }) => written.has(id) && !found.has(id))).toBe(true);
    expect(orders.some(({ id }) => found.has(id))).toBe(true);
    const parts = await db.select().from(scopeItems);
    const inPart = (measure: string) => of(measure).map(({ itemId }) => parts.find(({ id }) => id === itemId)?.what);
    expect(inPart('suspension')).toEqual(expect.arrayContaining(['partner', 'branch']));
    expect([inPart('revocation'), inPart('extension')]).toEqual([expect.arrayContaining(['partner']), ['partner']]);
    const alone = rows.filter(({ immediate }) => immediate).map(({ upheld, confirmBy }) => [upheld, (confirmBy ?? '') >= today]);
    expect(alone).toEqual(
      expect.arrayContaining([
        [null, true],
        [null, false],
        [true, false],
      ]),
    );
    const looked = await db.select().from(reviews);
    expect(orders.filter(({ id }) => looked.some(({ measureId }) => measureId === id))).toHaveLength(1);
    const again = looked.map(({ origin, outcome }) => `${origin} ${outcome}`);
    expect(new Set(again)).toEqual(
      new Set(['appeal null', 'appeal upheld', 'appeal set-aside', 'court upheld', 'protest null', 'protest set-aside']),
    );
    expect(of('correction')).toHaveLength(1);
  });

  it('has a decision due on the day of loading, one overdue, and a recommendation the head is late with', async () => {
    const rows = await app.deps.database.db.select().from(applications);
    const due = rows.flatMap(({ state, acceptedAt }) => {
      return acceptedAt && ['accepted', 'recommended'].includes(state)
        ? [{ state, on: addWorkingDays(decreedCalendar, minskDay(acceptedAt), 15) }]
        : [];
    });
    expect(due).toContainEqual({ state: 'accepted', on: today });
    expect(due.some((one) => one.state === 'accepted' && one.on < today)).toBe(true);
    expect(due.some((one) => one.state === 'recommended' && one.on < today)).toBe(true);
  });

  it('has questions open and answered, a case sent back, one sent twice, and a proposed and a rejected measure', async () => {
    const { db } = app.deps.database;
    const asked = await db.select().from(questions);
    expect(asked.some((one) => one.replyBy < today)).toBe(true);
    expect(asked.some((one) => one.replyBy > today)).toBe(true);
    expect(first.entries.length).toBeGreaterThan(100);
    expect((await db.select().from(decisions)).map((one) => one.outcome)).toContain('send-back');
    expect((await db.select().from(submissions)).map((one) => one.seq)).toContain(2);
    const upheld = (await db.select().from(measures)).map((one) => one.upheld);
    expect(upheld).toEqual(expect.arrayContaining([true, false, null]));
  });

  it('has two warnings that everybody reads, one of them about a copied agency, and one that waits for the head', async () => {
    const { rows } = await publicWarnings(app.deps.database.read, 1);
    expect(rows.map(({ number }) => number)).toEqual(['WRN-2026-000002', 'WRN-2026-000001']);
    expect(await publicWarning(app.deps.database.read, 'WRN-2026-000002')).toMatchObject({ impersonated: { nameEn: 'Niamiha Kadry LLC' } });
    const waiting = await warningsPage(app.deps.database.db, 'proposed', today, { offset: 0, limit: 9 });
    expect(waiting.rows.map(({ number }) => number)).toEqual(['WRN-2026-000003']);
  });

  it('has decisions enough in its last year for the figures of waiting, by kind and by region', async () => {
    const { db, read } = app.deps.database;
    const since = addDays(addYears(today, -1), 1);
    const {
      all,
      kinds: shown,
      otherKinds,
    } = waitingOf(await decidedLots(read, since), await appealsSince(read, since), await app.deps.law(db));
    expect([all?.decided, otherKinds?.decided]).toEqual([15, 5]);
    const told = shown.map(({ kind, figures, regions: apart, otherRegions }) => [
      kind,
      figures.decided,
      apart.map(({ region, figures: own }) => [region, own.decided]),
      otherRegions?.decided,
    ]);
    expect(told).toEqual([['employment', 10, [['BY-HM', 5]], 5]]);
    // Some took longer than most.
    expect(all && all.ninetieth > all.median).toBe(true);
  });

  it('has a public log that runs forward in time', () => {
    const moments = first.entries.map((entry) => entry.at);
    expect(moments).toEqual(moments.toSorted());
    expect((moments.at(-1) ?? '') < minskMidnight(today).toISOString()).toBe(true);
  });

  it('has the letters of all those years, and none of them is to be sent', async () => {
    const mails = await allMails(app.deps);
    const told = (await app.deps.database.db.select().from(events)).filter(
      ({ type, agencyId }) => mailCodeOf(type) !== null && agencyId !== null,
    );
    expect(told.length).toBeGreaterThan(100);
    // Of these, no event tells: they are to one person about the own way in, to the heads, and of visits.
    const beside = (mail: string) => mail === 'invitation' || /^(own|head|visit)-/.test(mail);
    const letterOf = ({ type, data }: (typeof told)[number]) => ('confirmBy' in data ? 'suspended-at-once' : type);
    expect(mails.flatMap(({ mail }) => (beside(mail) ? [] : [mail])).sort()).toEqual(told.map(letterOf).sort());
    // One did not arrive: its reader's mailbox is gone.
    const unsent = mails.filter(({ sentAt, queuedAt }) => sentAt?.getTime() !== queuedAt.getTime());
    expect(unsent.map(({ mail, cameBack }) => [mail, cameBack])).toEqual([['suspended-at-once', true]]);
    const { post, letters } = aPost();
    expect(await sendMail(app.deps, post)).toEqual({ sent: 0, later: 0, failed: 0 });
    expect(letters).toEqual([]);
  });

  it('lets everybody it names in by the program’s key, the agencies by the one password too, and no officer by any', async () => {
    expect(accounts?.accounts.map((one) => one.role)).toEqual(
      expect.arrayContaining(['administrator', 'examiner', 'head', 'regional', 'prosecutor', 'education', 'hotline', 'agency']),
    );
    for (const { email, role } of accounts?.accounts ?? []) {
      expect(await signInSample(app.deps, email)).toMatchObject({ email, passwordExpired: false });
      expect((await checkSignIn(app.deps, email, samplePassword))?.email ?? null).toBe(role === 'agency' ? email : null);
    }
    expect((await app.deps.database.db.select().from(users)).filter((user) => user.passwordExpired)).toEqual([]);
    const printed = accounts ? describeAccounts(accounts) : '';
    for (const { email } of accounts?.accounts ?? []) expect(printed).toContain(email);
    expect(printed).toContain(samplePassword);
  });

  it('is not loaded into a register that is not empty', async () => {
    const before = await rowCounts(app.deps.database);
    expect(await loadSample(app.deps)).toBeNull();
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is the same whenever it is loaded on one day', { timeout: 120_000 }, async () => {
    await emptyDatabase(app.deps.database);
    app.clock.set('2026-11-24T23:59:00+03:00');
    await loadSample(app.deps);
    expect(await register()).toEqual(first);
  });
});

describe('the timetable of the sample', () => {
  it.each(['2026-11-24', '2026-11-28', '2026-12-25', '2027-01-01', '2027-05-11', '2028-02-29'])(
    'loaded on %s, tells of nothing later',
    (day) => {
      const table = timetableOf(sampleStories, decreedCalendar, day);
      expect(table.every(({ at }) => at < minskMidnight(day))).toBe(true);
      expect(table.length).toBeGreaterThan(200);
    },
  );
});
