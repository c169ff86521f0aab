/** Work permits, class B: professionals (外国专业人才). Any one ground suffices. */
import { all, any, atLeast, inForce, isOneOf, isTrue } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { standard2017 } from '../instruments/work-permit.ts'
import { education, topUniversity, workMonths } from './work-permit-facts.ts'
import { pointsMakeB } from './work-permit-points.ts'
import { paidLikeClassB } from './work-permit-wage.ts'

const since = civilDate('2017-04-01')
const ground = (item: string) => standard2017.article('annex 1', `(${item})`)

/** Months of related work, or of language teaching. */
export const experienceMonths = parameter<bigint>({
  id: 'work-permit.experience-months',
  title: { zh: '相关工作经历（月）', en: 'Months of related work' },
  unit: 'months',
  row: 'WP-B1',
  values: [{ from: since, value: 24n, cite: ground('B1') }],
})

export const tefl = parameter<bigint>({
  id: 'work-permit.language-teaching-hours',
  title: { zh: '语言教学培训课时', en: 'Hours of training to teach a language' },
  unit: 'hours',
  row: 'WP-B4',
  values: [{ from: since, value: 120n, cite: ground('B4') }],
})

const hasBachelor = isOneOf(education, ['doctor', 'master', 'bachelor'])
const hasMaster = isOneOf(education, ['doctor', 'master'])
const experienced = atLeast(workMonths, inForce(experienceMonths))

export const professionalPost = fact.choice(
  'professional-post',
  { zh: 'B类岗位类型', en: 'Type of post' },
  [
    { id: 'special-field', label: { zh: '特殊领域管理或专业人员', en: 'special field' } },
    {
      id: 'agreement',
      label: { zh: '政府、组织间协议或经贸工程合同人员', en: 'under agreements' },
    },
    { id: 'organisation', label: { zh: '国际组织驻华机构人员', en: 'international organisation' } },
    {
      id: 'multinational',
      label: { zh: '跨国公司中层以上或首席代表', en: 'multinational, mid-level' },
    },
    { id: 'other', label: { zh: '其他管理或专业技术人员', en: 'other manager or professional' } },
    { id: 'none', label: { zh: '不属于', en: 'none' } },
  ],
)

export const chineseGraduate = fact.truth('excellent-graduate-of-chinese-university', {
  zh: '中国境内高校毕业的优秀毕业生',
  en: 'Excellent graduate of a Chinese university',
})
export const vocationalCertificate = fact.truth('international-vocational-certificate', {
  zh: '持有国际通用职业技能资格证书或急需紧缺技能人才',
  en: 'Holds an international vocational certificate, or an urgently needed skilled worker',
})
export const teachesMotherTongue = fact.truth('teaches-mother-tongue', {
  zh: '从事所在国母语教学并取得母语国大学学士以上学位',
  en: 'Teaches the mother tongue, with a degree from a country of that tongue',
})
export const teachingMonths = fact.count('language-teaching-months', {
  zh: '语言教育工作经历（满月数）',
  en: 'Full months of language teaching',
})
export const teachingQualification = fact.truth('teaching-degree-or-licence', {
  zh: '取得教育、语言或师范类学位，或母国教师资格证书',
  en: 'Degree in education, language or teaching, or a licence of the home country',
})
export const teachingCourseHours = fact.count('language-teaching-course-hours', {
  zh: '国际语言教学证书培训课时（无则填0）',
  en: 'Hours of the language-teaching course (0 if none)',
})
export const specialPerson = fact.truth('special-person-of-state-rules', {
  zh: '国家有专门规定的专门人员或项目实施人员',
  en: 'Special person or project staff under other state rules',
})

export const b1 = rule({
  id: 'work-permit.b1',
  title: {
    zh: '本科以上、两年相关经历、五类岗位之一',
    en: 'Bachelor, two years, one of five posts',
  },
  cite: ground('B1'),
  row: 'WP-B1',
  holds: all(
    isOneOf(professionalPost, [
      'special-field',
      'agreement',
      'organisation',
      'multinational',
      'other',
    ]),
    hasBachelor,
    experienced,
  ),
})

export const b2 = rule({
  id: 'work-permit.b2',
  title: {
    zh: '优秀毕业生或世界前100名高校硕士以上',
    en: 'Excellent graduate, or master of a top-100',
  },
  cite: ground('B2'),
  row: 'WP-B2',
  holds: all(hasMaster, any(chineseGraduate, topUniversity)),
})

export const b3 = rule({
  id: 'work-permit.b3',
  title: { zh: '国际职业资格或紧缺技能人才', en: 'Vocational certificate or scarce skill' },
  cite: ground('B3'),
  row: 'WP-B3',
  holds: isTrue(vocationalCertificate),
})

/** The two years are waived for a teaching degree, a licence of the home country, or a full course. */
export const b4 = rule({
  id: 'work-permit.b4',
  title: { zh: '外语教师', en: 'Teacher of a foreign language' },
  cite: ground('B4'),
  row: 'WP-B4',
  holds: all(
    teachesMotherTongue,
    hasBachelor,
    any(
      atLeast(teachingMonths, inForce(experienceMonths)),
      teachingQualification,
      atLeast(teachingCourseHours, inForce(tefl)),
    ),
  ),
})

export const b5 = rule({
  id: 'work-permit.b5',
  title: { zh: '年薪达到当地平均工资4倍', en: 'Four times the local average wage' },
  cite: ground('B5'),
  row: 'WP-B5',
  holds: paidLikeClassB,
})

export const b6 = rule({
  id: 'work-permit.b6',
  title: { zh: '国家规定的专门人员', en: 'Special persons of other state rules' },
  cite: ground('B6'),
  row: 'WP-B6',
  holds: isTrue(specialPerson),
})

export const b7 = rule({
  id: 'work-permit.b7',
  title: { zh: '积分60分以上', en: 'At least 60 points' },
  cite: ground('B7'),
  row: 'WP-B7',
  holds: pointsMakeB,
})

/** Any ground of class B. */
export const classB = rule({
  id: 'work-permit.class-b',
  title: { zh: '符合B类条件', en: 'A ground of class B' },
  cite: ground('B'),
  row: 'WP-B',
  holds: any(...[b1, b2, b3, b4, b5, b6, b7].map((each) => each.holds)),
  remedy: {
    zh: '积分不足60分不因此成为C类，C类另有条件',
    en: 'Less than 60 points does not make class C; that has grounds of its own',
  },
})
