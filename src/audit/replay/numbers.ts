import type { Kind } from '../../rules/kinds.ts';
import { kindPrefix } from '../../rules/kinds.ts';
import type { State, Step } from './state.ts';

/** Finds a number that is not the next one of its series in the year of the entry, and counts it. */
export function takeNumber({ state, today, find }: Step, prefix: string, number: string): undefined {
  const year = today.slice(0, 4);
  const series = `${prefix}-${year}`;
  const awaited = `${series}-${String((state.series.get(series) ?? 0) + 1).padStart(6, '0')}`;
  if (number !== awaited) find('number-astray', `${number}, awaited ${awaited}`);
  raise(state, number);
}

/** An imported number of a series raises it, so that no later one meets it. */
export function raiseSeries({ state }: Step, kind: Kind, number: string): undefined {
  if (number.startsWith(`${kindPrefix[kind]}-`)) raise(state, number);
}

function raise(state: State, number: string): undefined {
  const parts = /^([A-Z]+-\d{4})-(\d{6,7})$/.exec(number);
  if (!parts) return;
  const series = parts[1] ?? '';
  state.series.set(series, Math.max(state.series.get(series) ?? 0, Number(parts[2])));
}
