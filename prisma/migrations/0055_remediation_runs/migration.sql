-- What a run has planned is counted with the sweeps that it belongs to.

CREATE INDEX remediation_plans_run_id_idx ON remediation_plans(run_id);
