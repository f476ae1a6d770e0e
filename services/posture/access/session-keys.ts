/** Properties of sessions, lower case (IAM guide, "Properties of a role session"). */
export const sessionKeys = new Set([
  'aws:sourceidentity',
  'aws:tokenissuetime',
  'aws:multifactorauthage',
  'aws:assumedroot',
  'aws:ec2instancesourceprivateipv4',
  'ec2:roledelivery',
  'glue:roleassumedby',
  'glue:credentialissuingservice',
]);
/** Of sessions, too, and nobody chooses them freely: they name what an account has. */
export const ownedKeys = new Set([
  'aws:federatedprovider',
  'aws:chatbotsourcearn',
  'aws:ec2instancesourcevpc',
  'ec2:sourceinstancearn',
  'ssm:sourceinstancearn',
  'lambda:sourcefunctionarn',
  'codebuild:buildarn',
  'codebuild:projectarn',
  'identitystore:userid',
  'aws:signinsessionarn',
]);
