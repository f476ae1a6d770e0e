import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CLICKHOUSE_CLOUD_KEY',
  name: 'ClickHouse Cloud API secret key',
  prefixes: ['4b1d'],
  alphabet: 'base62',
  length: 38,
  references: ['https://clickhouse.com/docs/cloud/manage/openapi'],
});
