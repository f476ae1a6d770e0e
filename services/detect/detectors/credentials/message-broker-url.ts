import { credentialUrl } from '../../builders/credential-url.ts';

export default credentialUrl({
  id: 'MESSAGE_BROKER_URL',
  name: 'Message broker URL with a password',
  schemes: [
    ...[
      'amqp',
      'amqps',
      'pyamqp',
      'amqp10',
      'rabbitmq',
      'rabbit',
      'kafka',
      'kafka+ssl',
      'nats',
      'mqtt',
      'mqtts',
      'stomp',
      'pulsar',
      'zmq',
      'nsq',
    ],
    ...['activemq', 'jms', 'beanstalk', 'gearman', 'sqs', 'centrifugo'],
  ],
  references: [
    'https://www.rabbitmq.com/docs/uri-spec',
    'https://docs.celeryq.dev/en/stable/userguide/configuration.html',
  ],
});
