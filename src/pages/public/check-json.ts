import { reasonAnswers } from '../../rules/offer-reasons.ts';
import { type Checked, callCodeOf, licenceOf, versionOf } from './check-view.ts';
import { hitJson } from './hits.ts';
import { whyOf } from './licence-why.ts';
import { otherNameJson } from './other-names.ts';
import { warningHitJson } from './warning-hits.ts';

/** The answer for programs, by the same codes as the page. Its fields are described in `api/`. */
export function checkJson(checked: Checked) {
  const { text, offered, day, today, now, agency, offer } = checked;
  const { answer, still, reasons, since, until, programmes, next } = offer;
  const licence = licenceOf(checked);
  return {
    ...{ answer, still },
    asked: { agency: text, ...offered, on: day },
    reasons: reasons.map(({ code, since, until, names, kinds, causes }) => {
      const whys = licence ? whyOf(licence, causes, day) : [];
      const told = { grounds: whys.flatMap(({ grounds }) => grounds), advice: whys.at(-1)?.advice ?? null };
      return { code, answer: reasonAnswers[code], since, until, names, kinds, ...told };
    }),
    ...{ since, until, programmes, next },
    licence: licence && hitJson(licence, day),
    agencies: reasons[0]?.code === 'several-agencies' ? agency.hits.map((hit) => hitJson(hit, today)) : [],
    similar: agency.hits.length === 0 ? agency.similar.map((hit) => hitJson(hit, today)) : [],
    otherNames: agency.hits.length === 0 ? agency.others.map((one) => otherNameJson(one, today)) : [],
    warnings: agency.warnings.map(warningHitJson),
    callCode: callCodeOf(offer, now),
    version: versionOf(agency.state),
    asOf: now.toISOString(),
  };
}
