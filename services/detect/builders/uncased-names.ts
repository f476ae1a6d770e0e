import type { DetectorForm } from '../define-detector.ts';
import { withSpellings } from './keyword-spellings.ts';
import { people } from './name-words.ts';
import { parts } from './part-name-words.ts';

/** What a form calls a person's name in scripts without capitals. */
const labels: readonly string[] = [
  ...['姓名', '患者姓名', '病人姓名', '客户姓名', '客戶姓名', '联系人', '聯絡人', '收件人', '收货人', '持卡人', '户名'],
  ...[
    '氏名',
    'お名前',
    '名前',
    '患者氏名',
    '患者名',
    '契約者名',
    '口座名義',
    '申請者氏名',
    'お客様名',
    'お客様氏名',
    'ご氏名',
    '会員名',
    '宛名',
  ],
  ...['성명', '이름', '환자명', '예금주', '고객명', '수령인', '신청인', '계약자'],
  ...['ชื่อ', 'ชื่อ-นามสกุล', 'ชื่อสกุล', 'ชื่อ-สกุล', 'ชื่อผู้ป่วย', 'ชื่อลูกค้า'],
  ...['الاسم', 'الاسم الكامل', 'اسم المريض', 'اسم العميل', 'اسم صاحب الحساب', 'نام', 'نام و نام خانوادگی'],
  ...['שם', 'שם מלא', 'שם פרטי', 'שם משפחה', 'שם המטופל', 'שם החולה', 'שם הלקוח'],
  ...['नाम', 'पूरा नाम', 'रोगी का नाम', 'मरीज का नाम', 'ग्राहक का नाम', 'আবেদনকারীর নাম'],
];

/** Family names that nine in ten people of China and Korea have (statistics of the Ministry of Public Security and of KOSIS), and those of two characters. */
const chinese = new Set(
  '王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝',
);
const korean = new Set(
  '김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용',
);

const blank = '[ \u3000]?';
const words = (script: string): string =>
  `[\\p{Script=${script}}\\p{M}]{2,14}(?: [\\p{Script=${script}}\\p{M}]{2,14}){1,3}`;
const body = [
  String.raw`\p{Script=Han}{1,4}${blank}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}`,
  String.raw`[\p{Script=Katakana}ー]{2,8}[ ・\u3000][\p{Script=Katakana}ー]{2,8}`,
  String.raw`\p{Script=Hangul}{1,2} ?\p{Script=Hangul}{1,3}`,
  ...['Arabic', 'Hebrew', 'Devanagari', 'Bengali'].map(words),
].join('|');
/** Thai has no blanks between words: what two blanks set apart is a given name and a surname, whatever follows. */
const thai = String.raw`[\p{Script=Thai}\p{M}]{2,14} [\p{Script=Thai}\p{M}]{2,20}(?![\p{L}\p{M}\p{N}])`;
/** No word goes on, but for the next label of the line: `氏名: 佐藤 花子 電話: …`. */
const end = String.raw`(?![\p{L}\p{M}\p{N}]| ?[:：]|[ \u3000]{1,4}(?!\p{L}{1,10}[ \u3000]?[:：])[\p{L}\p{M}])`;
const whole = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}] ?)(?:(?:${body})${end}|${thai})`, 'u');
const labelled = new RegExp(
  String.raw`(?<=[\p{L}\p{M})）]["'*]{0,3} ?[:：=|\t][ *|\t]{0,3}["']?)(?:(?:${body})${end}|${thai})`,
  'u',
);
/** What forms put where no name is. */
const nobody = /^(?:必填|未填|不明|不详|未知|保密|匿名|无|なし|未入力|未登録|必須|없음|미상|비공개|필수)/u;

/** True for what may be a name by its script: characters with a family name before them, or two words of letters and more. */
export function uncasedName(text: string): boolean {
  if (nobody.test(text)) return false;
  const compact = text.replace(/[ \u3000]/gu, '');
  if (/^\p{Script=Hangul}/u.test(text)) return compact.length <= 4 && korean.has(compact.charAt(0));
  if (!/^\p{Script=Han}+$/u.test(compact)) return true;
  // Chinese by its family name; Japanese names have three characters and more, or a blank.
  return compact.length <= 3
    ? chinese.has(compact.charAt(0)) || text.length > compact.length || compact.length === 3
    : compact.length <= 6;
}

