/** What an application for a work permit says of the person, the post and the employer. */
import { fact } from '../../declare/fact.ts'

/** The class applied for. Quota classes and short work are class C. */
export const permitClass = fact.choice(
  'permit-class',
  { zh: '申请类别', en: 'Class applied for' },
  [
    { id: 'a', label: { zh: 'A类（外国高端人才）', en: 'A, high-end talent' } },
    { id: 'b', label: { zh: 'B类（外国专业人才）', en: 'B, professional' } },
    { id: 'c', label: { zh: 'C类（其他外国人员）', en: 'C, other' } },
    { id: 'none', label: { zh: '不符合任何一类', en: 'no class' } },
  ],
  { help: { zh: '按符合的最高类别申请', en: 'The highest class whose ground is met' } },
)

/** Which matter is applied for: documents and limits differ. */
export const permitRoute = fact.choice('permit-route', { zh: '办理情形', en: 'Matter' }, [
  { id: 'new-abroad', label: { zh: '新办（境外申请）', en: 'new, from abroad' } },
  { id: 'new-inside', label: { zh: '新办（境内申请）', en: 'new, inside China' } },
  { id: 'short', label: { zh: '短期（90日以下）', en: 'up to 90 days' } },
  { id: 'extension', label: { zh: '延期', en: 'extension' } },
  { id: 'change', label: { zh: '变更', en: 'change' } },
  { id: 'cancellation', label: { zh: '注销', en: 'cancellation' } },
  { id: 'reissue', label: { zh: '补办', en: 'issue after loss' } },
])

export const birthDate = fact.date(
  'applicant-birth-date',
  { zh: '出生日期', en: 'Date of birth' },
  { personal: true },
)

export const annualPay = fact.money(
  'annual-pay',
  { zh: '合同约定税前年薪（元）', en: 'Yearly pay before tax under the contract (CNY)' },
  {
    personal: true,
    help: {
      zh: '月薪乘以12；按境内用人单位支付的人民币计',
      en: 'Monthly pay times 12, as paid by the employer in China, in CNY',
    },
  },
)

export const education = fact.choice(
  'highest-education',
  { zh: '最高学历', en: 'Highest degree' },
  [
    { id: 'doctor', label: { zh: '博士', en: 'doctor' } },
    { id: 'master', label: { zh: '硕士', en: 'master' } },
    { id: 'bachelor', label: { zh: '本科', en: 'bachelor' } },
    { id: 'below', label: { zh: '本科以下', en: 'below bachelor' } },
  ],
)

export const vocationalGrade = fact.choice(
  'vocational-grade',
  { zh: '国际通用职业技能等级', en: 'Vocational grade' },
  [
    { id: 'top', label: { zh: '高级技师', en: 'top grade' } },
    { id: 'technician', label: { zh: '技师', en: 'technician' } },
    { id: 'senior', label: { zh: '高级工', en: 'senior worker' } },
    { id: 'none', label: { zh: '无', en: 'none' } },
  ],
)

export const workMonths = fact.count(
  'related-work-months',
  { zh: '相关工作经历（满月数）', en: 'Related work, in full months' },
  { help: { zh: '8年半填102', en: '8.5 years are 102' } },
)

export const monthsPerYear = fact.count('months-in-china-per-year', {
  zh: '每年在华工作（满月数）',
  en: 'Full months of work in China a year',
})

export const chinese = fact.choice('chinese-level', { zh: '汉语水平', en: 'Chinese' }, [
  { id: 'former-national', label: { zh: '曾有中国国籍', en: 'former Chinese national' } },
  {
    id: 'degree-in-chinese',
    label: { zh: '以汉语为教学语言的学历', en: 'degree taught in Chinese' },
  },
  { id: 'hsk5', label: { zh: 'HSK五级以上', en: 'HSK 5 or above' } },
  { id: 'hsk4', label: { zh: 'HSK四级', en: 'HSK 4' } },
  { id: 'hsk3', label: { zh: 'HSK三级', en: 'HSK 3' } },
  { id: 'hsk2', label: { zh: 'HSK二级', en: 'HSK 2' } },
  { id: 'hsk1', label: { zh: 'HSK一级', en: 'HSK 1' } },
  { id: 'none', label: { zh: '无', en: 'none' } },
])

export const workRegion = fact.choice('work-region', { zh: '工作地区', en: 'Place of work' }, [
  { id: 'west', label: { zh: '西部地区', en: 'the West' } },
  { id: 'north-east', label: { zh: '东北等老工业基地', en: 'old industrial base' } },
  { id: 'poverty-county', label: { zh: '国家级贫困县等特殊地区', en: 'poverty county' } },
  { id: 'other', label: { zh: '其他（如广州）', en: 'other, as Guangzhou' } },
])

export const topUniversity = fact.truth('top-university-graduate', {
  zh: '毕业于世界知名大学（前100名）或国内高水平大学',
  en: 'Graduate of a top-100 or high-level Chinese university',
})

export const fortune500 = fact.truth('fortune-500-experience', {
  zh: '有世界五百强企业任职经历',
  en: 'Has worked for a Fortune-500 firm',
})

export const ownsIntellectualProperty = fact.truth('owns-intellectual-property', {
  zh: '拥有专利等知识产权',
  en: 'Holds a patent or other IP right',
})

export const fiveYearsInChina = fact.truth('five-years-in-china', {
  zh: '连续在华工作五年以上',
  en: 'Five consecutive years of work in China',
})

export const shortagePoints = fact.count('local-shortage-points', {
  zh: '省级紧缺人才加分（0至10）',
  en: 'Bonus of the province for a local shortage (0 to 10)',
})
