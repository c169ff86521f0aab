/** What a technology SME says of itself (科技型中小企业信息表). */
import { fact } from '../../declare/fact.ts'

export const isResident = fact.truth('sme-resident', {
  zh: '在中国境内（不含港澳台）注册的居民企业',
  en: 'A resident enterprise registered in mainland China',
})

export const smeStaff = fact.count(
  'sme-staff',
  { zh: '职工总数（人）', en: 'Staff' },
  {
    from: 'enterprises.staff',
    unit: { zh: '人', en: 'people' },
    help: {
      zh: '在职人员，及累计工作6个月以上的兼职、临时聘用人员',
      en: 'Regular staff, and part-time or temporary people with six months or more',
    },
  },
)

export const smeRdStaff = fact.count(
  'sme-rd-staff',
  { zh: '科技人员数（人）', en: 'S&T staff' },
  {
    from: 'enterprises.rdStaff',
    unit: { zh: '人', en: 'people' },
    help: {
      zh: '直接从事研发和相关创新活动，及专门从事管理和直接服务的人员；兼职、临时人员须6个月以上',
      en: 'In R&D and related work, managing or directly serving it; part-time and temporary people from six months on',
    },
  },
)

export const smeRdSpending = fact.money(
  'sme-rd-spending',
  { zh: '上年度研发费用总额（元）', en: "Last year's R&D costs (CNY)" },
  {
    from: 'enterprises.rdSpending',
    help: { zh: '研发费用加计扣除口径', en: 'On the basis of the super-deduction' },
  },
)

export const totalCosts = fact.money(
  'total-costs',
  { zh: '上年度成本费用支出总额（元）', en: "Last year's total costs and expenses (CNY)" },
  { optional: true },
)

export const productsAllowed = fact.truth('products-allowed', {
  zh: '产品和服务不属于国家禁止、限制和淘汰类',
  en: 'Products and services are not prohibited, restricted or to be eliminated',
})

export const seriousIncidentTwoYears = fact.truth('serious-incident-last-and-this-year', {
  zh: '填报上一年及当年发生重大安全、质量事故或严重环境违法、科研严重失信行为',
  en: 'Major accident, serious environmental violation or research misconduct last year or this year',
})

export const onBlacklist = fact.truth('on-blacklist', {
  zh: '列入经营异常名录或严重违法失信企业名单',
  en: 'On the list of abnormal operation or of serious dishonesty',
})

export const hnteValidUntil = fact.date(
  'hnte-valid-until',
  { zh: '高新技术企业证书有效期至', en: 'HNTE certificate valid until' },
  { optional: true, from: 'enterprises.hnteValidUntil' },
)

/** The number given on entry names the year (入库登记编号). */
export const listedYear = fact.count(
  'tech-sme-listed-year',
  { zh: '科技型中小企业入库年度', en: 'Year listed as technology SME' },
  { optional: true, from: 'enterprises.techSmeYear' },
)

export const awardedOn = fact.date(
  'national-award-on',
  {
    zh: '国家科技奖励获奖日期（单位排名前三）',
    en: 'National science award, among the first three units, on',
  },
  { optional: true },
)

export const awardRank = fact.count(
  'national-award-rank',
  { zh: '国家科技奖励单位排名', en: 'Rank among the awarded units' },
  { optional: true },
)

export const hasResearchInstitution = fact.truth('recognised-research-institution', {
  zh: '拥有经认定的省部级以上研发机构',
  en: 'Has an R&D institution recognised at provincial or ministerial level or above',
})

export const standardOn = fact.date(
  'standard-on',
  {
    zh: '主导制定国际、国家或行业标准的发布日期',
    en: 'International, national or industry standard issued on',
  },
  { optional: true },
)

export const standardRank = fact.count(
  'standard-rank',
  { zh: '标准起草单位排名', en: 'Rank among the drafting units' },
  { optional: true },
)

export const auditedCollection = fact.truth('audited-collection', {
  zh: '查账征收企业所得税',
  en: 'Pays income tax by audited accounts',
})

export const keepsRdCosts = fact.truth('keeps-rd-costs', {
  zh: '研发费用可以归集',
  en: 'R&D costs are kept apart',
})

export const barredFromSuperDeduction = fact.truth('barred-from-super-deduction', {
  zh: '属于不适用研发费用加计扣除的行业',
  en: 'Its industry is barred from the super-deduction',
})

export const firstEntry = fact.truth('first-entry', { zh: '首次申请入库', en: 'First application' })

export const dishonestyLastThreeYears = fact.truth('dishonesty-or-revoked-last-three-years', {
  zh: '近三年有失信记录或被撤销登记编号',
  en: 'Dishonesty, or a number revoked, within three years',
})
