import { randomUUID } from 'node:crypto';
import type { Deps } from '../../acts/act.ts';
import { reportError } from '../../acts/report.ts';
import { setSeal } from '../../acts/seal.ts';
import { sendTip } from '../../acts/tip.ts';
import { answerTip, assignTip, openTip, seenOf } from '../../acts/tip-work.ts';
import { addDays, minskDay, minskMidnight } from '../../rules/calendar.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { TipStory } from '../../rules/tips.ts';
import { licencesOfRegion } from '../../store/licences.ts';
import { newIdentity } from '../../store/sealing.ts';
import { listTips, tipById } from '../../store/tips.ts';
import type { StaffKey } from './people.ts';

/** The file of the data folder with the secret key of the sample's prosecutor. */
export const sampleIdentity = 'sample-prosecutor.age-key';

const assigned: TipStory = {
  told: 'Подруге предложили работу горничной в гостинице, 2000 евро в месяц, без договора. Просят сдать паспорт «на визу» и 150 евро сразу, торопят.',
  who: 'Марина, Telegram @rabota_euro_brest, телефон +375 29 000-11-22. Говорит, что она от агентства «Буг Транзит».',
  where: 'Италия, Римини',
  kind: 'employment',
  when: 'две недели назад',
  region: 'BY-BR',
};

const fresh: TipStory = {
  told: 'У аб’яве на прыпынку абяцаюць вучобу ў Польшчы без экзаменаў. Па тэлефоне кажуць, што ліцэнзія не патрэбна, бо яны «польскі фонд».',
  who: 'Фонд «Адукацыя плюс», сайт edu-plus-fond.example',
  where: 'Польшча, Люблін',
  kind: 'study',
  when: '',
  region: null,
};

/** A prosecutor's key, one tip that Brest region has and was answered, one that nobody has taken up, and a report of an error. */
export async function tellSample(
  deps: Deps,
  staff: Record<StaffKey, Actor>,
  keepIdentity: (identity: string) => Promise<void> = async () => {},
): Promise<void> {
  const at = (days: number, hour: number) => {
    const day = addDays(minskDay(deps.now()), -days);
    return { ...deps, now: () => new Date(minskMidnight(day).getTime() + hour * 3_600_000) };
  };
  const doing = (actor: Actor) => ({ actor, formKey: randomUUID(), location: '/officer/tips' });
  const { identity, recipient } = await newIdentity();
  await keepIdentity(`${identity}\n`);
  await setSeal(at(30, 10), doing(staff.prosecutor), recipient);
  await sendTip(at(6, 20), { formKey: randomUUID(), lang: 'ru' }, assigned, 'Viber +375 33 000-55-66, Оля, лучше вечером');
  const listed = (await listTips(deps.database.db, { region: null, closed: false }, { offset: 0, limit: 1 })).found[0];
  const tip = listed && (await tipById(deps.database.db, listed.id));
  if (!tip) throw new Error('the sample has no tip');
  await openTip(at(5, 10), doing(staff.examiner1), tip.id, { cause: 'work', reason: 'Разбор нового сообщения' });
  await assignTip(at(5, 10.1), doing(staff.examiner1), tip.id, seenOf(tip), 'BY-BR');
  await openTip(at(4, 9), doing(staff.regional), tip.id, { cause: 'work', reason: 'Сообщение передано в Брестскую область' });
  await answerTip(
    at(4, 9.2),
    doing(staff.regional),
    tip.id,
    'Спасибо. Не отдавайте паспорт и деньги. Сохранились ли переписка или снимок объявления?',
  );
  await sendTip(at(2, 18), { formKey: randomUUID(), lang: 'be' }, fresh, '');
  const licence = (await licencesOfRegion(deps.database.db, 'BY-BR', null, { offset: 0, limit: 1 })).found[0];
  if (!licence) throw new Error('the sample has no licence in Brest region');
  const text = 'Офис агентства переехал: по этому адресу теперь аптека. Телефон прежний.';
  await reportError(at(3, 12), { formKey: randomUUID(), lang: 'ru', number: licence.number, text, email: null });
}
