import { kindPrefix } from '../../rules/kinds.ts';
import { editionOn } from '../../rules/law.ts';
import { datesOfGrant, datesOfRenewal, lastDayOf } from '../../rules/licence.ts';
import { applicationOf, checkDecision, checkGrantable, close, keepOutcome } from './applications.ts';
import { proposerOf } from './eyes.ts';
import { measureFrom } from './measures.ts';
import { raiseSeries, takeNumber } from './numbers.ts';
import { isAstray } from './parts.ts';
import { type Application, editionOf, type Licence, type Step } from './state.ts';

/** The decisions that grant what an application asked for, and a licence that is brought in from the register kept before. */
export function grantStep(step: Step): undefined {
  const { entry } = step;
  if (entry.type === 'licence-imported') return bringIn(step);
  // A surrender of the register kept before is a measure of an import.
  const application = applicationOf(step);
  if (!application) return;
  const purpose = purposeOf[entry.type];
  if (application.purpose !== purpose) step.find('other-subject', `${entry.type} of an application for a ${application.purpose}`);
  checkDecision(step, application);
  checkGrantable(step, application);
  close(step, application, 'granted');
  if (purpose === 'grant' || purpose === 'renewal') keepOutcome(step, application, { validFrom: entry.from ?? step.today });
  if (entry.type === 'licence-granted') return bear(step, application);
  const licence = step.state.licences.get(entry.licence ?? '');
  if (!licence) return step.find('unknown-licence', entry.licence);
  if (entry.type === 'licence-renewed') return renew(step, application, licence);
  if (entry.from !== step.today) step.find('wrong-days', `from ${entry.from}, decided on ${step.today}`);
  if (entry.type === 'licence-surrendered') surrender(step, licence);
}

const purposeOf: Readonly<Record<string, string>> = {
  'licence-granted': 'grant',
  'licence-varied': 'variation',
  'licence-renewed': 'renewal',
  'licence-surrendered': 'surrender',
};

/** Each effect of a variation, and each part that a grant brings, stands in the act of its decision, of the same licence. */
export function effectStep(step: Step): undefined {
  const { entry, state, find } = step;
  const { type, item, country } = entry;
  const licence = state.licences.get(entry.licence ?? '');
  if (!licence) return find('unknown-licence', entry.licence);
  const application = state.applications.get(entry.application ?? '');
  const isBirth = isBrought.test(type) && licence.application === entry.application && state.act?.types.has('licence-granted') === true;
  const inAct =
    entry.v === 1 || ((isBirth || state.act?.types.has('licence-varied')) && state.before?.entry.application === entry.application);
  if (!inAct || application?.purpose !== (isBirth ? 'grant' : 'variation')) find('lone-effect', type);
  else applicationOf(step);
  if (isBirth) licence.whole = state.isItemised = true;
  if (item === undefined) return;
  const what = type.slice(0, type.lastIndexOf('-'));
  const known = licence.parts.get(item);
  const isEnd = type.endsWith('-ended');
  if (isEnd ? isAstray(licence, known, what, country) : known) find('part-astray', item);
  licence.parts.set(item, { what, country: country ?? null, ended: isEnd });
}

const isBrought = /-(added|registered)$/;

function bear(step: Step, application: Application): undefined {
  const { entry, state, today, find } = step;
  const number = entry.licence ?? '';
  const edition = editionOf(step, application.edition);
  if (state.licences.has(number)) find('number-taken', number);
  takeNumber(step, kindPrefix[application.kind], number);
  if (!edition) return;
  const dates = datesOfGrant(edition, today);
  if (entry.from !== dates.validFrom || (entry.until ?? null) !== dates.validTo) {
    find('wrong-days', `${entry.from} to ${entry.until}, by law ${dates.validFrom} to ${dates.validTo}`);
  }
  hold(step, application.number);
}

function bringIn(step: Step): undefined {
  const { entry, state, find } = step;
  const { licence: number = '', from = '', until } = entry;
  if (state.licences.has(number)) find('number-taken', number);
  raiseSeries(step, entry.kind as Licence['kind'], number);
  const edition = editionOf(step, entry.edition);
  const first = state.law.editions[0]?.from ?? '';
  if (!edition || from < first || edition.from > from) find('wrong-edition', `${entry.edition} on ${from}`);
  if (until !== undefined && until < from) find('wrong-days', `${from} to ${until}`);
  else if (from >= first) checkEnd(step, from);
  hold(step, null);
}

/** A licence whose years ran out before licences became perpetual must not stand in the register without an end. */
function checkEnd({ entry, state, find }: Step, from: string): undefined {
  const edition = state.law.editions.find(({ code }) => code === entry.edition) ?? editionOn(state.law, from);
  if (entry.until !== undefined || edition.from > from) return;
  const { validTo } = datesOfGrant(edition, from);
  const perpetual = state.law.editions.flatMap((one) => one.validityYears).find(({ value }) => value === null)?.since;
  if (validTo !== null && perpetual !== undefined && validTo < perpetual) find('wrong-days', `no end, by law ${validTo}`);
}

function hold({ entry, state }: Step, application: string | null): undefined {
  const { licence: number = '', unp = '', kind, edition = '', from = '', until = null } = entry;
  const dates = { validFrom: from, validTo: until, renewals: [] };
  const licence: Licence = {
    number,
    unp,
    kind: kind as Licence['kind'],
    edition,
    application,
    dates,
    worlds: nothing,
    parts: new Map(),
    whole: false,
  };
  state.licences.set(number, licence);
  const key = `${unp} ${kind}`;
  state.held.set(key, [...(state.held.get(key) ?? []), number]);
}

/** One world in which nothing happened: all licences begin with this same one. */
const nothing: Licence['worlds'] = [[]];

function renew(step: Step, application: Application, { dates }: Licence): undefined {
  const { entry, today, find } = step;
  const edition = editionOf(step, application.edition);
  if (!edition) return;
  if (lastDayOf(dates) === null) return find('wrong-days', 'it has no end');
  const term = datesOfRenewal(dates, edition, today);
  if (entry.from !== term.validFrom || (entry.until ?? null) !== term.validTo) {
    find('wrong-days', `${entry.from} to ${entry.until}, by law ${term.validFrom} to ${term.validTo}`);
  }
  dates.renewals.push({ validFrom: entry.from ?? today, validTo: entry.until ?? null });
}

function surrender(step: Step, licence: Licence): undefined {
  const made = measureFrom(step, 'surrender', { proposer: proposerOf(step) });
  licence.worlds = licence.worlds.map((world) => [...world, made]);
}
