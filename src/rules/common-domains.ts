/** Domains that thousands share: mail providers and the sites on which anyone has a page. Two agencies on one of them have nothing in common. */
export const commonDomains: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com mac.com aol.com
  proton.me protonmail.com tutanota.com zoho.com gmx.de gmx.net web.de
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.by yandex.com ya.ru rambler.ru ro.ru lenta.ru
  tut.by mail.by open.by telegraf.by ukr.net i.ua meta.ua onet.pl wp.pl o2.pl interia.pl seznam.cz
  t.me telegram.me vk.com ok.ru instagram.com facebook.com youtube.com tiktok.com wa.me viber.com
  sites.google.com docs.google.com forms.gle linktr.ee taplink.cc taplink.ws
  telegram.dog web.telegram.org instagr.am fb.com fb.me m.me vk.ru vk.me vkontakte.ru whatsapp.com viber.click
  kufar.by av.by onliner.by realt.by rabota.by praca.by belmeta.com hh.ru avito.ru 2gis.by relax.by deal.by
  google.com maps.google.com goo.gl bit.ly clck.ru youtu.be tilda.ws wixsite.com blogspot.com wordpress.com narod.ru ucoz.ru github.io
  `
    .trim()
    .split(/\s+/),
);
