import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SCRAPERAPI_KEY',
  name: 'ScraperAPI or ScrapingBee key',
  vendors: ['scraperapi', 'scraper_api', 'scrapingbee', 'scrapingant', 'zenrows', 'scrapfly'],
  body: { alphabet: 'base62', length: [32, 80] },
  references: ['https://docs.scraperapi.com/'],
});
