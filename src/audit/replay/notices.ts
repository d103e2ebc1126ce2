import { latestUntil } from '../../rules/advertisements.ts';
import { editionOn } from '../../rules/law.ts';
import { isInForce } from '../../rules/standing.ts';
import { licenceOf, type Step } from './state.ts';
import { standingIn } from './worlds.ts';

/** A warning of somebody who has no licence: published once, corrected or withdrawn only while it is public. */
export function warningStep({ entry, state, today, find }: Step): undefined {
  const { warning = '', type } = entry;
  const before = state.warnings.get(warning);
  if (type === 'warning-published') {
    if (before !== undefined || warning.slice(4, 8) > today.slice(0, 4)) find('warning-astray', warning);
    state.warnings.set(warning, 'published');
    return;
  }
  if (before !== 'published') find('warning-astray', `${type} of one that is ${before ?? 'not public'}`);
  if (type === 'warning-withdrawn') state.warnings.set(warning, 'withdrawn');
}

/** An advertisement: approved once, by the officer its kind of licence needs, while that licence is in force, for no longer than the edition says. */
export function advertisementStep(step: Step): undefined {
  const { entry, state, today, role, find } = step;
  const licence = licenceOf(step);
  if (!licence) return;
  const { advertisement: number = '', from = '', until = '' } = entry;
  const edition = editionOn(state.law, today);
  if (role !== null && role !== edition.advertising.deciders[licence.kind].value) find('wrong-role', `${entry.type} by ${role}`);
  const before = state.advertisements.get(number);
  if (entry.type === 'advertisement-ended') {
    if (!before || before.ended || before.licence !== licence.number || before.until < today) find('advertisement-astray', number);
    if (before) before.ended = true;
    return;
  }
  if (before) find('advertisement-astray', `${number} was approved before`);
  if (!licence.worlds.some((world) => isInForce(standingIn(licence, world, today)))) find('not-in-force', licence.number);
  if (from < today || until < from || until > latestUntil(edition, from)) find('advertisement-astray', `${from} to ${until}`);
  state.advertisements.set(number, { licence: licence.number, until, ended: false });
}
