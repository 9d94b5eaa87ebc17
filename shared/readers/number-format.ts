const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 1 → 一, 12 → 十二, 105 → 一百零五; up to 9999, beyond that in digits. */
function counted(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let zeros = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      zeros = text !== '';
      continue;
    }
    text += (zeros ? '零' : '') + DIGITS.charAt(digit) + (UNITS[power] ?? '');
    zeros = false;
  }
  return text.replace(/^一十/u, '十');
}

/** 2020 → 二〇二〇 */
function spelled(value: number): string {
  return String(value).replace(/\d/gu, (digit) => (digit === '0' ? '〇' : DIGITS.charAt(Number(digit))));
}

/** 1 → a, 26 → z, 27 → aa, as Word counts. */
function lettered(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth && text.length < 20) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

function nth(characters: string): (value: number) => string {
  return (value) => [...characters][value - 1] ?? String(value);
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const legal = (value: number): string =>
  counted(value).replace(/[零一二三四五六七八九十百千]/gu, (digit) =>
    '零壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('零一二三四五六七八九十百千'.indexOf(digit)),
  );

/** By the names of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). What is not here counts in plain digits. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: nth('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: nth('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedParen: nth('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: nth('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  ideographEnclosedCircle: nth('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  ideographTraditional: nth('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: nth('子丑寅卯辰巳午未申酉戌亥'),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
  koreanCounting: counted,
  ideographDigital: spelled,
  japaneseDigitalTenThousand: spelled,
  taiwaneseDigital: spelled,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  lowerLetter: lettered,
  upperLetter: (value) => lettered(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** A counter of a list as Word prints it. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}
