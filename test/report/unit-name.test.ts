import { describe, expect, it } from 'vitest';
import { statedAuthors } from '../../shared/report/stated-authors.ts';
import { authorIn } from '../../shared/report/unit-name.ts';

describe('the unit in a title, an opening or a signature', () => {
  it.each([
    ['龙口市七甲镇2020年政府信息公开工作年度报告', '七甲镇'],
    ['浙江省湖州市德清县新市镇人民政府2023年政府信息公开工作年度报告', '新市镇'],
    ['济南市市中区泺源街道办事处2022年政府信息公开工作年度报告', '泺源街道'],
    ['宁乡市城郊街道办事处关于2021年度政府信息公开工作年度报告', '城郊街道'],
    ['内蒙古自治区鄂尔多斯市准格尔旗薛家湾镇2020年', '薛家湾镇'],
    ['恩施土家族苗族自治州利川市毛坝镇', '毛坝镇'],
    ['上海市浦东新区川沙新镇2022年政府信息公开工作年度报告', '川沙新镇'],
    ['龙口市市场监督管理局二〇二一年政府信息公开工作年度报告', '市场监督管理局'],
    ['七甲镇人民政府', '七甲镇'],
    ['广州市海珠区人民政府官洲街道办事处2023年', '官洲街道'],
    ['龍口市七甲鎮人民政府', '七甲镇'],
    ['龙口市人民政府2020年政府信息公开工作年度报告', '龙口市'],
  ])('%s → %s', (text, unit) => {
    expect(authorIn(text)).toBe(unit);
  });

  it.each(['2020年政府信息公开工作年度报告', '政府信息公开年报', '我乡2023年', ''])(
    '%j names none',
    (text) => {
      expect(authorIn(text)).toBeNull();
    },
  );
});

describe('who the opening says has written the report', () => {
  it.each([
    ['本报告由柳泉镇党政综合办公室编制，经镇政府同意后发布。', '柳泉镇党政综合办公室'],
    ['按照上级部署，红星农场管理区管理委员会编制2023年度报告。', '红星农场管理区管理委员会'],
    ['根据条例要求，临河市柳泉镇人民政府向社会公布2022年政府信息公开工作年度报告。', '临河市柳泉镇人民政府'],
    ['根据条例要求，由柳泉乡党政办公室综合各站所信息编制。', '柳泉乡党政办公室'],
  ])('%s', (opening, author) => {
    expect(statedAuthors(opening)).toContain(author);
  });

  it('is nobody where only superiors are named', () => {
    expect(statedAuthors('根据临河市人民政府办公室通知要求，现将我镇2022年工作报告如下。')).toEqual([]);
  });
});
