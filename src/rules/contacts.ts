/** The ways to reach somebody by which the register can be asked. */
export const channels = ['phone', 'email', 'site', 'telegram', 'instagram', 'viber', 'whatsapp', 'facebook', 'vk', 'tiktok'] as const;
export type Channel = (typeof channels)[number];

/** One contact point: the folded key by which it is found, however it was written, and the words it came from. */
export type Contact = { channel: Channel; key: string; shown: string };
