-- The record of who did what is append-only: what was before and after, and in each row a hash over it and the row before.

ALTER TABLE audit_events
  ADD COLUMN seq BIGINT,
  ADD COLUMN before TEXT COLLATE "C",
  ADD COLUMN after TEXT COLLATE "C",
  ADD COLUMN hash TEXT COLLATE "C";

-- SHA-256, hex, over the hash of the row before and all of this one, in a form in which no two fields run into one another.
CREATE FUNCTION audit_hash(previous TEXT, e audit_events) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    previous, e.seq, e.id, (extract(epoch FROM e.at) * 1000)::bigint, e.actor, e.action, e.target, e.outcome, e.before, e.after
  )::text, 'UTF8')), 'hex')
$$;

-- One row at a time: the lock is held until the transaction that appends ends.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last audit_events;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit_events', 0));
  SELECT * INTO last FROM audit_events ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.hash := audit_hash(coalesce(last.hash, ''), NEW);
  RETURN NEW;
END $$;

DO $$
DECLARE
  e audit_events;
  n BIGINT := 0;
  previous TEXT := '';
BEGIN
  FOR e IN SELECT * FROM audit_events ORDER BY at, id LOOP
    n := n + 1;
    e.seq := n;
    previous := audit_hash(previous, e);
    UPDATE audit_events SET seq = n, hash = previous WHERE id = e.id;
  END LOOP;
END $$;

ALTER TABLE audit_events ALTER COLUMN seq SET NOT NULL, ALTER COLUMN hash SET NOT NULL;
CREATE UNIQUE INDEX audit_events_seq_key ON audit_events(seq);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_events_chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_events_whole BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
