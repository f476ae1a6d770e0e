import { fakeUuid } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LARK_WEBHOOK_URL',
  name: 'Webhook of a Lark or Feishu bot',
  literals: ['open.feishu.cn/open-apis/bot/', 'open.larksuite.com/open-apis/bot/'],
  source:
    'open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/(?:v2/)?hook/(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-f0-9]{32})',
  most: 90,
  make: (variant) => `open.feishu.cn/open-apis/bot/v2/hook/${fakeUuid(variant)}`,
  references: ['https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot'],
});
