import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ZOOM_CLIENT_SECRET',
  name: 'Zoom client secret',
  vendors: ['zoom_client', 'zoom_api', 'zoom_secret', 'zoom_jwt', 'zoomclient'],
  body: { alphabet: 'base62', length: [32, 36] },
  references: ['https://developers.zoom.us/docs/internal-apps/s2s-oauth/'],
});