const shared = {
  pattern: labelled,
  fieldPattern: whole,
  maxLength: 160,
  keywords: labels,
  keywordWindow: 8,
  keywordRule: 'required' as const,
  negativeKeywords: [
    '文件',
    '商品',
    '产品',
    '公司',
    '会社',
    '회사',
    '파일',
    'שם קובץ',
    'اسم الملف',
    'اسم المستخدم',
    'שם משתמש',
  ],
  normalize: (value: string) => value.replace(/[ \u3000]+/gu, ' '),
  validate: (_: string, raw: string) => uncasedName(raw),
};

/** How Japanese and Chinese letters address somebody, how Korean ones say who writes. */
const addressed: readonly (readonly [literals: readonly string[], pattern: RegExp])[] = [
  [
    [
      ' 様',
      '\u3000様',
      ...['\n', '\r', ' ', '\u3000', '、', '。', 'の', 'に', 'は', 'が', 'を', 'へ', 'と', 'よ', '宛'].map(
        (next) => `様${next}`,
      ),
    ],
    /(?<![\p{L}\p{M}\p{N}])(?<value>\p{Script=Han}{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})[ \u3000]?様/u,
  ],
  [['尊敬的'], /尊敬的(?<value>\p{Script=Han}{2,3})(?:先生|女士|小姐)/u],
  [
    ['안녕하세요', '저는 ', '제 이름은 '],
    /(?:안녕하세요[,.!]? |저는 |제 이름은 )(?<value>\p{Script=Hangul}{3})(?:입니다|이라고|이고)/u,
  ],
  [
    ['님', '씨'].flatMap((word) => [...'의은는이께가을를에과와도 ,.:\n'].map((next) => word + next)),
    /(?<![\p{L}\p{N}])(?!(?:구매|주문|신청|이용|방문|배송|임차|임대|민원|채용|변호|고객|조합|구성|지원|참가)[자인사원])(?<value>\p{Script=Hangul}{3}) ?(?:님|씨)(?=[의은는이께가을를에과와도]|[^\p{L}]|$)/u,
  ],
  [
    ['患者', '病人', '法定代表人', '申请人', '被告人', '户主', '负责人', '当事人'],
    /(?:患者|病人|法定代表人|申请人|被告人|户主|负责人|当事人)[:：]?(?<value>(?![\p{Script=Han}]{0,2}[今日时中后前以为面诉])\p{Script=Han}{2,3})[，,、(（]? ?(?=男|女|性别|身份证|现年|\d{1,3} ?岁|先生|女士|联系电话|电话|手机)/u,
  ],
  [
    ['שמי ', 'קוראים לי '],
    /(?:שמי|קוראים לי) (?<value>[\p{Script=Hebrew}'׳-]{2,14} [\p{Script=Hebrew}'׳-]{2,14})(?!\p{L})/u,
  ],
  [['اسمي '], /اسمي (?<value>\p{Script=Arabic}{2,14} \p{Script=Arabic}{2,14})(?!\p{L})/u],
  [
    ['मेरा नाम '],
    /मेरा नाम (?<value>[\p{Script=Devanagari}\p{M}]{2,16}(?: [\p{Script=Devanagari}\p{M}]{2,16}){0,2}) (?:है|हैं)/u,
  ],
  [
    ['ражданка ', 'ражданин ', 'ражданину ', 'ражданки ', 'ражданина ', 'осподин ', 'оспожа ', 'аявитель '],
    /(?:[Гг]раждан(?:ка|ин|ину|ки|ина)|[Гг]осподин|[Гг]оспожа|[Зз]аявитель) (?<value>[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?(?: [А-ЯЁ][а-яё]{1,20}){1,2})(?!\p{L})/u,
  ],
];

/** Names in scripts that have no capitals: behind their label, under their header, or where somebody is addressed. */
export const uncasedNames: readonly DetectorForm[] = [
  { ...shared, trigger: { kind: 'keyword' } },
  ...addressed.map(
    ([literals, pattern]): DetectorForm => ({
      trigger: { kind: 'literals', literals, maxBack: 40 },
      pattern,
      maxLength: 80,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'MEDIUM',
      normalize: shared.normalize,
      validate: (_, raw) => uncasedName(raw),
    }),
  ),
];

/** Labels of a part of a name, too common for text. */
const partLabels: readonly string[] = [
  ...['姓', '名', '姓氏', '名字', '苗字', 'セイ', 'メイ', '성', '이름', 'ชื่อ', 'ชื่อตัว', 'นามสกุล', 'имя', "ім'я", 'имена'],
  ...[
    'الاسم الأول',
    'اسم العائلة',
    'اللقب',
    'اسم الأب',
    'الكنية',
    'نام خانوادگی',
    'שם פרטי',
    'שם משפחה',
    'पहला नाम',
    'उपनाम',
  ],
];
/** Labels of a whole name that firms have, too. */
const wholeLabels: readonly string[] = [
  'клиент',
  'клієнт',
  'покупатель',
  'πελάτης',
  'ασφαλισμένος',
  'ονοματεπώνυμο',
  'имя клиента',
];
/** Labels of a whole name beside those that stand in text. */
const uncasedPeople: readonly string[] = [
  '姓名',
  '员工姓名',
  'اسم الموظف',
  'שם העובד',
  'ชื่อพนักงาน',
  '직원명',
  '社員名',
  '従業員名',
];
const scripts = 'Han|Hiragana|Katakana|Hangul|Thai|Arabic|Hebrew|Devanagari|Bengali|Greek|Cyrillic';
const letter = `[\\p{M}${scripts
  .split('|')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]`;
const onePart = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}] ?)${letter}{1,20}(?:[ -]${letter}{1,20})?(?![\p{L}\p{M}\p{N}]| ?[\p{L}\p{M}\p{N}])`,
  'u',
);
const capital = String.raw`[\p{Script=Greek}\p{Script=Cyrillic}]`;
const capitalWords = String.raw`(?=\p{Lu})${capital}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?(?: (?=\p{Lu})${capital}\p{Ll}{1,20}){1,2}(?![\p{L}\p{M}\p{N}]| ?[\p{L}\p{M}\p{N}])`;
const labelledWords = new RegExp(String.raw`(?<=\p{L}["'*]{0,3} ?[:=|\t][ *|\t]{0,3}["']?)${capitalWords}`, 'u');
const twoWords = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}] ?)${capitalWords}`, 'u');

/** Names in scripts that the lists of names do not have, where the column says that they are names. */
export const fieldNames: readonly DetectorForm[] = [
  {
    trigger: { kind: 'field' },
    pattern: onePart,
    fieldPattern: onePart,
    maxLength: 130,
    keywords: () => [...new Set([...partLabels, ...withSpellings(parts)])],
    keywordRule: 'required',
    negativeKeywords: shared.negativeKeywords,
    normalize: shared.normalize,
    validate: (_, raw) => !nobody.test(raw) && !/\p{Script=Latin}/u.test(raw),
  },
  {
    ...shared,
    trigger: { kind: 'field' },
    pattern: whole,
    keywords: () => withSpellings([...people, ...uncasedPeople]),
  },
  {
    trigger: { kind: 'keyword' },
    pattern: labelledWords,
    fieldPattern: twoWords,
    maxLength: 130,
    keywords: wholeLabels,
    keywordWindow: 8,
    keywordRule: 'required',
    normalize: shared.normalize,
    validate: (_, raw) => !nobody.test(raw),
  },
  {
    trigger: { kind: 'field' },
    pattern: twoWords,
    fieldPattern: twoWords,
    maxLength: 130,
    keywords: () => withSpellings(people),
    keywordRule: 'required',
    normalize: shared.normalize,
    validate: (_, raw) => !nobody.test(raw),
  },
];
