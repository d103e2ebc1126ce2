import { toBase32 } from '../../src/codes/base32.js';
import { readSnapshot } from '../../src/codes/snapshot.js';
import type { VerdictCode } from '../../src/codes/types.ts';
import { tones, verdictOnIssued } from '../../src/codes/verdict.js';
import { type Day, minskDay } from '../../src/rules/calendar.ts';
import { hotlineCode, type Situation, spokenCode } from '../../src/rules/hotline-code.ts';
import { kinds, type Region, regions } from '../../src/rules/kinds.ts';
import { partsOn } from '../../src/rules/parts.ts';
import { isInForce, lastDayDecided, type Standing, standings } from '../../src/rules/standing.ts';
import { formatDay } from '../../src/text/format.ts';
import type { Browser, TestApp } from './app.ts';
import { binary } from './binary.ts';
import { changesIn, type Rows, worthIn } from './standing-rows.ts';

/** What one place tells of one licence on one day, beside what it has to tell by the rows. */
export type Told = { surface: string; about: string; day: Day; told: unknown; due: unknown };

export type Asking = {
  app: TestApp;
  rows: ReadonlyMap<string, Rows>;
  head: Browser;
  inspectors: ReadonlyMap<Region, Browser>;
  /** A browser for the person of an agency, by the agency's id. */
  ofAgency: (agencyId: string) => Promise<Browser>;
};

/** Asks every place that tells a standing for that of today. */
export async function toldToday(asking: Asking): Promise<Told[]> {
  const { app, rows } = asking;
  const day = minskDay(app.clock.now());
  const all = [
    ...(await listsTold(asking, day)),
    ...(await openDataTold(asking, day)),
    ...(await snapshotTold(asking, day)),
    ...(await figuresTold(asking, day)),
    ...(await inspectorsTold(asking, day)),
  ];
  for (const one of rows.values()) {
    all.push(...(await licenceTold(asking, one, day, '')));
    all.push(...(await roomsTold(asking, one, day)));
    all.push(...(await papersTold(asking, one, day)));
    all.push(...(await feedTold(asking, one, day)));
  }
  return all;
}

/** Asks the public page and the answer to an offer for the standing on another day. */
export async function toldOn(asking: Asking, one: Rows, day: Day): Promise<Told[]> {
  return licenceTold(asking, one, day, `?on=${day}`);
}

