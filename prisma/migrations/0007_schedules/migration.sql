-- What Temporal Schedules are reconciled from.

CREATE TABLE schedules (
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  cron TEXT COLLATE "C",
  every JSONB,
  time_zone TEXT COLLATE "C" NOT NULL,
  overlap_policy TEXT COLLATE "C" NOT NULL,
  catchup_window_seconds INTEGER NOT NULL,
  paused BOOLEAN NOT NULL,
  options JSONB NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT schedules_pkey PRIMARY KEY (id)
);
