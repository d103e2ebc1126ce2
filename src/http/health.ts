import { Router } from 'express';
import type { Deps } from '../acts/act.ts';
import { answers } from '../store/database.ts';

/** `live`: the process answers. `ready`: the database answers too; 503 while it does not. */
export function healthRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/health/live', (_req, res) => {
    res.json({ live: true });
  });
  router.get('/health/ready', async (_req, res) => {
    const ready = await answers(deps.database);
    res.status(ready ? 200 : 503).json({ ready });
  });
  return router;
}