const jsonOf = async ({ app }: Asking, path: string) => {
  const answer = await app.visitor().agent.get(path).set('Accept', 'application/json');
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

async function pageOf(browser: Browser, path: string): Promise<string> {
  const answer = await browser.get(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer.text;
}

const shownIn = (html: string) => /class="standing standing--([a-z-]+)"/.exec(html)?.[1];

/** The public page, the same for programs, what a search finds and the answer to an offer. */
async function licenceTold(asking: Asking, one: Rows, day: Day, query: string): Promise<Told[]> {
  const { licence, items } = one;
  const { number, kind } = licence;
  const worth = worthIn(one, day);
  const { standing, since, until } = worth;
  const tell = (surface: string, told: unknown, due: unknown): Told => ({ surface, about: number, day, told, due });
  const json = await jsonOf(asking, `/register/${number}${query}`);
  const then = day < licence.validFrom ? licence.validFrom : day;
  const parts = partsOn(items, worthIn(one, then).parts, then);
  const statesOf = (list: { id: string; state: string }[]) => Object.fromEntries(list.map(({ id, state }) => [id, state]));
  const html = await pageOf(asking.app.visitor(), `/en/register/${number}${query}`);
  const [verdict = '', days = ''] = /<section class="verdict verdict--[\s\S]*?<p class="verdict__days">([\s\S]*?)<\/p>/.exec(html) ?? [];
  const shownDay = standing === 'not-yet' ? licence.validFrom : since;
  const offer = await jsonOf(asking, `/check?agency=${number}&kind=${kind}${query.replace('?', '&')}`);
  const others = [...asking.rows.values()].filter((other) => other.licence.agencyId === licence.agencyId && other !== one);
  const byNumber = (list: { number: string; standing: string }[]) =>
    Object.fromEntries(list.map((other) => [other.number, other.standing]));
  const today = minskDay(asking.app.clock.now());
  const situation = `licence ${standing}` as Situation;
  return [
    tell('json', [json.standing, json.since, json.until], [standing, since, until]),
    tell('json items', statesOf(json.items.map((item: { id: string; standing: string }) => ({ ...item, state: item.standing }))), {
      ...statesOf(parts.map(({ item, state }) => ({ id: item.id, state }))),
    }),
    tell('json others', byNumber(json.others), byNumber(others.map((other) => ({ number: other.licence.number, ...worthIn(other, day) })))),
    tell(
      'json byDays',
      json.byDays.filter(({ what }: { what: string }) => what === 'licence-expired').map(({ on }: { on: Day }) => on),
      changesIn(one, today).flatMap((change) => (change.standing === 'expired' ? [change.from] : [])),
    ),
    tell('page', [shownIn(verdict), days.includes(formatDay('en', shownDay))], [standing, true]),
    tell(
      'page until',
      until !== null && days.includes(formatDay('en', until)),
      until !== null && (isInForce(standing) || standing === 'suspended'),
    ),
    tell('page call', isInForce(standing) || html.includes(spokenCode(hotlineCode(situation, today))), true),
    ...(offer.licence?.number === number
      ? [
          tell('check', [offer.licence.standing, offer.licence.since], [standing, since]),
          tell('check reason', reasonsOf[standing].includes(offer.reasons[0].code), true),
          tell('check answer', offer.answer === 'may' && !isInForce(standing), false),
        ]
      : [tell('check other', offer.licence === null, false)]),
  ];
}

const reasonsOf: Record<Standing, readonly string[]> = {
  'not-yet': ['not-yet'],
  active: ['in-force'],
  'suspended-in-part': ['in-force'],
  suspended: ['suspended'],
  expired: ['expired', 'between-terms'],
  ended: ['revoked', 'annulled', 'surrendered'],
};

/** The lists of the register, their filters and their counts, out of the roll, and what a question finds. */
async function listsTold(asking: Asking, day: Day): Promise<Told[]> {
  const all = [...asking.rows.values()];
  const tell = (surface: string, about: string, told: unknown, due: unknown): Told => ({ surface, about, day, told, due });
  const worthOf = new Map(all.map((one) => [one.licence.number, worthIn(one, day)]));
  const list = async (filter: string) => {
    const found: { number: string; standing: Standing; since: Day }[] = [];
    const first = await jsonOf(asking, `/register?${filter}`);
    for (let page = 1; page <= first.pages; page += 1) found.push(...(await jsonOf(asking, `/register?${filter}&page=${page}`)).exact);
    return { found, counts: first.counts, total: first.total };
  };
  const numbers = (some: readonly Rows[]) => some.map(({ licence }) => licence.number).sort();
  const counted = (codes: readonly string[], codeOf: (one: Rows) => string) =>
    Object.fromEntries(codes.map((code) => [code, all.filter((one) => codeOf(one) === code).length]));
  const covers = (one: Rows, code: string) => one.items.some((item) => item.what === 'country' && item.name === code && isOn(item, day));
  const countries = [...new Set(all.flatMap(({ items }) => items.filter(({ what }) => what === 'country').map(({ name }) => name)))].sort();
  const whole = await list('');
  const told = [
    tell('list', 'all', whole.found.map(({ number }) => number).sort(), numbers(all)),
    tell(
      'list counts',
      'standing',
      whole.counts.standing,
      counted(standings, (one) => worthIn(one, day).standing),
    ),
    tell(
      'list counts',
      'kind',
      whole.counts.kind,
      counted(kinds, ({ licence }) => licence.kind),
    ),
    tell(
      'list counts',
      'region',
      whole.counts.region,
      counted(regions, ({ agency }) => agency.region),
    ),
    ...whole.found.map((hit) => {
      const worth = worthOf.get(hit.number);
      return tell('list hit', hit.number, [hit.standing, hit.since], [worth?.standing, worth?.since]);
    }),
  ];
  for (const country of countries) {
    const due = all.filter((one) => covers(one, country));
    told.push(tell('list counts', country, whole.counts.country[country] ?? 0, due.length));
  }
  for (const wanted of ['in-force', ...standings] as const) {
    const due = all.filter((one) => {
      const { standing } = worthIn(one, day);
      return wanted === 'in-force' ? isInForce(standing) : standing === wanted;
    });
    const { found, total } = await list(`standing=${wanted}`);
    told.push(tell('list filter', wanted, [found.map(({ number }) => number).sort(), total], [numbers(due), due.length]));
  }
  for (const { licence } of all) {
    const html = await pageOf(asking.app.visitor(), `/en/register?q=${licence.number}`);
    told.push(tell('search page', licence.number, shownIn(html), worthOf.get(licence.number)?.standing));
  }
  return told;
}

function isOn({ from, until }: { from: Day; until: Day | null }, day: Day): boolean {
  return from <= day && (until === null || day <= until);
}

type Line = {
  number: string;
  standing: string;
  since: Day;
  until: Day | null;
  valid_to: Day | null;
  countries: string[];
  partners: number;
};

/** The whole register for programs, and by the way of its changes. */
async function openDataTold({ app, rows }: Asking, day: Day): Promise<Told[]> {
  const text = async (path: string) => (await app.visitor().agent.get(path).buffer(true).parse(binary)).body.toString();
  const json: Line[] = JSON.parse(await text('/open-data/register.json')).licences;
  const changed: Line[] = (await text('/open-data/register.ndjson?after=-1'))
    .trim()
    .split('\n')
    .map((line: string) => JSON.parse(line));
  const [head = '', ...lines] = (await text('/open-data/register.csv')).trim().split('\r\n');
  const places = ['number', 'standing', 'since', 'until', 'valid_to'].map((column) => head.split(',').indexOf(column));
  // Names have quotes and no commas in these tests.
  const csv = new Map<string, (string | undefined)[]>(
    lines.map((line: string) => line.split(',')).map((cells: string[]) => [cells[0] ?? '', places.map((place) => cells[place])]),
  );
  return [...rows].flatMap(([number, one]): Told[] => {
    const { standing, since, until, parts } = worthIn(one, day);
    const validTo = lastDayDecided(one.licence, one.measures);
    const covered = partsOn(one.items, parts, day).flatMap(({ item, state }) => (state === 'covered' ? [item] : []));
    const countries = covered
      .filter(({ what }) => what === 'country')
      .map(({ name }) => name)
      .sort();
    const due = [standing, since, until, validTo, countries, covered.filter(({ what }) => what === 'partner').length];
    const lineOf = (all: Line[]) => {
      const line = all.find((found) => found.number === number);
      return line && [line.standing, line.since, line.until, line.valid_to, line.countries, line.partners];
    };
    const tell = (surface: string, told: unknown, expected: unknown): Told => ({ surface, about: number, day, told, due: expected });
    return [
      tell('open data json', lineOf(json), due),
      tell('open data changes', lineOf(changed), due),
      tell('open data csv', csv.get(number), [number, standing, since, until ?? '', validTo ?? '']),
    ];
  });
}

async function snapshotTold(asking: Asking, day: Day): Promise<Told[]> {
  const { app, rows } = asking;
  const { keys } = await jsonOf(asking, '/q/keys');
  const { body } = await app.visitor().agent.get('/log/snapshot').buffer(true).parse(binary);
  const snapshot = await readSnapshot(new Uint8Array(body), keys);
  return [...rows].map(([number, one]) => {
    const { standing, until } = worthIn(one, day);
    const known = snapshot?.licences.get(number);
    const due = [standing, until, one.extracts[0]?.serial];
    return { surface: 'snapshot', about: number, day, told: [known?.standing, known?.until, known?.extract?.serial], due };
  });
}

/** What is in force by region, and what became of licences by year. */
async function figuresTold(asking: Asking, day: Day): Promise<Told[]> {
  const all = [...asking.rows.values()];
  const { regions: told, whole } = await jsonOf(asking, '/regions');
  const countsOf = (some: readonly Rows[]) => {
    const inForce = some.filter((one) => isInForce(worthIn(one, day).standing));
    const licences = Object.fromEntries(kinds.map((kind) => [kind, inForce.filter(({ licence }) => licence.kind === kind).length]));
    return { agencies: new Set(inForce.map(({ agency }) => agency.id)).size, licences };
  };
  const due = regions.map((region) => ({ region, ...countsOf(all.filter(({ agency }) => agency.region === region)) }));
  const { years } = await jsonOf(asking, '/history');
  const inYear = (date: Day, year: number) => date <= day && Number(date.slice(0, 4)) === year;
  const taken = all.flatMap(({ measured }) => measured.filter((row) => row.itemId === null && (row.upheld === true || row.immediate)));
  const of = (year: number, ...names: string[]) =>
    taken.filter((row) => names.includes(row.measure) && inYear(row.effectiveFrom, year)).length;
  const dueYears = years.map(({ year }: { year: number }) => ({
    year,
    granted: all.filter(({ licence }) => inYear(licence.validFrom, year)).length,
    ...{ suspended: of(year, 'suspension'), revoked: of(year, 'revocation', 'annulment'), surrendered: of(year, 'surrender') },
  }));
  return [
    { surface: 'regions', about: 'regions', day, told, due },
    { surface: 'regions', about: 'whole', day, told: whole, due: countsOf(all) },
    { surface: 'years', about: 'all', day, told: years, due: dueYears },
  ];
}

async function inspectorsTold({ rows, inspectors }: Asking, day: Day): Promise<Told[]> {
  const told: Told[] = [];
  for (const [region, browser] of inspectors) {
    const own = [...rows.values()].filter(({ agency }) => agency.region === region);
    for (const one of own) {
      const html = await pageOf(browser, `/inspections/licences?unp=${one.agency.unp}`);
      const row = html.split('<tr').find((text) => text.includes(`>${one.licence.number}</th>`)) ?? '';
      told.push({ surface: 'inspections', about: one.licence.number, day, told: shownIn(row), due: worthIn(one, day).standing });
    }
  }
  return told;
}

/** The page of the officers, and the agency's own pages. */
async function roomsTold({ app, head, ofAgency }: Asking, one: Rows, day: Day): Promise<Told[]> {
  const { number, agencyId, validFrom } = one.licence;
  const { standing, since, until } = worthIn(one, day);
  const tell = (surface: string, told: unknown, due: unknown): Told => ({ surface, about: number, day, told, due });
  const officers = await pageOf(head, `/en/officer/licences/${number}`);
  const [list = ''] = /<dl class="govuk-summary-list">[\s\S]*?<\/dl>/.exec(officers) ?? [];
  const days = [...list.matchAll(/<dd[^>]*>([\s\S]*?)<\/dd>/g)].map(([, text]) => text);
  const own = await ofAgency(agencyId);
  const page = await pageOf(own, `/en/agency/licences/${number}`);
  const [verdict = ''] = /<section class="verdict verdict--[\s\S]*?<\/section>/.exec(page) ?? [];
  const room = (await pageOf(own, '/en/agency')).split('<li>').find((text) => text.includes(`/agency/licences/${number}"`)) ?? '';
  const extracts = await pageOf(own, `/en/agency/licences/${number}/extracts`);
  const newest = one.extracts[0];
  const isGiven = isInForce(standing) && (!newest || minskDay(newest.issuedAt) !== minskDay(app.clock.now()));
  return [
    tell('officers', shownIn(list), standing),
    tell('officers days', [days[1], until === null || days[2] === formatDay('en', until)], [formatDay('en', since), true]),
    tell('agency licence', shownIn(verdict), standing),
    tell('agency days', verdict.includes(formatDay('en', standing === 'not-yet' ? validFrom : since)), true),
    tell('agency until', standing === 'not-yet' || until === null || verdict.includes(formatDay('en', until)), true),
    tell('agency room', shownIn(room), standing),
    tell('agency acts', page.includes(`/agency/licences/${number}/extracts"`), isInForce(standing)),
    tell('agency extracts', extracts.includes('name="loss"'), isGiven),
  ];
}

/** Where the code of each extract leads, for people and for programs. */
async function papersTold(asking: Asking, { licence, measures, extracts, ...rest }: Rows, day: Day): Promise<Told[]> {
  const { standing } = worthIn({ licence, measures, extracts, ...rest }, day);
  const told: Told[] = [];
  for (const { serial, cose } of extracts.slice(0, 2)) {
    const link = `/q/${toBase32(new Uint8Array(cose))}`;
    const json = await jsonOf(asking, link);
    const verdict = verdictOnIssued(standing, serial === extracts[0]?.serial);
    told.push({ surface: 'paper', about: serial, day, told: [json.standing, json.verdict], due: [standing, verdict] });
    told.push({
      surface: 'paper tone',
      about: serial,
      day,
      told: tones[json.verdict as VerdictCode] === 'good' && standing !== 'active',
      due: false,
    });
    const html = await pageOf(asking.app.visitor(), `/en${link}`);
    const last = lastDayDecided(licence, measures);
    told.push({ surface: 'paper page', about: serial, day, told: last === null || html.includes(formatDay('en', last)), due: true });
  }
  return told;
}

/** Every day up to this one on which the standing became another one has an entry in the licence's feed, of an act or of its own. */
async function feedTold({ app }: Asking, one: Rows, day: Day): Promise<Told[]> {
  const { number } = one.licence;
  const { text, body } = await app.visitor().agent.get(`/en/register/${number}/feed`).buffer(true).parse(binary);
  const feed: string = Buffer.isBuffer(body) ? body.toString() : text;
  const updated = [...feed.matchAll(/<entry>[\s\S]*?<updated>([^<]+)<\/updated>/g)].map(([, at = '']) => minskDay(new Date(at)));
  const changes = changesIn(one, day).map(({ from }) => from);
  const missing = changes.filter((from) => !updated.includes(from));
  const future = updated.filter((at) => at > day);
  return [{ surface: 'feed', about: number, day, told: [missing, future], due: [[], []] }];
}
