import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SONAR_TOKEN',
  name: 'SonarQube or SonarCloud token',
  prefixes: ['sqp_', 'squ_', 'sqa_'],
  alphabet: 'hex',
  length: 40,
  references: ['https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/'],
});
