import type { Route } from '../../http/route.ts';
import { advertisementRoutes } from '../advertising/advertisement.ts';
import { advertisementsRoutes } from '../advertising/advertisements.ts';
import { educationRoom } from '../advertising/room.ts';
import { conclusionRoutes } from './conclusion.ts';
import { conclusionsRoutes } from './conclusions.ts';
import { documentRoutes } from './document.ts';

/**
 * The Ministry of Education's room: the conclusions it is asked for, what it is shown for them, and the advertising of study abroad.
 * `advertisements` stands before the address that any number fits.
 */
export const educationRoutes: readonly Route[] = [
  ...conclusionsRoutes,
  ...advertisementsRoutes(educationRoom),
  ...advertisementRoutes(educationRoom),
  ...conclusionRoutes,
  ...documentRoutes,
];
