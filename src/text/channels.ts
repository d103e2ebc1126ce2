import type { Channel } from '../rules/contacts.ts';
import type { Words } from './language.ts';

/** The ways to reach somebody. Names of services are written as they write themselves. */
export const channels = {
  phone: { be: 'Тэлефон', ru: 'Телефон', en: 'Telephone' },
  email: { be: 'Электронная пошта', ru: 'Электронная почта', en: 'E-mail' },
  site: { be: 'Сайт', ru: 'Сайт', en: 'Site' },
  telegram: { be: 'Telegram', ru: 'Telegram', en: 'Telegram' },
  instagram: { be: 'Instagram', ru: 'Instagram', en: 'Instagram' },
  viber: { be: 'Viber', ru: 'Viber', en: 'Viber' },
  whatsapp: { be: 'WhatsApp', ru: 'WhatsApp', en: 'WhatsApp' },
  facebook: { be: 'Facebook', ru: 'Facebook', en: 'Facebook' },
  vk: { be: 'VK', ru: 'VK', en: 'VK' },
  tiktok: { be: 'TikTok', ru: 'TikTok', en: 'TikTok' },
} satisfies Words<Channel>;
