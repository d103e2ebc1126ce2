import type { Deps } from '../../acts/act.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { addDays, addYears, type Day, minskDay } from '../../rules/calendar.ts';
import type { Law } from '../../rules/law.ts';
import { type Figures, leastGroup, type Waiting, waitingOf } from '../../rules/waiting.ts';
import type { Db } from '../../store/database.ts';
import { appealsSince, decidedLots, waitingMark } from '../../store/waiting.ts';
import { publicHeaders } from './headers.ts';

export const waitingRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/waiting', action: 'read-register', before: [publicHeaders], handle: showWaiting },
];

/** How long decisions took in the last twelve months, for everybody. */
async function showWaiting({ deps, now, wantsJson }: PublicContext): Promise<Reply> {
  const to = minskDay(now);
  const from = addDays(addYears(to, -1), 1);
  const { mark, waiting } = await waitingSince(deps, from);
  if (wantsJson) return { json: { from, to, ...waitingJson(waiting), asOf: now.toISOString() } };
  const made = `${mark} ${to} ${Math.floor(now.getTime() / 60_000)}`;
  return { view: 'public/waiting', made, model: () => ({ from, to, asOf: now, least: leastGroup, ...viewOf(waiting) }) };
}

const kept = new WeakMap<Db, { mark: string; law: Law; waiting: Waiting }>();

/** Reckoned anew only when something was decided or appealed against since, the law has changed, or a day has passed: what many ask for costs one small count. */
async function waitingSince({ database: { read }, law: readLaw }: Deps, from: Day): Promise<{ mark: string; waiting: Waiting }> {
  const mark = await waitingMark(read, from);
  const law = await readLaw(read);
  const before = kept.get(read);
  if (before?.mark === mark && before.law === law) return before;
  const fresh = { mark, law, waiting: waitingOf(await decidedLots(read, from), await appealsSince(read, from), law) };
  kept.set(read, fresh);
  return fresh;
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

/** For programs. Its fields are promised on the page about the register. */
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
