import { randomUUID } from 'node:crypto';
import type { Deps } from '../../acts/act.ts';
import { decideWarning, proposeWarning } from '../../acts/warning.ts';
import { addDays, addWorkingDays, type Calendar, type Day, minskMidnight } from '../../rules/calendar.ts';
import type { Actor } from '../../rules/permissions.ts';
import { contactsOfLines, type WarningProposal } from '../../rules/warnings.ts';

type Written = WarningProposal & { contacts: readonly string[]; impersonates: string };
type People = { examiner1: Actor; head1: Actor; unpOf: (key: string) => string };

/** The warnings of the sample, in the order in which they happened: two that everybody reads, and one that waits for the head. */
export function sampleWarnings(deps: Deps, people: People, calendar: Calendar, today: Day): { at: Date; happen: () => Promise<void> }[] {
  const { examiner1, head1, unpOf } = people;
  const dayAgo = (days: number) => addWorkingDays(calendar, addDays(today, -days), 1);
  const proposed = (written: Written, day: Day) => {
    const at = momentOf(day, 10);
    return { at, happen: () => propose(deps, examiner1, written, at) };
  };
  const published = (number: string, day: Day) => {
    const at = momentOf(day, 16);
    return { at, happen: () => publish(deps, head1, number, at) };
  };
  const [first, second] = [dayAgo(90), dayAgo(40)];
  // A series begins anew each year.
  const numberOf = (day: Day, place: number) => `WRN-${day.slice(0, 4)}-${String(place).padStart(6, '0')}`;
  return [
    proposed(unlicensed, first),
    published(numberOf(first, 1), addWorkingDays(calendar, first, 6)),
    proposed({ ...copied, impersonates: unpOf('niamiha-kadry') }, second),
    published(numberOf(second, second.slice(0, 4) === first.slice(0, 4) ? 2 : 1), addWorkingDays(calendar, second, 1)),
    proposed(awaiting, dayAgo(9)),
  ];
}

function momentOf(day: Day, hour: number): Date {
  return new Date(minskMidnight(day).getTime() + hour * 60 * 60_000);
}

async function propose(deps: Deps, actor: Actor, { contacts, ...written }: Written, at: Date): Promise<void> {
  const doing = { actor, formKey: randomUUID(), location: '' };
  const known = contactsOfLines(contacts);
  const answer = known && (await proposeWarning({ ...deps, now: () => at }, doing, { ...written, contacts: known }));
  if (!answer || !('done' in answer)) throw new Error(`a warning of the sample was not proposed: ${JSON.stringify(answer)}`);
}

async function publish(deps: Deps, actor: Actor, number: string, at: Date): Promise<void> {
  const doing = { actor, formKey: randomUUID(), location: '' };
  const answer = await decideWarning({ ...deps, now: () => at }, doing, { number, seen: 1 }, { upheld: true, reasons: '' });
  if (!('done' in answer)) throw new Error(`the sample's ${number} was not published: ${JSON.stringify(answer)}`);
}

const unlicensed: Written = {
  names: ['Балтийская мечта', 'Baltic Dream Jobs'],
  contacts: ['+375 29 000-14-27', 'https://t.me/baltic_dream_jobs', 'baltic-dream.example'],
  kinds: ['employment'],
  countries: ['PL', 'LT'],
  impersonates: '',
  told: {
    be: 'Прапануе працу на складах у Польшчы і Літве. Ліцэнзіі няма. Бярэ 300 рублёў «за афармленне візы» і перастае адказваць.',
    ru: 'Предлагает работу на складах в Польше и Литве. Лицензии нет. Берет 300 рублей «за оформление визы» и перестает отвечать.',
    en: 'Offers warehouse work in Poland and Lithuania. Has no licence. Takes 300 roubles “for the visa” and stops answering.',
  },
  basis: 'Два звароты і перапіска ў Telegram; у рэестры такой назвы і такога тэлефона няма.',
  notified: 'Пісьмо на адрас, паказаны на сайце, і паведамленне ў Telegram. Адказу не было.',
  untold: null,
};

const copied: Written = {
  names: ['Немига Кадры Групп'],
  contacts: ['+375 33 000-62-19', 'https://www.instagram.com/niamiha.kadry.group', 'niamiha-kadry-group.example'],
  kinds: ['employment'],
  countries: ['DE'],
  impersonates: '',
  told: {
    be: 'Выдае сябе за ТАА «Няміга Кадры»: паказвае нумар яе ліцэнзіі і просіць пераслаць фота пашпарта. Да агенцтва дачынення не мае.',
    ru: 'Выдает себя за ООО «Немига Кадры»: показывает номер ее лицензии и просит прислать фото паспорта. К агентству отношения не имеет.',
    en: 'Passes for Niamiha Kadry LLC: shows the number of its licence and asks for a picture of the passport. Has nothing to do with the agency.',
  },
  basis: 'Заявление агентства и снимки страниц, сделанные в день заявления.',
  notified: 'Адреса на сайте нет, телефон выключен, письмо через Instagram осталось без ответа.',
  untold: 'nobody',
};

const awaiting: Written = {
  names: ['Сустрэча без межаў', 'Встреча без границ'],
  contacts: ['+375 44 000-38-05', '@vstrecha_bez_granic'],
  kinds: ['introduction'],
  countries: ['TR'],
  impersonates: '',
  told: {
    be: 'Запрашае жанчын на знаёмства ў Турцыю з аплачаным пералётам. Ліцэнзіі няма. На месцы забіраюць дакументы.',
    ru: 'Приглашает женщин на знакомства в Турцию с оплаченным перелетом. Лицензии нет. На месте забирают документы.',
    en: 'Invites women to Turkey for introductions, with the flight paid. Has no licence. Papers are taken away on arrival.',
  },
  basis: 'Паведамленне консульства аб дзвюх пацярпелых.',
  notified: 'Папярэдзіць – значыць даць ім час вывезці людзей.',
  untold: 'danger',
};
