import { Converter } from 'opencc-js/t2cn';

/**
 * Radicals of the CJK Radicals Supplement that PDF producers write in place of the character and NFKC leaves alone.
 * The Kangxi block (⼆ ⽂ ⾏ ⽬) is repaired by NFKC itself.
 */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺟母⺠民⺎兀⺝月⺶羊⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟',
  ]
    .reduce<string[]>((pairs, character, index, all) => {
      if (index % 2 === 0) pairs.push(character + (all[index + 1] ?? ''));
      return pairs;
    }, [])
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const RADICAL = /[\u2E80-\u2EFF]/gu;
const INVISIBLE = /\p{Cf}|\uFE0F/gu;
/** Frequent characters that only traditional text has: one of them makes the (slower) conversion worth its time. */
const TRADITIONAL =
  /[\u5011\u570B開關總數請訟訴處辦複復議糾維結計業務構會機與規範罰強許費採購項額類紀錄現狀無這個為報統鎮鄉區縣執屬國際應對長書見電話證據讓車門問間聞陽陰億萬兩達運過還進遠選職聯組織經濟產權責發時後從來東樂動員單團圍場壞學實審寫導將專層幾廣張當彙徵態戰擔擇據斷於術極樣標歲歷氣決況測準滿漸濟點獲環畫監盡眾種積稱確禮離簡簽約級終網線練續編縮績繼聲聽脫腦臨舊號蘭補裝製視覽觀訂訊訓託記設訪評詞試該詳認語誠說調論諸講謝識譯護讀變買貨貸貿資賣質購輔輕輛輸轉農連郵鄰釋針鐵銀鋼錢鏈鎖閉閱隊階隨險雜雙難電靈頁頂順預領頭題願風飛飯館驗體髮鬆魚鳥麗點黨齊齡龍減穩祕]/u;
/** NFKC would change these as well, but they are what Chinese print looks like and are kept for quotes. */
const NEEDS_NFKC =
  /[\u2F00-\u2FDF\uF900-\uFAFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0B\uFF0D\uFF0E\uFF0F\u3000\u00A0\u2460-\u249B]/gu;

let toSimplified: ((text: string) => string) | null = null;

/**
 * The text as a reader would say it: radicals and full-width digits and letters repaired, invisible characters out,
 * runs of spaces made one. Chinese punctuation stays. Fit for quoting and for reading sentences.
 */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(RADICAL, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'))
    .replace(NEEDS_NFKC, (character) => character.normalize('NFKC'))
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/** Traditional characters made simplified; other text comes back as it is. */
export function simplified(text: string): string {
  if (!TRADITIONAL.test(text)) return text;
  const convert = toSimplified ?? Converter({ from: 't', to: 'cn' });
  toSimplified = convert;
  return convert(text);
}

/**
 * The bare characters of a label, for comparing: simplified, no spaces, brackets or punctuation, digits half width.
 * 「(三)\n不予 公開」 and 「（三）不予公开」 are the same bare label.
 */
export function bare(text: string): string {
  return simplified(tidy(text))
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
