import { describe, expect, it } from 'vitest';
import { decideAlerts } from '../../shared/alerts/decide-alerts.ts';
import { daysOfSeason, factsOn, LETTERS } from './story.ts';

const SAID = daysOfSeason(2020).flatMap((day) => decideAlerts(factsOn(2020, day), []).decided);
const on = (day: string, kind: string, code?: string) => {
  const alert = SAID.find(
    ({ decidedOn, kind: its, to }) =>
      decidedOn === day && its === kind && (code === undefined || to.code === code),
  );
  if (!alert) throw new Error(`${kind} on ${day}`);
  return alert;
};
const chinese = (text: string): string => text.split('\n\n')[0] ?? '';

describe('what is said', () => {
  it('to a unit names it, what is missing, the date and what to do', () => {
    expect(on('2021-01-04', 'opening', '370681105')).toMatchObject({
      subject: '关于报送2020年度政府信息公开工作年度报告的通知',
      text:
        '诸由观镇：\n2020年度政府信息公开工作年度报告报送工作已开始，请你单位按时报送。报送截止日期为2021年1月31日（依据：《中华人民共和国政府信息公开条例》第四十九条）。\n\n' +
        '诸由观镇: the annual report for 2020 can be filed now. It is due by 2021-01-31.\n',
      link: '/years/2020',
    });
    expect(chinese(on('2021-01-29', 'reminder', '370681105').text)).toBe(
      '诸由观镇：\n你单位2020年度政府信息公开工作年度报告尚未报送。报送截止日期为2021年1月31日。请按时报送。',
    );
    expect(chinese(on('2021-01-29', 'reminder', '370681109').text)).toBe(
      '东江街道：\n你单位2020年度政府信息公开工作年度报告已退回，尚未重新报送。报送截止日期为2021年1月31日。请按退回意见修改后重新报送。',
    );
    expect(chinese(on('2021-01-08', 'waiting', '370681103').text)).toBe(
      '石良镇：\n你单位2020年度政府信息公开工作年度报告有警告，待说明原因（2021年1月7日收到）。报送截止日期为2021年1月31日。请逐条说明原因，或修改后重新报送。',
    );
    expect(chinese(on('2021-01-15', 'waiting', '370681111').text)).toContain('内容空白且未说明原因');
    expect(chinese(on('2021-02-01', 'overdue', '370681105').text)).toBe(
      '诸由观镇：\n你单位2020年度政府信息公开工作年度报告尚未报送。报送截止日期为2021年1月31日，现已逾期。请抓紧报送。',
    );
  });

  it('to the city and to the office above lists who is late, since when and with what', () => {
    const list = [
      '1.诸由观镇（截止日期2021年1月31日，逾期3天，未报送）',
      '2.东江街道（截止日期2021年1月31日，逾期3天，已退回，未重新报送）',
      '3.龙港街道（截止日期2021年1月31日，逾期3天，未报送）',
      '4.徐福街道（截止日期2021年1月31日，逾期3天，未报送）',
    ];
    expect(chinese(on('2021-02-03', 'escalation').text).split('\n')).toEqual([
      '龙口市政务公开主管部门：',
      '截至2021年2月3日，下列4个单位2020年度政府信息公开工作年度报告逾期仍未完成报送：',
      ...list,
      '请督促办理。',
    ]);
    const above = chinese(on('2021-02-18', 'escalation', '3706').text).split('\n');
    expect(above[0]).toBe('烟台市政务公开主管部门：');
    expect(above[1]).toContain('龙口市下列4个单位');
    expect(above.at(-1)).toBe('特此报告。');
  });

  it('in the digest is where every unit stands', () => {
    expect(chinese(on('2021-02-03', 'digest').text).split('\n')).toEqual([
      '龙口市各单位2020年度政府信息公开工作年度报告报送情况（截至2021年2月3日）',
      '报送截止日期：2021年1月31日。应报送单位13个，已通过8个，其余5个。',
      '逾期未报送（3个）：诸由观镇（逾期3天）、龙港街道（逾期3天）、徐福街道（逾期3天）',
      '待报送（1个）：黄山馆镇（延至2021年2月15日）',
      '已退回，待修改后重新报送（1个）：东江街道',
      '已通过（逾期报送）（1个）：高新技术园区（逾期2天）',
      '已通过（7个）：七甲镇、下丁家镇、石良镇、兰高镇、芦头镇、新嘉街道、东莱街道',
      '本年度不需报送（1个）：北马镇',
      '备注：本地未设定报送时间安排，按法定日期提醒。',
    ]);
    expect(on('2021-01-12', 'digest').text).toContain('未登记接收渠道、提醒不能送达（1个）：高新技术园区');
  });

  it('of the city’s own report names art. 49 and how many units are accepted', () => {
    expect(chinese(on('2021-03-11', 'city-report').text)).toBe(
      '龙口市政务公开主管部门：\n本级政府2020年度政府信息公开工作年度报告公布截止日期为2021年3月31日（依据：《中华人民共和国政府信息公开条例》第四十九条）。目前应报送单位13个，已通过12个。请按时公布。',
    );
  });

  it('to a unit names no other unit', () => {
    const names = new Map(factsOn(2020, '2021-01-04').units.map(({ code, name }) => [code, name]));
    expect(names.size).toBe(LETTERS.length);
    for (const { to, text, subject } of SAID.filter((alert) => alert.to.audience === 'unit')) {
      expect(text.startsWith(`${to.name}：\n`)).toBe(true);
      const others = [...names].filter(([code, name]) => code !== to.code && (text + subject).includes(name));
      expect(others).toEqual([]);
    }
  });

  it('is in Chinese first and then in English, ends its lines, and holds no empty sentence', () => {
    for (const { text } of SAID) {
      const [zh = '', en = '', ...more] = text.split('\n\n');
      expect(more).toEqual([]);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z] /);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/undefined|null|NaN|。。|，。|：。/);
    }
  });
});
