"""moto's Security Hub lists every finding to anybody. Here GetFindings knows the filters that a sweep uses and an administrator's view of
its members, and refuses where Security Hub was never switched on."""

import json

from moto.organizations.models import FakeDelegatedAdministrator
from moto.securityhub.models import RESTError, securityhub_backends
from moto.securityhub.responses import SecurityHubResponse

FakeDelegatedAdministrator.SUPPORTED_SERVICES.append("securityhub.amazonaws.com")

FIELDS = {
    "AwsAccountId": lambda finding: [finding.get("AwsAccountId")],
    "Region": lambda finding: [finding.get("Region")],
    "RecordState": lambda finding: [finding.get("RecordState", "ACTIVE")],
    "WorkflowStatus": lambda finding: [finding.get("Workflow", {}).get("Status", "NEW")],
    "GeneratorId": lambda finding: [finding.get("GeneratorId", "")],
    "ResourceType": lambda finding: [resource.get("Type") for resource in finding["Resources"]],
}
COMPARISONS = {
    "EQUALS": lambda value, wanted: value == wanted,
    "PREFIX_NOT_EQUALS": lambda value, wanted: not value.startswith(wanted),
}


def matches(finding, filters):
    # Conditions on one field are alternatives, fields must all hold.
    return all(
        any(COMPARISONS[each["Comparison"]](value, each["Value"]) for each in conditions for value in FIELDS[name](finding))
        for name, conditions in filters.items()
    )


def get_findings(self):
    backend = self.securityhub_backend
    if not backend.enabled and not backend.findings:
        account = self.current_account
        raise RESTError("InvalidAccessException", f"Account {account} is not subscribed to AWS Security Hub")
    params = json.loads(self.body or "{}")
    backends = [backend] + [securityhub_backends[account][self.region] for account in backend.members]
    found = [finding.as_dict() for each in backends for finding in each.findings]
    found = [finding for finding in found if matches(finding, params.get("Filters") or {})]
    start = int(params.get("NextToken") or 0)
    end = start + int(params.get("MaxResults") or 100)
    answer = {"Findings": found[start:end]}
    if end < len(found):
        answer["NextToken"] = str(end)
    return json.dumps(answer)


SecurityHubResponse.get_findings = get_findings
