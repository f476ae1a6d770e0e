import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AZURE_SHARED_ACCESS_KEY',
  name: 'Azure Service Bus, Event Hubs or IoT Hub shared access key',
  literals: ['SharedAccessKey=', 'SharedAccessKey":"'],
  source: 'SharedAccessKey(?:=|":")(?<secret>[A-Za-z0-9+/]{43}=)',
  most: 64,
  make: (variant) => `${fakeSecret('SharedAccessKey=', 43, 'base62', variant)}=`,
  references: ['https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas'],
});
