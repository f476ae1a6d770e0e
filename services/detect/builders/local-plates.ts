import type { DetectorForm } from '../define-detector.ts';

interface LocalPlate {
  /** Pattern of the plate, without borders. */
  readonly body: string;
  /** What the country calls a plate. */
  readonly keywords: readonly string[];
}

const cyrillic = '[АВЕКМНОРСТУХABEKMHOPCTYX]';
const ukrainian = '[АВЕІКМНОРСТХABEIKMHOPCTX]';
const spanish = [
  'placa',
  'placas',
  'placa del vehículo',
  'placas del vehículo',
  'placa de rodaje',
  'patente',
  'dominio',
];

/** Plates in scripts of their own, or of a shape that only the country's word for a plate makes one. */
const plates: readonly LocalPlate[] = [
  {
    // GOST R 50577-2018; trailers and taxis; motorcycles.
    body: String.raw`${cyrillic} ?\d{3} ?${cyrillic}{2} ?(?:[1-9]\d\d|\d\d)|${cyrillic}{2} ?\d{3,4} ?(?:[1-9]\d\d|\d\d)|\d{4} ?${cyrillic}{2} ?(?:[1-9]\d\d|\d\d)`,
    keywords: [
      ...['госномер', 'госномером', 'гос. номер', 'гос номер', 'г/н', 'грз', 'номер авто', 'номер автомобиля', 'г.р.з'],
      ...[
        'регистрационный знак',
        'государственный регистрационный знак',
        'государственный номер',
        'номерной знак',
        'а/м',
      ],
    ],
  },
  {
    body: String.raw`${ukrainian}{2} ?\d{4} ?${ukrainian}{2}|\d{4} ?${ukrainian}{2}-?\d`,
    keywords: [
      ...['номерний знак', 'держномер', 'державний номер', 'номер авто', 'д.н.з', 'днз', 'реєстраційний номер'],
      ...['номерной знак', 'рэгістрацыйны знак', 'госномер', 'license plate', 'номер автомобіля'],
    ],
  },
  {
    // GA 36-2018: province, office, five places or six of a car without an engine for petrol.
    body: '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•・]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]',
    keywords: ['车牌号', '车牌', '车牌号码', '号牌号码', '号牌', '车号', '牌照', '牌照号', '车辆号牌', 'plate number'],
  },
  {
    // Place of registration, class, kana of the use, up to four digits.
    body: String.raw`[\p{Script=Han}\p{Script=Hiragana}]{1,4} ?\d{1,2}[\dA-Z]? ?[\p{Script=Hiragana}A-Z] ?(?:\d{2}-\d{2}|[・.]{0,3}\d{1,3}(?:-\d)?)`,
    keywords: [
      ...[
        'ナンバープレート',
        '車両番号',
        '車両ナンバー',
        '登録番号',
        '自動車登録番号',
        'ナンバー',
        '車番',
        'plate number',
      ],
      '車のナンバー',
    ],
  },
  {
    body: String.raw`(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?)?\d{2,3} ?\p{Script=Hangul} ?\d{4}`,
    keywords: [
      '차량번호',
      '차량 번호',
      '자동차등록번호',
      '자동차 등록번호',
      '등록번호',
      '번호판',
      '차번호',
      '차량등록번호',
    ],
  },
  {
    body: String.raw`\d?[ก-ฮ]{1,3}[ -]?\d{1,4}`,
    keywords: ['ทะเบียนรถ', 'หมายเลขทะเบียน', 'เลขทะเบียน', 'เลขทะเบียนรถ', 'ป้ายทะเบียน', 'ทะเบียน', 'หมายเลขทะเบียนรถ'],
  },
  {
    // Circular 24/2023/TT-BCA: province 11 to 99, series, five digits or four.
    body: String.raw`[1-9]\d(?:[A-ZĐ]\d?|[A-Z]{2})[- ]?\d{3}\.?\d{1,2}`,
    keywords: ['biển số', 'biển số xe', 'biển kiểm soát', 'bks', 'biển đăng ký', 'biển số đăng ký', 'bsx'],
  },
  {
    body: String.raw`[A-Z]{1,2}[ -]?[1-9]\d{0,3}[ -]?[A-Z]{1,3}`,
    keywords: ['nomor polisi', 'no. polisi', 'no polisi', 'nopol', 'plat nomor', 'no. pol', 'nomor kendaraan', 'plat'],
  },
  {
    body: String.raw`\d{2}-\d{3}-\d{2}|\d{3}-\d{2}-\d{3}|\d{7,8}`,
    keywords: ['מספר רכב', 'מספר רישוי', 'לוחית רישוי', 'מס׳ רכב', 'רכב מספר', 'מספר הרכב'],
  },
  {
    body: String.raw`[1-8]\d ?[A-Z]{1,3} ?\d{2,5}`,
    keywords: ['plaka', 'plaka no', 'plakalı', 'araç plakası', 'plakası', 'plaka numarası'],
  },
  {
    // Mexico NOM-001-SCT-2; Colombia, Peru, Chile, Ecuador, Bolivia.
    body: String.raw`[A-Z]{3}-\d{3}-[A-Z]|[A-Z]{3}-\d{2}-\d{2}|[A-Z]\d[A-Z]-\d{3}|[A-Z]{3}[ -]?\d{3,4}|[B-DF-HJ-LPR-TV-Z]{4}[-· ]?\d{2}|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|\d{3,4}[ -]?[A-Z]{3}`,
    keywords: spanish,
  },
  {
    body: String.raw`[A-Z]{3}[ -]?\d{2,3}[A-Z]?|\d[A-Z]{2}[ -]?\d[A-Z]{2}|[A-Z]{2}[ -]?\d{4}|\d{3}[ -]?[A-Z]{3}|[A-Z]{2}\d{2}[A-Z]{2}`,
    keywords: ['rego', 'rego no', 'rego number'],
  },
  {
    // Kenya, Nigeria, Taiwan, Malaysia, Hong Kong.
    body: String.raw`K[A-Z]{2} ?\d{3}[A-Z]|[A-Z]{3}[- ]?\d{3}[- ]?[A-Z]{2}|[A-Z]{3}-\d{4}|[A-Z]{1,3} \d{4}`,
    keywords: [
      ...['vehicle reg no', 'vehicle reg. no', 'vehicle registration', 'vehicle registration number', 'number plate'],
      ...[
        'plate number',
        'vehicle plate number',
        'plate no',
        'car plate',
        'vehicle no',
        '車牌號碼',
        '車牌',
        '車號',
        'reg. no',
      ],
    ],
  },
];

/** A plate of each of `plates` beside the word for it or under its header. */
export const localPlates: readonly DetectorForm[] = plates.map(({ body, keywords }) => {
  const pattern = new RegExp(String.raw`(?<![\p{Lu}\d]|[\p{Lu}\d][ ·-])(?:${body})(?![\p{Lu}\p{Ll}\d]|[ -]\d)`, 'u');
  return {
    trigger: { kind: 'keyword' },
    pattern,
    fieldPattern: pattern,
    maxLength: 40,
    keywords,
    keywordWindow: 16,
    keywordRule: 'required',
    validateIn: (value: string) => /\d/.test(value) && !/^\D*0+\D*$/.test(value),
  };
});
