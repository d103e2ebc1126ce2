import { actOnApplication } from '../../src/acts/application.ts';
import { addContact } from '../../src/acts/contacts.ts';
import { replaceExtract } from '../../src/acts/extract.ts';
import { importLicences } from '../../src/acts/import.ts';
import { decideMeasure, proposeMeasure, suspendAtOnce } from '../../src/acts/measure.ts';
import { decideReview, lodgeReview } from '../../src/acts/review.ts';
import { keepTradingName } from '../../src/acts/trading-names.ts';
import { correctWarning, withdrawWarning } from '../../src/acts/warning.ts';
import type { ApplicationAct } from '../../src/rules/application.ts';
import { addDays, type Day, minskDay } from '../../src/rules/calendar.ts';
import { groundCodes } from '../../src/rules/editions/edition.ts';
import type { Cells } from '../../src/rules/import-cells.ts';
import { editionOn } from '../../src/rules/law.ts';
import { groundsAtOnce, groundsOfMeasure, officersMeasures } from '../../src/rules/measure-rules.ts';
import type { Actor } from '../../src/rules/permissions.ts';
import { heldPurposes } from '../../src/rules/purposes.ts';
import { reviewOutcomes } from '../../src/rules/reviews.ts';
import { findApplication } from '../../src/store/applications.ts';
import { entriesOfLicence } from '../../src/store/events.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { knownMeasures, measuresOf } from '../../src/store/measures.ts';
import { openReviews } from '../../src/store/reviews.ts';
import { itemsOfLicence } from '../../src/store/scope.ts';
import { anApproved } from './advertisements.ts';
import type { TestApp } from './app.ts';
import { someAdvice } from './given.ts';
import { rowOf } from './imports.ts';
import { aLicence, aRecommendedCase, aTakenCase, doing, partnerOf, versionOf } from './journeys.ts';
import { aBaseValue, aFee, anEditionOf, anIssuedChange, someDays } from './law.ts';
import { anAgency, aStaff, type Person } from './people.ts';
import { aReadyDraft } from './purposes.ts';
import { aPublishedWarning } from './warnings.ts';

type Role = 'examiner' | 'head' | 'other' | 'prosecutor' | 'agency';

const nobody = '00000000-0000-4000-8000-000000000000';

/** A register that lives: what is tried on it, by chance, through its own acts. What the rules refuse leaves nothing behind. */
export class Life {
  readonly #app: TestApp;
  readonly #random: () => number;
  readonly #people: Record<Role, Person>;
  readonly licences: { number: string; agency: Actor; person: Person | null }[] = [];
  readonly #warnings: string[] = [];
  /** How many acts took effect. */
  done = 0;

  private constructor(app: TestApp, random: () => number, people: Record<Role, Person>) {
    this.#app = app;
    this.#random = random;
    this.#people = people;
  }

  static async begin(app: TestApp, random: () => number): Promise<Life> {
    app.clock.set('2026-02-02T09:00:00+03:00');
    const { deps } = app;
    const staff = { examiner: await aStaff(deps, 'examiner'), head: await aStaff(deps, 'head'), other: await aStaff(deps, 'head') };
    const people = { ...staff, prosecutor: await aStaff(deps, 'prosecutor'), agency: await anAgency(deps) };
    return new Life(app, random, people);
  }

