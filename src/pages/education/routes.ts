import type { Route } from '../../http/route.ts';
import { conclusionRoutes } from './conclusion.ts';
import { conclusionsRoutes } from './conclusions.ts';
import { documentRoutes } from './document.ts';

/** The Ministry of Education's room: the conclusions it is asked for, and what it is shown for them. */
export const educationRoutes: readonly Route[] = [...conclusionsRoutes, ...conclusionRoutes, ...documentRoutes];
