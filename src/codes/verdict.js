/** @import { Standing } from '../rules/standing.ts' */
/** @import { Age, Known, Reading, Snapshot, Tone, VerdictCode } from './types.ts' */

/** @type {Record<Standing, VerdictCode>} */
const ofStanding = {
  active: 'genuine',
  'suspended-in-part': 'in-part',
  'not-yet': 'not-yet',
  suspended: 'suspended',
  expired: 'expired',
  ended: 'ended',
};

/** @type {Record<VerdictCode, Tone>} */
export const tones = {
  genuine: 'good',
  'in-part': 'doubt',
  superseded: 'doubt',
  'not-yet': 'bad',
  suspended: 'bad',
  expired: 'bad',
  ended: 'bad',
  forged: 'bad',
  malformed: 'doubt',
  unconfirmed: 'unknown',
};

/**
 * What is told of a paper that the register issued. That a licence is good for nothing weighs more than that there is a newer paper.
 * @param {Standing} standing
 * @param {boolean} isNewest
 * @returns {VerdictCode}
 */
export function verdictOnIssued(standing, isNewest) {
  const code = ofStanding[standing];
  return isNewest || tones[code] === 'bad' ? code : 'superseded';
}

const hour = 3_600_000;

/**
 * @param {Date} madeAt
 * @param {Date} now
 * @returns {Age}
 */
export function ageOf(madeAt, now) {
  const age = now.getTime() - madeAt.getTime();
  // Two clocks may differ by a few minutes without either being wrong.
  if (age < -hour / 12) return 'wrong-clock';
  return age <= 24 * hour ? 'fresh' : age <= 72 * hour ? 'older' : 'too-old';
}

/**
 * What can be told of a code without the register, by the last snapshot of it (null: there is none). A signature proves that the paper was
 * issued; what the licence is worth only the snapshot knows, and only as well as it is fresh. Age alone never accuses anybody.
 * @param {Reading} reading
 * @param {Snapshot | null} snapshot
 * @param {{ now: Date, today: string, host: string }} here `today`: the Minsk day; `host`: the register's
 * @returns {{ code: VerdictCode, tone: Tone, age: Age | null, known: Known | null, elsewhere: boolean }}
 */
export function verdictOffline(reading, snapshot, { now, today, host }) {
  const age = snapshot && ageOf(snapshot.madeAt, now);
  const known = (snapshot && 'paper' in reading && snapshot.licences.get(reading.paper.licence)) || null;
  const elsewhere = 'paper' in reading && reading.host !== null && reading.host !== host;
  const code = codeOf(reading, snapshot, age, known, today);
  return { code, tone: toneOf(tones[code], age, elsewhere), age, known, elsewhere };
}

/**
 * @param {Reading} reading
 * @param {Snapshot | null} snapshot
 * @param {Age | null} age
 * @param {Known | null} known
 * @param {string} today
 * @returns {VerdictCode}
 */
function codeOf(reading, snapshot, age, known, today) {
  // A key that came later than what is kept here is not unknown to the register.
  if ('fault' in reading) return reading.fault !== 'unknown-key' ? reading.fault : age === 'fresh' ? 'forged' : 'unconfirmed';
  if (snapshot === null) return 'unconfirmed';
  const { paper, code } = reading;
  const order = known?.extract ? compareSerials(paper.serial, known.extract.serial) : 1;
  if (order === 0 && !code.startsWith(known?.extract?.code ?? '-')) return 'forged';
  // A paper that the snapshot should know and does not was never issued; one of its day or later may have been.
  if (order > 0) return paper.issuedOn < minskDayOf(snapshot.madeAt) ? 'forged' : 'unconfirmed';
  if (age === 'too-old' || age === 'wrong-clock' || known === null) return 'unconfirmed';
  const { standing, until } = known;
  // What was fixed for a day that has passed: of the licence's end the paper itself tells.
  if (until !== null && until < today) return paper.validTo !== null && paper.validTo < today ? 'expired' : 'unconfirmed';
  return verdictOnIssued(standing, order === 0);
}

/**
 * @param {Tone} tone
 * @param {Age | null} age
 * @param {boolean} elsewhere
 * @returns {Tone}
 */
function toneOf(tone, age, elsewhere) {
  return tone === 'good' && (age !== 'fresh' || elsewhere) ? 'doubt' : tone;
}

/**
 * @param {string} one
 * @param {string} other
 */
function compareSerials(one, other) {
  const [, year = '', number = ''] = one.split('-');
  const [, otherYear = '', otherNumber = ''] = other.split('-');
  return Number(year) - Number(otherYear) || Number(number) - Number(otherNumber);
}

/**
 * The day in Minsk, three hours ahead of UTC since 2011.
 * @param {Date} moment
 */
export function minskDayOf(moment) {
  return new Date(moment.getTime() + 3 * hour).toISOString().slice(0, 10);
}
