/** Why an officer does nothing about an agency that the officer is bound to. */
export const tied = {
  be: 'Вы заявілі, што звязаны з гэтым агенцтвам. Яго справы вядзе хтосьці іншы.',
  ru: 'Вы заявили, что связаны с этим агентством. Его делами занимается кто-то другой.',
  en: 'You have stated a tie with this agency. Somebody else deals with it.',
};
