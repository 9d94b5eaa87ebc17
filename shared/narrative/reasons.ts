/** The reasons for a result and the kinds of applicants as a text names them: rows and columns of table 三. */

interface Named {
  /** Id of the row or the column. */
  readonly id: string;
  readonly said: RegExp;
}

const REASONS: readonly Named[] = [
  { id: 'refusedStateSecret', said: /(?:属于|涉及|属|因)国家秘密/u },
  { id: 'refusedLawForbids', said: /法律(?:、)?(?:行政)?法规禁止/u },
  { id: 'refusedSafety', said: /三安全一稳定/u },
  { id: 'refusedThirdParty', said: /(?<!征求)第三方(?!意见|评|机构|测)/u },
  { id: 'refusedInternal', said: /内部事务/u },
  { id: 'refusedProcess', said: /过程性/u },
  { id: 'refusedCaseFile', said: /执法案卷/u },
  { id: 'refusedInquiry', said: /行政查询/u },
  {
    id: 'unableNotHeld',
    said: /[不未没]掌握|没有掌握|信息不存在|告知(?:其|申请人)?不存在|非(?:由)?(?:本|我)\p{Script=Han}{0,2}(?:所)?掌握/u,
  },
  { id: 'unableNeedsMaking', said: /没有现成信息|需(?:要)?另行制作/u },
  { id: 'unableUnclear', said: /补正后[^，]{0,6}不明确|内容(?:仍)?不明确/u },
  { id: 'declinedPetition', said: /信访、?举报|信访、?投诉|信访类/u },
  { id: 'declinedRepeat', said: /重复(?:的)?申请|重复(?:提出|提交)/u },
  { id: 'declinedPublication', said: /公开出版物/u },
  { id: 'declinedExcessive', said: /大量反复申请/u },
  { id: 'declinedReconfirm', said: /(?:确认或(?:者)?|要求)重新出具/u },
  { id: 'otherNotCorrected', said: /逾期(?:不|未|没有)补正/u },
];

const APPLICANTS: readonly Named[] = [
  {
    id: 'business',
    said: /商业企业|(?<![涉法、])企业(?:的?名义)?(?:主体|申请|提出|提交|递交|的|有|为|共|占)*$/u,
  },
  { id: 'research', said: /科研(?:机构|院所|单位)/u },
  { id: 'socialOrg', said: /公益(?:性)?组织/u },
  { id: 'legalService', said: /法律服务机构|律师?事务所|律所/u },
  {
    id: 'otherOrg',
    said: /^(?:其中)?(?:为|是|由|来自)?其[他它](?:类)?(?:组织|单位|申请人)(?:申请|提出|提交|的|有|为|共|占)*$/u,
  },
];

/** The one reason that the words right before a figure name; `null` for none or several. */
export function reasonIn(words: string): string | null {
  return onlyOne(REASONS, words);
}

export function applicantIn(words: string): string | null {
  return onlyOne(APPLICANTS, words);
}

function onlyOne(names: readonly Named[], words: string): string | null {
  const [first, ...others] = names.filter(({ said }) => said.test(words));
  return first && others.length === 0 ? first.id : null;
}
