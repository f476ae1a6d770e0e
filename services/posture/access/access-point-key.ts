/** Condition keys that tell a request through an access point from one to the bucket itself. */
export const accessPointKey = /^s3:(dataaccesspoint|accesspointnetworkorigin)/;
