import { Router } from 'express';

/** The page to type queries in. */
export function page(): Router {
  return Router();
}
