import type { Deps } from '../../acts/act.ts';
import { holdsOn } from '../../http/holds.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { addDays, addYears, type Day, minskDay } from '../../rules/calendar.ts';
import { type Figures, leastGroup, type Waiting, waitingOf } from '../../rules/waiting.ts';
import type { Db } from '../../store/database.ts';
import { registerState } from '../../store/kept.ts';
import { appealsSince, decidedLots } from '../../store/waiting.ts';
import { publicHeaders } from './headers.ts';

export const waitingRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/waiting', action: 'read-register', before: [publicHeaders], handle: showWaiting },
];

/** How long decisions took in the last twelve months, for everybody. */
async function showWaiting({ deps, now, wantsJson }: PublicContext): Promise<Reply> {
  const to = minskDay(now);
  const from = addDays(addYears(to, -1), 1);
  const state = await registerState(deps.database.read);
  const holds = holdsOn(state.version, to);
  const waiting = await waitingSince(deps, from, holds);
  if (wantsJson) return { json: { from, to, ...waitingJson(waiting), asOf: now.toISOString() } };
  const model = { from, to, today: to, state, least: leastGroup, ...viewOf(waiting) };
  return { view: 'public/waiting', holds, model };
}

const kept = new WeakMap<Db, { holds: string; waiting: Waiting }>();

/** Reckoned anew only when the register or the day is another: every decision, appeal and change of the law is an entry. */
async function waitingSince({ database: { read }, law: readLaw }: Deps, from: Day, holds: string): Promise<Waiting> {
  const before = kept.get(read);
  if (before?.holds === holds) return before.waiting;
  const waiting = waitingOf(await decidedLots(read, from), await appealsSince(read, from), await readLaw(read));
  kept.set(read, { holds, waiting });
  return waiting;
}

/** One line of a table: `label` is a text with its topic. */
type Line = Figures & { label: string };
type Section = { kind: string; lines: Line[] };

function viewOf({ all, kinds, otherKinds }: Waiting): { lines: Line[]; sections: Section[] } {
  if (all === null) return { lines: [], sections: [] };
  const lines = kinds.map(({ kind, figures }) => ({ label: `kindNames.${kind}`, ...figures }));
  const sections = kinds.map(({ kind, regions, otherRegions }) => ({
    kind,
    lines: [
      ...regions.map(({ region, figures }) => ({ label: `regions.${region}`, ...figures })),
      ...(otherRegions ? [{ label: 'waiting.other-regions', ...otherRegions }] : []),
    ],
  }));
  return {
    lines: [{ label: 'waiting.all', ...all }, ...lines, ...(otherKinds ? [{ label: 'waiting.other-kinds', ...otherKinds }] : [])],
    sections: sections.filter((section) => section.lines.length > 0),
  };
}

/** For programs. Its fields are described in `api/`. */
function waitingJson({ all, kinds, otherKinds }: Waiting) {
  return {
    all: all && figuresJson(all),
    kinds: kinds.map(({ kind, figures, regions, otherRegions }) => ({
      kind,
      ...figuresJson(figures),
      regions: regions.map((one) => ({ region: one.region, ...figuresJson(one.figures) })),
      otherRegions: otherRegions && figuresJson(otherRegions),
    })),
    otherKinds: otherKinds && figuresJson(otherKinds),
  };
}

function figuresJson({ decided, median, ninetieth, refused, late, appeals }: Figures) {
  return { decided, medianDays: median, ninetiethDays: ninetieth, refused, late, appeals };
}
