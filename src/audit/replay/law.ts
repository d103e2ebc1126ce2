import { type Day, isDay } from '../../rules/calendar.ts';
import { baseOf, type Edition, type EditionCode } from '../../rules/editions/edition.ts';
import { editionOn, type Law, lawOf } from '../../rules/law.ts';
import type { LawChange } from '../../rules/law-change.ts';
import { baseValueLimits, wrongMoves, yearsToSet } from '../../rules/law-proposal.ts';
import { type ChangedTo, type ChangedValue, pathsOf, shapeOf, type ValueShape } from '../../rules/law-values.ts';
import { refusalOfWhole } from '../../rules/law-whole.ts';
import type { Fields, Value } from '../canonical.ts';
import type { Step } from './state.ts';

/** A change of the law: from here on everything is reckoned by it. */
export function lawStep(step: Step): undefined {
  const { entry, state, today, find } = step;
  const from = entry.from ?? '';
  const change = changeIn(entry.change ?? {}, editionOn(state.law, from));
  const fits = change && entry.type === types[change.what];
  if (!fits) return find('law-astray', 'the change cannot be read');
  const fault = faultOf(change, from, state.law, today);
  if (fault !== null) find('law-astray', fault);
  state.changes.push({ issue: state.changes.length + 1, from, change });
  state.law = lawOf(state.changes);
  if (change.what !== 'edition') return;
  const code: EditionCode = `${baseOf(editionOn(state.law, from).code)}-${state.changes.length}`;
  if (entry.edition !== code) find('wrong-edition', `${entry.edition}, awaited ${code}`);
}

const types = { edition: 'edition-changed', 'moved-days': 'moved-days-set', 'base-value': 'base-value-set' } as const;

function faultOf(change: LawChange, from: Day, law: Law, today: Day): string | null {
  if (change.what === 'edition') {
    if (from < today) return `from ${from}, decided on ${today}`;
    return change.values.every(isOfBefore) ? null : refusalOfWhole(law, { from, change });
  }
  if (change.what === 'base-value') return from <= today ? `from ${from}, decided on ${today}` : null;
  if (from !== `${change.year}-01-01` || !yearsToSet(today).includes(change.year)) return `the year ${change.year}`;
  return wrongMoves(law.calendar, change.year, change.moves).length > 0 ? 'the moved days' : null;
}

/** Values that logs tell of from before the rules were made that hold the values of an edition to each other: those entries were lawful. */
function isOfBefore({ path, value }: ChangedValue): boolean {
  return path === 'fee' || path === 'validity' || (path.startsWith('terms.') && value !== null);
}

/** The change as the law takes it; null where it has anything that a change has not, or a value that cannot be. */
function changeIn(fields: Fields, edition: Edition): LawChange | null {
  if (Array.isArray(fields.values)) {
    const values = (fields.values as readonly Value[]).map((value) => valueIn(value, edition));
    const paths = new Set(values.map((value) => value?.path));
    const right = values.every((value) => value !== null) && values.length > 0 && paths.size === values.length;
    return right && keysOf(fields) === 'values' ? { what: 'edition', values: values as ChangedValue[] } : null;
  }
  if (fields.amount !== undefined) return baseValueIn(fields);
  const { year, moves, confidence } = fields;
  if (typeof year !== 'number' || !Array.isArray(moves) || !isConfidence(confidence)) return null;
  const right = (moves as readonly Value[]).every(
    (move) => typeof move === 'object' && keysOf(move as Fields) === 'off worked' && days(move as Fields),
  );
  if (!right || keysOf(fields) !== 'confidence moves year') return null;
  return { what: 'moved-days', year, moves: moves as { off: Day; worked: Day }[], source: '', confidence };
}

function baseValueIn(fields: Fields): LawChange | null {
  const { amount, confidence } = fields;
  if (keysOf(fields) !== 'amount confidence' || !isConfidence(confidence) || !isWithin(amount, baseValueLimits)) return null;
  return { what: 'base-value', amount, source: '', confidence };
}

function valueIn(value: Value, edition: Edition): ChangedValue | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const { path: told, confidence, ...rest } = value as Fields;
  const path = pathsOf(edition).find((one) => one === told);
  if (!path || !isConfidence(confidence)) return null;
  const read = readIn(rest, shapeOf(path));
  return read === undefined ? null : ({ path, value: read, source: '', confidence } as ChangedValue);
}

/** What an entry says beside the path, by the form of the value; undefined where it is of another form or beyond its limits. */
function readIn(fields: Fields, shape: ValueShape): ChangedTo | undefined {
  const { value, count, unit } = fields;
  if (keysOf(fields) === 'value') {
    if (shape.none !== null && value === shape.none) return null;
    if (shape.form === 'number') return isWithin(value, shape) ? value : undefined;
    const isWord = (one: Value | undefined) => typeof one === 'string' && shape.form !== 'term' && shape.words.includes(one);
    if (shape.form === 'word') return isWord(value) ? (value as ChangedTo) : undefined;
    if (shape.form !== 'list' || !Array.isArray(value)) return undefined;
    const each = new Set(value as readonly Value[]);
    return each.size === value.length && value.length >= shape.least && value.every(isWord) ? (value as unknown as ChangedTo) : undefined;
  }
  if (shape.form !== 'term' || keysOf(fields) !== 'count unit') return undefined;
  const known = shape.units.find((one) => one === unit);
  return known && isWithin(count, shape) ? { count, unit: known } : undefined;
}

function isWithin(value: Value | undefined, { min, max }: { min: number; max: number }): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}

function isConfidence(value: Value | undefined): value is 'confirmed' | 'secondary' | 'unconfirmed' {
  return value === 'confirmed' || value === 'secondary' || value === 'unconfirmed';
}

function days({ off, worked }: Fields): boolean {
  return [off, worked].every((day) => typeof day === 'string' && isDay(day));
}

function keysOf(fields: Fields): string {
  return Object.keys(fields).sort().join(' ');
}
