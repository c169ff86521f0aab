/** Accounts of the demonstration, shown on its sign-in page. Names are of duties, not of persons. */
import type { DemoAccount } from '../../declare/demonstration.ts'
import { testCreditCode } from './demonstration/test-codes.ts'

const password = 'kechuang-demo'

export const demoAccounts: readonly DemoAccount[] = [
  {
    id: 'demo-applicant',
    login: 'applicant',
    password,
    name: { zh: '企业经办人（演示）', en: 'Applicant (demo)' },
    role: 'applicant',
    unit: '广州示例智联科技有限公司',
    parties: [{ creditCode: testCreditCode(0), name: '广州示例智联科技有限公司' }],
  },
  {
    id: 'demo-institute',
    login: 'institute',
    password,
    name: { zh: '院所经办人（演示）', en: 'Research institute (demo)' },
    role: 'applicant',
    unit: '广州示例新材料研究院有限公司',
    parties: [{ creditCode: testCreditCode(1), name: '广州示例新材料研究院有限公司' }],
  },
  {
    id: 'demo-officer',
    login: 'officer',
    password,
    name: { zh: '登记员（演示）', en: 'Registry officer (demo)' },
    role: 'officer',
    unit: '技术合同登记处',
    parties: [],
  },
  {
    id: 'demo-head',
    login: 'head',
    password,
    name: { zh: '处长（演示）', en: 'Head of division (demo)' },
    role: 'head',
    unit: '成果转化处',
    parties: [],
  },
  {
    id: 'demo-supervisor',
    login: 'supervisor',
    password,
    name: { zh: '监察员（演示）', en: 'Supervisor (demo)' },
    role: 'supervisor',
    unit: '机关纪委',
    parties: [],
  },
  {
    id: 'demo-administrator',
    login: 'administrator',
    password,
    name: { zh: '系统管理员（演示）', en: 'Administrator (demo)' },
    role: 'administrator',
    unit: '信息中心',
    parties: [],
  },
]
