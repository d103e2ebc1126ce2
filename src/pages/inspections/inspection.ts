import { checklistOf, inspectionFacts, seeInspection } from '../../acts/inspection.ts';
import { maxFileSize } from '../../acts/upload.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, isUuid } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { EditionCode } from '../../rules/editions/edition.ts';
import { type CheckCode, type InspectionRefusal, mostPhotos, refusalToInspect } from '../../rules/inspections.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import type { Inspection } from '../../store/inspections.ts';
import { photosOf } from '../../store/photos.ts';
import { t } from '../../text/catalogue.ts';
import { formatSize } from '../../text/format.ts';
import { type InspectionRow, inspectionRows, type PhotoView, photosView, type VisitView, visitView } from '../case/inspections.ts';
import { dayTyped } from './form.ts';

export const inspectionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/inspections/:id',
    action: 'read-cases',
    handle: async (context) => showInspection(context, await openInspection(context)),
  },
];

/** `refused`: why this person cannot go on with it; null where the forms are open. */
export type OpenedInspection = { actor: Actor; inspection: Inspection; refused: InspectionRefusal | null };

/** Opens the inspection of the address. Throws 404 for a malformed or unknown id and for one of another region. */
export async function openInspection(context: Context): Promise<OpenedInspection> {
  const actor = signedIn(context);
  const { id = '' } = context.params;
  const inspection = isUuid(id) ? await seeInspection(context.deps.database.db, actor, id) : undefined;
  if (!inspection) throw notFound();
  return { actor, inspection, refused: refusalToInspect(inspectionFacts(inspection), actor) };
}

export function inspectionAddress({ id }: Pick<Inspection, 'id'>): string {
  return `/inspections/${id}`;
}

type View = FormModel &
  Pick<InspectionRow, 'id' | 'agency' | 'kind' | 'reason' | 'step' | 'late'> & {
    unp: string;
    address: string;
    phone: string;
    plannedOn: Day | null;
    application: string | null;
    licence: string | null;
    ordered: { by: string; on: Day };
    edition: EditionCode;
    checklist: CheckCode[];
    visit: VisitView | null;
    photos: PhotoView[];
    maxSize: string;
    mostPhotos: number;
    may: boolean;
    why: string | null;
    ownRoom: boolean;
    stale: string | null;
  };

export type Trouble = { form?: FormModel; stale?: string; code?: 409 | 422 };

/** The page of an inspection, with what this person can do with it; also the page of its short forms when one was not taken. */
export async function showInspection({ deps, lang, law, now }: Context, opened: OpenedInspection, trouble: Trouble = {}): Promise<Reply> {
  const { actor, inspection, refused } = opened;
  const [row] = inspectionRows(lang, [inspection], minskDay(now));
  if (!row) throw new Error('an inspection without its row');
  const form = trouble.form ?? formModel(lang);
  const { agency, application } = inspection;
  const model: View = {
    ...row,
    ...form,
    typed: { day: dayTyped(inspection.plannedOn), ...form.typed },
    ...{ unp: agency.unp, address: agency.address, phone: agency.phone, plannedOn: inspection.plannedOn },
    ...{ application: application?.number ?? null, licence: inspection.licence, edition: inspection.edition },
    ordered: { by: inspection.orderer, on: minskDay(inspection.orderedAt) },
    checklist: checklistOf(law, inspection),
    visit: visitView(lang, law, inspection),
    photos: photosView(lang, await photosOf(deps.database.db, inspection.id)),
    maxSize: formatSize(lang, Math.floor(maxFileSize / 1_000_000) * 1_000_000),
    mostPhotos,
    may: refused === null,
    why: refused === 'no-longer-needed' ? t(lang, 'inspectionRefusals.no-longer-needed') : null,
    ownRoom: can(actor, 'inspect'),
    stale: trouble.stale ?? null,
  };
  return { view: 'inspections/inspection', model, code: trouble.code ?? 200 };
}
