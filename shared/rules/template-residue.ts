import { narrativeParagraphs } from '../narrative/text.ts';
import type { Rule } from './rule.ts';

const OPEN = '[（(【[〔]';
const SHUT = '[）)】\\]〕]';
const INSIDE = '[^（）()【】\\]〔〕]';
const COUNTED = '[条件份次篇项个场期人名]';
const WRITE = '(?:撰写|填写|编写|填报|补充|修改|删除?|列出|写明|描述|插入)';

/** Blanks to fill in: 「公开信息XX条」, 「20XX年X月」, 「某某镇」, 「退回（）条」, 「____」. */
const BLANKS: readonly string[] = [
  '(?:[Xx×*＊]{2,}|[○〇]{2,})(?=[年月日镇乡街市县区局号万元%]|人民政府|办事处)',
  `(?:[Xx×*＊]{2,}|[○〇]{2,}|[?？]{2,}|(?<![A-Za-z])N{1,3})(?=${COUNTED})`,
  `(?<![A-Za-z\\d])[X×](?=[年月日]|${COUNTED})`,
  '(?<=[：:“])[X×]{2,}|[{｛][^{}｛｝]{1,12}[}｝]|【\\s*】|[_＿]{2,}|…{3,}|\\{\\{|(?:\\d|[Xx×]){3,4}[-－—][×Xx＊*]{5,}',
  `(?<=\\p{Script=Han})[（(]\\s*[)）](?=${COUNTED})`,
  '^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])?\\s*(?:…+|[.．]{3,})\\s*$',
  '某某(?=新区|镇|乡|街道|县|区|局|单位|人民政府|办事处)',
];
/** Instructions in brackets: 「（请结合实际撰写）」, 「（不少于两条）」, 「（注：没有的也要写明）」. */
const INSTRUCTIONS: readonly string[] = [
  `(?:写(?![入实字作生])|列出|参考[：:]|参照[：:]|至少|以下内容|以上内容)${INSIDE}+|${INSIDE}*(?:选填|必填|自填|自行补充)${INSIDE}*`,
  `${INSIDE}*(?:可不[写填]|可省?略)${INSIDE}*`,
  `[此该本](?:部分|节|项)${INSIDE}{0,12}[需须应待]${INSIDE}*`,
  '此处.*?|[此该本][段项句](?:写|填|应|须|主要).*?',
  `(?:写明|简述|概述|列明|列举|不要)${INSIDE}{2,}`,
  `${INSIDE}{0,20}(?:保留|删去|删除)[此该本][段项句]${INSIDE}*|${INSIDE}{0,12}参照(?:填写|编写)${INSIDE}*`,
  '(?:请|填写|填报|可附|插入).{2,30}?',
  `${INSIDE}{0,40}(?<![申邀提])请${INSIDE}{0,20}${WRITE}${INSIDE}*`,
  `(?:注|备注|说明|提示)[：:]${INSIDE}*(?:写明|填写|填报|不能空|不得空|可不写|可不填|删除|格式|字体)${INSIDE}*`,
  '(?:写作)?要求[：:].{2,30}?',
  `${INSIDE}{0,12}不得?(?:少于|超过|低于)[\\d一二三四五六七八九十两百]+(?:条|字|点|项|个)${INSIDE}*`,
  `${INSIDE}{0,16}\\d{2,4}字(?:以内|左右|以上)`,
  `(?:如|若)?(?:没有|无)${INSIDE}{0,12}(?:请|可|则|写|填)“?[无零0]”?`,
  `(?:请|须|需)${INSIDE}{0,20}(?:说明|${WRITE})${INSIDE}*`,
  `(?:可|按|应)${INSIDE}{0,20}(?:填写|填报|删除)${INSIDE}*`,
  `[此该本]?[段项处]?可?(?:根据|结合)(?:实际|本|单位|具体|情况)${INSIDE}{0,20}(?:填写|填报|删除|补充|调整|修改)${INSIDE}*`,
  `[此该本]?[段项处]?(?:如|若|没有|无)${INSIDE}{0,20}(?:填写|填报|删除此|可删)${INSIDE}*`,
  '(?:单位|机关|部门|街道|镇|乡|地区)(?:名|名称|全称)|(?:待|需)(?:补充|填写?|完善|核实?)',
];
/** What a template says of itself, and examples left in. */
const ITS_WORDS: readonly string[] = [
  '此处(?:为|是|应|填|插入|省略)|[本此该](?:部分|节)(?:应|须|需|请|概述|简述|填写)',
  '内容自拟|参考范文|范文[：:]|有则(?:写|填)|无则(?:不写|填|写)|没有的?(?:请|可)?填“?[无零0]',
  '请(?:在此|在下方)?(?:填写|填报)(?:本|单位|具体|相关|名称)|填(?:报|写|表)?(?:说明|要求|须知)[：:]',
  '[【〔](?:例|示例|样例|例文|提示|注意)[】〕]|【(?:单位|填写|说明|年份|请)[^】]*】|^(?:示例|样例|例文)[：:]',
  '(?<!《[^》]{0,40})[（(](?:(?:示例|样例|参考|模板|范本)(?:[，,][^（）()]{0,10})?|仅?供参考)[）)：:]',
  '请(?:逐项|分别|据实|如实|结合实际)(?:说明|填写|撰写|描述|列出)|(?:各|填报)单位(?:不得|须|应|请)|(?:没有|无)数据的?，?(?:请|可|则)?填',
  '[□☐](?:有|无|是|否)|[☑☒]',
  '字数(?:不少于|控制在|不超过)|(?:标题|正文)用?[^，。]{0,4}(?:仿宋|宋体|黑体|小标宋)',
];
/** What only a template says. */
const RESIDUE = new RegExp(
  [...BLANKS, `${OPEN}(?:${INSTRUCTIONS.join('|')})${SHUT}`, ...ITS_WORDS].join('|'),
  'u',
);

export const rule: Rule = {
  id: 'template-residue',
  severity: 'warning',
  title: { zh: '留有模板的提示或空白', en: 'Instructions or blanks of a template are left' },
  source: '国办公开办函〔2021〕30号：格式中的说明不是报告内容 (seen in published reports)',
  check: ({ report }) =>
    [...narrativeParagraphs(report), ...report.closing].flatMap(({ text, place }) => {
      const found = RESIDUE.exec(text);
      if (!found) return [];
      const around = text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 12);
      return [
        {
          section:
            report.sections.find(({ paragraphs }) => paragraphs.some((each) => each.place === place))
              ?.number ?? null,
          place,
          quote: around,
          message: {
            zh: `“${around}”处像是模板的提示或未填的空白。`,
            en: `“${around}” looks like an instruction or a blank of a template.`,
          },
          found: found[0],
          repair: { zh: '请填上实际内容或删去提示。', en: 'Fill it in, or delete the instruction.' },
        },
      ];
    }),
};