  /** Brings in licences of the register kept before, some of them with a past. `more`: further pasts, as the cells of a row. */
  async bringIn(count: number, more: readonly Cells[] = []): Promise<void> {
    const begun = { suspended_from: '2020-03-02', suspended_until: '2020-06-01' };
    const pasts = [
      {},
      {},
      {},
      begun,
      { suspended_from: '2026-01-12' },
      { revoked_on: '2024-05-06', ...begun },
      { surrendered_on: '2025-05-06' },
      ...more,
    ];
    const rows = Array.from({ length: count }, (_, line) => {
      return {
        line,
        row: rowOf({
          ...this.#one(pasts),
          branches: 'г. Брест, ул. Советская, 2',
          partners: 'Baltic Orchards UAB [LT, 12/2020, 2020-02-03]',
        }),
      };
    });
    await importLicences(this.#app.deps, rows, { commit: true });
    for (const { row } of rows) {
      const licence = await licenceByNumber(this.#app.deps.database.db, row.licence.number);
      if (!licence) throw new Error('an import that is not there');
      const actor = { ...this.#people.agency.actor, agencyId: licence.agencyId };
      this.licences.push({ number: licence.number, agency: actor, person: null });
    }
  }

  /** Lets time pass and tries one thing. */
  async step(): Promise<void> {
    this.#app.clock.forward(this.#one([1, 7, 60, 60, 600, 1440, 1440, 2880, 4320, 20_000]));
    const before = await this.#size();
    await this.#one(this.#hat)();
    if ((await this.#size()) > before) this.done += 1;
  }

  readonly #hat = [
    ...Array.from({ length: 9 }, () => () => this.#measure()),
    ...Array.from({ length: 3 }, () => () => this.#atOnce()),
    ...Array.from({ length: 4 }, () => () => this.#lodge()),
    ...Array.from({ length: 4 }, () => () => this.#review()),
    ...Array.from({ length: 2 }, () => () => this.#order()),
    ...Array.from({ length: 3 }, () => () => this.#held()),
    ...Array.from({ length: 2 }, () => () => this.#apply()),
    () => this.#contestGrant(),
    () => this.#law(),
    () => this.#warn(),
    () => this.#tell(),
  ];

  /** A measure is proposed and, mostly, decided on by one head or another, or by whoever proposed it. */
  async #measure(): Promise<void> {
    const { number } = this.#one(this.licences);
    const { deps } = this.#app;
    const seen = await this.#see(number);
    const measure = this.#one([...officersMeasures, 'suspension', 'suspension', 'suspension', 'resumption', 'extension'] as const);
    const item = this.#random() < 0.5 ? null : this.#one(seen.items);
    const intended = this.#one(['order', 'suspension', 'revocation'] as const);
    const fitting = groundsOfMeasure(seen.edition, measure === 'notice' ? intended : measure, item?.what);
    const grounds = this.#random() < 0.1 ? [this.#one(groundCodes)] : fitting.length > 0 ? [this.#one(fitting).code] : [];
    const day = this.#after(seen.today);
    const days = { until: day, replyBy: day, remedyBy: day };
    const said = { reasons: 'Because of what was found.', advice: someAdvice, intended, corrects: this.#one(seen.entries) ?? null };
    const follows = measure === 'extension' || measure === 'resumption' ? (this.#one(seen.measures)?.id ?? null) : null;
    const proposal = { measure, itemId: item?.id ?? null, grounds, follows, ...days, ...said };
    await proposeMeasure(deps, doing(this.#people.examiner.actor), number, proposal);
    if (this.#random() < 0.9) await this.#decide(number);
  }

  /** Decides on whatever is open on a licence. */
  async #decide(number: string): Promise<void> {
    const { measures } = await this.#see(number);
    for (const { id, upheld } of measures.filter((one) => one.upheld === null)) {
      if (upheld !== null || this.#random() < 0.1) continue;
      const by = this.#one(['head', 'head', 'other', 'examiner'] as const);
      await decideMeasure(this.#app.deps, doing(this.#people[by].actor), number, id, this.#random() < 0.8, 'So it was weighed.');
    }
  }

  async #atOnce(): Promise<void> {
    const { number } = this.#one(this.licences);
    const { items, edition, today } = await this.#see(number);
    const item = this.#random() < 0.5 ? null : this.#one(items);
    const grounds = [this.#one(groundsAtOnce(edition, item?.what))?.code ?? 'gross-violation'] as const;
    const suspension = { itemId: item?.id ?? null, grounds, reasons: 'Danger.', advice: someAdvice };
    const until = this.#after(today);
    await suspendAtOnce(this.#app.deps, doing(this.#people.examiner.actor), number, { ...suspension, until });
    if (this.#random() < 0.7) {
      this.#app.clock.forward(this.#one([5, 600, 1440, 4000]));
      await this.#decide(number);
    }
  }

  async #lodge(): Promise<void> {
    const { number, agency } = this.#one(this.licences);
    const { measures, today } = await this.#see(number);
    const measure = this.#one(measures);
    if (!measure) return;
    const ruling = { court: 'Minsk City Court', number: '15/2026', ruledOn: today, ruled: this.#one(reviewOutcomes) };
    const until = ruling.ruled === 'changed' ? this.#after(today) : null;
    const [who, lodged] = this.#one([
      [agency, { origin: 'appeal', text: 'The finding is wrong.' }],
      [this.#people.prosecutor.actor, { origin: 'protest', text: 'The law was not kept.' }],
      [this.#people.examiner.actor, { origin: 'court', text: 'The court ruled.', ruling: { ...ruling, until } }],
    ] as const);
    await lodgeReview(this.#app.deps, doing(who), { measureId: measure.id }, lodged);
  }

  /** An order to remedy that its agency appeals against: of all that the log has sealed steps alone. */
  async #order(): Promise<void> {
    const { deps, clock } = this.#app;
    const { number, agency } = this.#one(this.licences);
    const { edition, today } = await this.#see(number);
    const grounds = groundsOfMeasure(edition, 'order').map(({ code }) => code);
    const order = { measure: 'order', reasons: 'Found so.', remedyBy: addDays(today, 30) } as const;
    await proposeMeasure(deps, doing(this.#people.examiner.actor), number, {
      ...order,
      grounds: [this.#one(grounds) ?? 'requirements-unmet'],
    });
    await this.#decide(number);
    const given = (await this.#see(number)).measures.findLast(({ measure, upheld }) => measure === 'order' && upheld === true);
    clock.forward(this.#one([5, 600, 1440]));
    if (given) await lodgeReview(deps, doing(agency), { measureId: given.id }, { origin: 'appeal', text: 'The finding is wrong.' });
  }

  /** A grant is protested against, and mostly set aside at once. */
  async #contestGrant(): Promise<void> {
    const one = this.#one(this.licences.filter(({ person }) => person !== null));
    const granted = one && (await this.#see(one.number)).granted;
    if (!granted) return;
    const { deps } = this.#app;
    const protest = { origin: 'protest', text: 'It should not have been.' } as const;
    await lodgeReview(deps, doing(this.#people.prosecutor.actor), { applicationId: granted }, protest);
    const review = (await openReviews(deps.database.db, null)).find(({ applicationId }) => applicationId === granted);
    const outcome = this.#one(['set-aside', 'set-aside', 'upheld'] as const);
    const decision = { outcome, until: null, reasons: 'Looked at again.', advice: someAdvice };
    for (const by of ['head', 'other'] as const) await decideReview(deps, doing(this.#people[by].actor), review?.id ?? nobody, decision);
  }

  async #review(): Promise<void> {
    const { deps } = this.#app;
    const review = this.#one(await openReviews(deps.database.db, null));
    if (!review) return;
    const outcome = review.ruled ?? this.#one(reviewOutcomes);
    const changed = outcome === 'changed';
    const until = changed ? this.#after(minskDay(deps.now())) : null;
    const decision = { outcome, until, reasons: 'Looked at again.', advice: outcome === 'upheld' ? null : someAdvice };
    for (const by of ['head', 'other'] as const) {
      const answer = await decideReview(deps, doing(this.#people[by].actor), review.id, decision);
      if ('done' in answer) return;
    }
  }

  /** An application for a variation, a renewal or a surrender of a licence that was granted here. */
  async #held(): Promise<void> {
    const { deps } = this.#app;
    const one = this.#one(this.licences.filter(({ person }) => person !== null));
    if (!one?.person) return;
    const { person, number } = one;
    const purpose = this.#one(heldPurposes);
    const changes = [
      { countries: ['PL', 'DE', 'CZ'], website: 'https://other.example/' },
      { partners: [partnerOf(person), { ...partnerOf(person), name: `Other ${this.#app.deps.now().getTime()}`, country: 'PL' }] },
      { branches: [], 'name-en': `Another name ${this.#app.deps.now().getTime()}` },
      { partners: [], address: 'г. Минск, ул. Другая, 2' },
    ];
    const change = purpose === 'variation' ? this.#one(changes) : purpose === 'surrender' ? { reasons: 'No more clients.' } : {};
    const licensed = { id: '', agency: person, examiner: this.#people.examiner, head: this.#people.head, licence: number };
    const id = await aReadyDraft(deps, licensed, purpose, change).catch(() => null);
    if (id !== null) await this.#examine(id, person);
  }

  /** An application of a fresh agency, which mostly ends in a licence. */
  async #apply(): Promise<void> {
    const { deps } = this.#app;
    const { examiner, head } = this.#people;
    const agency = await anAgency(deps);
    const kind = this.#one(['employment', 'introduction', 'travel'] as const);
    if (this.#random() < 0.6) {
      const { licence } = await aLicence(deps, { examiner, head, agency, kind });
      this.licences.push({ number: licence, agency: agency.actor, person: agency });
      return;
    }
    const { id } = await this.#one([aTakenCase, aRecommendedCase])(deps, { examiner, head, agency, kind });
    await this.#examine(id, agency);
  }

  /** Steps of an application in any order: what does not fit is refused. */
  async #examine(id: string, agency: Person): Promise<void> {
    const reasons = 'As it should be.';
    const refuse = { outcome: 'refuse', grounds: ['requirements-unmet'], reasons } as const;
    const grant = { outcome: 'grant', grounds: [], reasons } as const;
    const way = this.#one<[Exclude<Role, 'agency'> | 'agency', ApplicationAct][]>([
      [
        ['examiner', { act: 'return', missing: ['premises'], text: 'The lease.' }],
        ['agency', { act: 'send' }],
        ['examiner', { act: 'accept' }],
      ],
      [
        ['examiner', { act: 'accept' }],
        ['examiner', { act: 'recommend', ...refuse }],
        ['head', { act: 'decide', ...refuse }],
      ],
      [['agency', { act: 'withdraw' }]],
      [
        ['examiner', { act: 'accept' }],
        ['examiner', { act: 'recommend', ...grant }],
        ['other', { act: 'decide', ...grant, outcome: 'send-back' }],
      ],
      [],
      [],
      [],
    ]);
    const end: typeof way = [
      ['examiner', { act: 'accept' }],
      ['examiner', { act: 'recommend', ...grant }],
      ['head', { act: 'decide', ...grant }],
    ];
    for (const [who, act] of [['agency', { act: 'send' }] as const, ['examiner', { act: 'take' }] as const, ...way, ...end]) {
      this.#app.clock.forward(30);
      await this.#act(who === 'agency' ? agency.actor : this.#people[who].actor, id, act);
    }
    const found = await findApplication(this.#app.deps.database.db, { id });
    if (found?.application.state === 'refused') await this.#appealRefusal(id, agency);
  }

  async #appealRefusal(id: string, agency: Person): Promise<void> {
    const { deps } = this.#app;
    this.#app.clock.forward(this.#one([60, 3000, 60_000]));
    await lodgeReview(deps, doing(agency.actor), { applicationId: id }, { origin: 'appeal', text: 'We do meet them.' });
    const [review] = (await openReviews(deps.database.db, null)).slice(-1);
    if (!review) return;
    const outcome = this.#one(['upheld', 'set-aside'] as const);
    await decideReview(deps, doing(this.#people.other.actor), review.id, { outcome, until: null, reasons: 'So.', advice: null });
    await this.#act(this.#people.examiner.actor, id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Now it does.' });
    for (const by of ['head', 'other'] as const) {
      await this.#act(this.#people[by].actor, id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
    }
  }

  async #act(actor: Actor, id: string, act: ApplicationAct): Promise<void> {
    await actOnApplication(this.#app.deps, doing(actor), { id }, await versionOf(this.#app.deps, id), act);
  }

  async #law(): Promise<void> {
    const { deps } = this.#app;
    const today = minskDay(deps.now());
    const mark = { source: 'Edict No. 7', confidence: 'confirmed' } as const;
    const count = 1 + Math.floor(this.#random() * 8);
    const change = this.#one([
      aFee(1 + count),
      anEditionOf({ path: 'terms.suspension', value: { count, unit: 'months' }, ...mark }),
      anEditionOf({ path: 'terms.appeal', value: { count: 10 * count, unit: 'calendar-days' }, ...mark }),
      anEditionOf(
        { path: 'validity', value: this.#one([null, 5]), ...mark },
        { path: 'renewal-opens', value: this.#one([null, { count, unit: 'months' }]), ...mark },
      ),
      anEditionOf({
        path: 'grounds.no-written-contract',
        value: this.#one([['order'], ['order', 'suspend'], ['suspend', 'revoke']]),
        ...mark,
      }),
      anEditionOf({ path: 'checklists.employment', value: this.#one([['fees-shown'], ['premises-used', 'contracts-kept']]), ...mark }),
      anEditionOf({ path: 'conclusion.study', value: this.#one(['needed', 'not-needed']), ...mark }),
      anEditionOf({ path: 'asked.grant.travel.website', value: this.#one(['always', 'where-any', 'not-asked']), ...mark }),
      anEditionOf({ path: 'asked.variation.employment.premises-proof', value: this.#one(['where-any', 'on-occasion']), ...mark }),
      anEditionOf({ path: this.#one(['held.variation.fee', 'held.surrender.fee'] as const), value: count - 1, ...mark }),
      anEditionOf({
        path: this.#one(['held.variation.decision', 'held.surrender.decision'] as const),
        value: this.#one([null, { count, unit: 'working-days' }]),
        ...mark,
      }),
      aBaseValue(45_00 + 50 * count),
      someDays(2027, { off: '2027-01-08', worked: '2027-01-16' }),
    ]);
    const ahead = this.#one(change.what === 'base-value' ? [1, 3, 40] : [0, 0, 3, 40]);
    const from = change.what === 'moved-days' ? '2027-01-01' : addDays(today, ahead);
    await anIssuedChange(deps, change, from).catch(() => {});
  }

  async #warn(): Promise<void> {
    const { deps } = this.#app;
    const { head, examiner } = this.#people;
    const known = this.#one(this.#warnings);
    if (known === undefined || this.#random() < 0.5) return void this.#warnings.push(await aPublishedWarning(deps, { head, examiner }));
    const act = this.#one([correctWarning, withdrawWarning]);
    await act(deps, doing(head.actor), { number: known, seen: null }, someAdvice);
  }

  async #tell(): Promise<void> {
    const { deps } = this.#app;
    const one = this.#one(this.licences.filter(({ person }) => person !== null));
    if (!one?.person) return;
    const contact = {
      channel: 'phone',
      key: `+37529${String(1_000_000 + Math.floor(this.#random() * 8_999_999))}`,
      shown: '+375 29',
    } as const;
    await addContact(deps, doing(one.agency), contact);
    await keepTradingName(deps, doing(one.agency), `Trade ${this.#app.clock.now().getTime()}`);
    await replaceExtract(deps, doing(one.agency), one.number, this.#one(['lost', 'none-yet']));
    const today = minskDay(deps.now());
    const days = { from: today, until: addDays(today, 30) };
    await anApproved(deps, { agency: one.person, licence: one.number }, { days, officer: this.#people.head }).catch(() => {});
  }

  async #see(number: string) {
    const { db } = this.#app.deps.database;
    const licence = await licenceByNumber(db, number);
    if (!licence) throw new Error(`no licence ${number}`);
    const law = await this.#app.deps.law(db);
    return {
      edition: editionOn(law, minskDay(this.#app.deps.now())),
      today: minskDay(this.#app.deps.now()),
      items: await itemsOfLicence(db, licence.id),
      measures: await knownMeasures(db, licence.id),
      rows: await measuresOf(db, [licence.id]),
      granted: licence.applicationId,
      entries: await entriesOfLicence(db, licence),
    };
  }

  #after(today: Day): Day {
    return addDays(today, this.#one([-1, 0, 1, 5, 14, 15, 30, 30, 60, 60, 90, 150, 183, 190, 250]));
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  async #size(): Promise<number> {
    const { rows } = await this.#app.deps.database.pool.query('select size from log_state');
    return Number(rows[0].size);
  }
}
