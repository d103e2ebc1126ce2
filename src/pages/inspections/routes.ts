import type { Route } from '../../http/route.ts';
import { dayRoutes } from './day.ts';
import { inspectionRoutes as oneRoutes } from './inspection.ts';
import { inspectionsRoutes } from './inspections.ts';
import { licencesRoutes } from './licences.ts';
import { photosRoutes } from './photos.ts';
import { planRoutes } from './plan.ts';
import { visitRoutes } from './visit.ts';

/** The room of a region's officers. `licences` stands before the address that any id fits. */
export const inspectionRoutes: readonly Route[] = [
  ...inspectionsRoutes,
  ...licencesRoutes,
  ...planRoutes,
  ...oneRoutes,
  ...dayRoutes,
  ...photosRoutes,
  ...visitRoutes,
];
