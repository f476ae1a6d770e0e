import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'NEWSAPI_KEY',
  name: 'NewsAPI key',
  vendors: ['newsapi', 'news_api'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://newsapi.org/docs/authentication'],
});
