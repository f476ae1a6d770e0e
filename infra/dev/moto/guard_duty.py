"""What moto's GuardDuty does not have: findings and members. Findings come in by POST /_stack/guard-duty, as the service's own JSON:

  {"account": ..., "region": ..., "members": [account, ...], "findings": [{"id": ..., "resource": {...}, ...}, ...]}

Members and findings replace those before. An administrator's detector lists the findings of its members, too.
"""

import json

from moto.guardduty.models import guardduty_backends
from moto.guardduty.responses import GuardDutyResponse
from moto.guardduty.urls import url_paths

for path in ("findings", "findings/get", "member"):
    url_paths["{0}/detector/(?P<detector_id>[^/]+)/" + path + "$"] = GuardDutyResponse.dispatch


def put(body):
    """Stores findings and members at the account's detector."""
    asked = json.loads(body)
    backend = guardduty_backends[asked["account"]][asked["region"]]
    for detector in backend.detectors.values():
        detector.orgsweep_members = asked.get("members", [])
        detector.orgsweep_findings = {finding["id"]: finding for finding in asked.get("findings", [])}


def seen_by(response):
    """Findings that the request's detector sees, by id."""
    detector = response.guardduty_backend.get_detector(response.path.split("/")[2])
    found = dict(getattr(detector, "orgsweep_findings", {}))
    for account in getattr(detector, "orgsweep_members", []):
        for member in guardduty_backends[account][response.region].detectors.values():
            found.update(getattr(member, "orgsweep_findings", {}))
    return found


def at(finding, path):
    for part in path.split("."):
        finding = finding.get(part, {}) if isinstance(finding, dict) else {}
    return str(finding).lower() if isinstance(finding, bool) else finding


def page(response, items, default):
    params = json.loads(response.body) if response.body else {}
    start = int(params.get("nextToken") or response._get_param("nextToken") or 0)
    end = start + int(params.get("maxResults") or response._get_param("maxResults") or default)
    return items[start:end], str(end) if end < len(items) else ""


def list_findings(self):
    criteria = json.loads(self.body or "{}").get("findingCriteria", {}).get("criterion", {})
    ids = sorted(
        key
        for key, finding in seen_by(self).items()
        if all(at(finding, path) in condition.get("equals", []) for path, condition in criteria.items())
    )
    found, token = page(self, ids, 50)
    return json.dumps({"findingIds": found, "nextToken": token})


def get_findings(self):
    seen = seen_by(self)
    return json.dumps({"findings": [seen[key] for key in json.loads(self.body)["findingIds"] if key in seen]})


def list_members(self):
    detector = self.guardduty_backend.get_detector(self.path.split("/")[2])
    members = [
        {"accountId": account, "relationshipStatus": "Enabled", "email": "", "updatedAt": ""}
        for account in getattr(detector, "orgsweep_members", [])
    ]
    found, token = page(self, members, 50)
    return json.dumps({"members": found, "nextToken": token})


GuardDutyResponse.list_findings = list_findings
GuardDutyResponse.get_findings = get_findings
GuardDutyResponse.list_members = list_members
