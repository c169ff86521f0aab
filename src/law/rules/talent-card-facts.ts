/** What an application for a talent card says (人才绿卡). */
import { fact } from '../../declare/fact.ts'

export const hasLocalRegistration = fact.truth('has-guangzhou-registration', {
  zh: '具有广州市户籍',
  en: 'Has Guangzhou household registration',
})
export const monthsInCity = fact.count('months-in-city-per-year', {
  zh: '每年在本市工作或创业（满月数）',
  en: 'Full months of work in the city a year',
})
export const moreThanFullMonths = fact.truth(
  'days-beyond-full-months',
  {
    zh: '满月数之外另有不足一月的天数',
    en: 'Days beyond the full months',
  },
  { help: { zh: '恰好6个月整的填否', en: 'No for exactly six months' } },
)
export const dwelling = fact.truth('lawful-dwelling-in-city', {
  zh: '在本市有合法住所',
  en: 'Lawful dwelling in the city',
})
export const isForeigner = fact.truth('is-foreigner', { zh: '外国籍', en: 'Foreign national' })
export const taxOfYear = fact.money(
  'individual-income-tax-of-year',
  { zh: '年度个人所得税纳税额（元）', en: 'Individual income tax paid in the year (CNY)' },
  { personal: true },
)
export const recognisedTalent = fact.truth('recognised-high-level-talent', {
  zh: '经认定的高层次、高技能人才，或重点项目、总部企业中高级管理技术人员',
  en: 'Recognised high-level or high-skill talent, or key staff of key projects and headquarters',
})
export const overseasTalent = fact.truth('overseas-high-level-talent', {
  zh: '海外高层次人才（知名大学副教授以上、知名企业中高级职务3年以上、核心技术、丰富创业经验）',
  en: 'Overseas talent: associate professor, senior post of 3 years, core technology, start-up experience',
})
export const seniorTitleYears = fact.count('senior-title-years', {
  zh: '取得正高职称后从事本专业（满年数，无则填0）',
  en: 'Full years in the field with a senior title (0 if none)',
})
export const cardDegree = fact.choice(
  'talent-card-degree',
  { zh: '名校学位', en: 'Degree of a named university' },
  [
    {
      id: 'doctor-985-211',
      label: { zh: '985、211高校博士', en: 'doctor of a 985/211 university' },
    },
    {
      id: 'master-top-300',
      label: { zh: '世界前300名高校硕士以上', en: 'master of a world top-300 university' },
    },
    {
      id: 'doctor-other',
      label: { zh: '其他高校博士', en: 'doctor of another university' },
    },
    {
      id: 'master-double-first',
      label: { zh: '“双一流”高校硕士', en: 'master of a double-first-class university' },
    },
    {
      id: 'master-top-500',
      label: { zh: '世界前500名高校硕士', en: 'master of a world top-500 university' },
    },
    { id: 'none', label: { zh: '无', en: 'none' } },
  ],
)
export const holdsClassA = fact.truth('holds-class-a-permit', {
  zh: '持有A类工作许可、外国专家证或经南沙自贸区认定',
  en: 'Holds a class A permit or expert certificate, or is recognised by Nansha',
})
