import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'OPENWEATHER_API_KEY',
  name: 'OpenWeather API key',
  vendors: ['openweather', 'open_weather', 'owm_api', 'owm_key'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://openweathermap.org/appid'],
});
