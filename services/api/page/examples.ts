/** Queries that the page opens with, one a tab. Kept narrow: the editor shows about 60 columns. */
export const examples: readonly string[] = [
  `# Where the organization stands.
# Ctrl-Enter runs it, Ctrl-Space completes,
# the book at the left shows the schema.
query Overview {
  accounts(first: 1) { totalCount }
  buckets(first: 1) { totalCount }
  bySeverity: findingStatistics(groupBy: SEVERITY) {
    key count matches
  }
  byType: findingStatistics(groupBy: TYPE) {
    key count matches
  }
  sweeps(first: 1) {
    nodes {
      id status startedAt finishedAt
      progress {
        phase accountsDone accountsTotal
        bucketsDone bucketsTotal
        objectsScanned bytesRead findings
      }
    }
  }
}
`,
  `# The most severe open findings.
query MostUrgent {
  findings(
    first: 20
    filter: { statuses: [NEW, ACTIVE, REOPENED] }
  ) {
    nodes {
      severity type title count firstSeen
      account { id name organizationalUnitPath }
      bucket {
        name region
        posture { effectivePermission encryptionType }
      }
      objectKey
      detections {
        identifier confidence count
        occurrences {
          kind
          ... on Cell { row columnName }
          ... on LineRange { start end }
          ... on Record { recordIndex jsonPath }
        }
      }
    }
  }
}
`,
  `# Account, buckets, posture, findings, detections.
query AccountToFinding {
  accounts(first: 10, filter: { states: [ACTIVE] }) {
    nodes {
      id name
      buckets(first: 10, sort: RISK_DESC) {
        nodes {
          name region openFindings
          risk { score exposure grantees permission sensitivityScore labelScore labelTag }
          posture {
            effectivePermission sharedAccess
            encryptionType versioning logging
          }
          evaluations(statuses: [NON_COMPLIANT, UNKNOWN]) {
            checkId status severity detail
          }
          findings(first: 5) {
            nodes {
              type severity objectKey
              detections { identifier count }
            }
          }
        }
      }
    }
  }
}
`,
  `# What GuardDuty and Security Hub have about the
# buckets at most risk, and whether they were read.
query Alerts {
  buckets(first: 10, sort: RISK_DESC) {
    nodes {
      name accountId region
      risk { score threatScore threatAdded }
      externalFindings(
        first: 10
        filter: { states: [ACTIVE] }
      ) {
        nodes {
          severity product type control title
          firstSeen lastSeen url
        }
      }
      externalFindingReads {
        provider status reason coveredAt
      }
    }
  }
}
`,
  `# What could not be read, and why.
query NotRead {
  coverage(
    first: 50
    filter: { statuses: [PARTIAL, SKIPPED, DENIED, FAILED] }
  ) {
    totalCount
    nodes {
      scope aspect status reason
      account { id name }
      region bucketName sweepId
    }
  }
}
`,
  `# Sweeps the whole organization; reads what changed.
mutation StartSweep {
  startSweep {
    sweep { id status startedAt }
  }
}
`,
];
