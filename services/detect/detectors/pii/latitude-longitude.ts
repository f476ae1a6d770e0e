import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';
import { coordinates, wholeDegrees } from '../../validators/coordinates.ts';

const degrees = String.raw`[-+]?(?:0|[1-9]\d{0,2})(?:\.\d{1,15})?(?:\xc2\xb0)?`;
const pair = String.raw`${degrees}(?:, {0,3}|; ?| {1,2}|\/)${degrees}`;
const after = String.raw`(?![\w-]|\.\d|[,;] ?\d)`;
/** In a field brackets stand in pairs, be it around words as well. */
const balanced = new RegExp(
  String.raw`(?<![\w.-])(?:\(${pair}\)|(?<=\([^()]{0,30})${pair}(?=\))|${pair}(?!\)))${after}`,
);
/** No half of a pair: a comma with a blank stands in one, a comma alone between columns. */
const single = /(?<![\w.-]|\d[,;/]? {1,3}|\()[-+]?\d{1,3}\.\d{4,15}(?![\w.-]|[,;/]? {1,3}[-+]?\d|\))/;
const minutes =
  /(?<!\d)\d{1,3} ?[°º] ?\d{1,2}(?:\.\d{1,6})? ?['′’](?: ?\d{1,2}(?:\.\d{1,6})? ?(?:["″”]|''))? ?[NSns],? {0,2}\d{1,3} ?[°º] ?\d{1,2}(?:\.\d{1,6})? ?['′’](?: ?\d{1,2}(?:\.\d{1,6})? ?(?:["″”]|''))? ?[EWOewo](?![A-Za-z])/;
const latitudeAndLongitude = [
  'lat long',
  'latlong',
  'lat lng',
  'latlng',
  'lat lon',
  'latitude longitude',
  'gps coordinates',
];

export default personal({
  id: 'LATITUDE_LONGITUDE',
  name: 'Geographic coordinates',
  severity: severities.lowMedium,
  // In text no shares of a width and height (`setPosition(0.5, 0.92)`): as degrees a place in the sea off Ghana.
  pattern: new RegExp(String.raw`(?<![\w.-])(?!\(?[-+]?0\.\d{1,15}, ?[-+]?0\.\d{1,15}(?!\d))\(?${pair}\)?${after}`),
  fieldPattern: balanced,
  maxLength: 48,
  keywords: [
    'lat, long',
    'lat, lon',
    'lat, lng',
    'lat,lon',
    'lat,lng',
    'lat,long',
    ...['coordinate', 'coordinates', 'coords', ...latitudeAndLongitude, 'latitude', 'position', 'location'],
    ...[
      'gps',
      'geo',
      'geolocation',
      'geo point',
      'geopoint',
      'lnglat',
      'koordinaten',
      'coordenadas',
      'coordonnées',
      'coordinate gps',
    ],
  ],
  negativeKeywords: ['price', 'version', 'amount', 'size', 'width', 'height', 'margin', 'cursor', 'pixel'],
  normalize: (value) => value.replace(/[()\s\xc2\xb0]/g, ''),
  validate: (_, raw) => coordinates(raw.replaceAll('\xc2\xb0', '')),
  forms: [
    {
      // Ten millionths of a degree, as Google keeps them.
      trigger: { kind: 'field' },
      pattern: /(?<![\w.-])-?[1-9]\d{7,9}(?![\w.-])/,
      fieldPattern: /(?<![\w.-])-?[1-9]\d{7,9}(?![\w.-])/,
      maxLength: 11,
      keywords: ['latitude e7', 'longitude e7'],
      validate: (value) => Math.abs(Number(value)) <= 1.8e9,
    },
    {
      // Each in a column of its own, to some ten metres at least.
      trigger: { kind: 'field' },
      pattern: single,
      fieldPattern: single,
      maxLength: 21,
      keywords: [
        ...[
          'latitude',
          'longitude',
          'lat',
          'lng',
          'lon',
          'geo lat',
          'geo lng',
          'geo lon',
          'geo long',
          'gps lat',
          'gps long',
        ],
        ...[
          'breitengrad',
          'längengrad',
          'latitud',
          'longitud',
          'latitudine',
          'longitudine',
          'breedtegraad',
          'lengtegraad',
        ],
      ],
      validate: (value) => Math.abs(Number(value)) <= 180,
    },
    {
      // Whole degrees, where the label asks for nothing else.
      trigger: { kind: 'keyword' },
      pattern: new RegExp(String.raw`(?<![\w.-]|\d[,;] {0,3})\(?${pair}\)?${after}`),
      fieldPattern: balanced,
      maxLength: 48,
      keywords: latitudeAndLongitude,
      validate: (_, raw) => wholeDegrees(raw),
    },
    {
      // Degrees, minutes and seconds with their marks.
      trigger: {
        kind: 'literals',
        literals: ['°', 'º'].flatMap((mark) => [...' 0123456789'].map((next) => mark + next)),
        maxBack: 4,
      },
      pattern: minutes,
      fieldPattern: minutes,
      maxLength: 80,
      keywordRule: 'supporting',
      bareConfidence: 'HIGH',
      negativeKeywords: [],
      validate: () => 'strong',
    },
  ],
  examples: {
    match: [
      'coordinates: 41.948614,-87.655311',
      { text: '(-17.738223, 85.605469)', header: 'lat_long' },
      { text: '(-71, -146)', header: 'lat_long' },
      'lat/long: 48, 11',
      { text: '41.948614', header: 'latitude' },
      { text: '-87.655311', header: 'geo_lng' },
      `at 41°56'55.0104"N 87°39'19.1196"W`,
    ],
    reject: [
      'legend.setPosition(0.50, 0.92)',
      '41.948614,-87.655311 stands alone',
      { text: '90.1000000, 180.000000', header: 'lat_long' },
      { text: '41.948614, -87.655311)', header: 'lat_long' },
      { text: '91, 11', header: 'lat_long' },
      'position 3, 4',
      { text: '41.9', header: 'latitude' },
      { text: '1234.56789', header: 'lon' },
      'location 10.0.0.1',
      'it was 41° in the shade',
    ],
  },
  references: ['ISO 6709', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
