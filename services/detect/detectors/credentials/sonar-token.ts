import { fakeSecret } from '../../builders/fake-secret.ts';
import { nearKeyword } from '../../builders/near-keyword.ts';
import { prefixedToken } from '../../builders/prefixed-token.ts';
import { withForms } from '../../builders/with-forms.ts';

const token = prefixedToken({
  id: 'SONAR_TOKEN',
  name: 'SonarQube or SonarCloud token',
  prefixes: ['sqp_', 'squ_', 'sqa_'],
  alphabet: 'hex',
  length: 40,
  references: [
    'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    'https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/analysis-parameters/parameters-not-settable-in-ui',
  ],
});
const earlier = fakeSecret('', 40, 'hex', 1);

export default withForms(
  token,
  [
    // Tokens of SonarQube before 9.5, and of SonarCloud, have no prefix; `-Dsonar.login=` took them until `sonar.token` did.
    nearKeyword({
      keywords: ['sonar login', 'sonar token', 'dsonar login', 'dsonar token'],
      window: 24,
      source: '[a-f0-9]{40}',
      most: 40,
    }),
  ],
  () => ({
    match: [`mvn sonar:sonar -Dsonar.login=${earlier}`, { header: 'SONAR_TOKEN', text: earlier }],
    reject: [`sonar.projectVersion=${earlier}`],
  }),
);
