/** Work that looks like development and is none (不属于技术开发的内容). */
import { all, is, isKnown, isOneOf, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category } from './technology-contract-facts.ts'

export const developmentContent = fact.choice(
  'development-content',
  { zh: '研究开发内容', en: 'What is developed' },
  [
    {
      id: 'new',
      label: {
        zh: '新技术、产品、工艺、材料、品种及其系统',
        en: 'new technology, product, process, material, variety',
      },
    },
    {
      id: 'pilot',
      label: { zh: '小试、中试成果产业化', en: 'pilot and industrialisation of results' },
    },
    {
      id: 'retrofit',
      label: { zh: '技术改造、装备改进', en: 'retrofit, improvement of equipment' },
    },
    { id: 'absorbing', label: { zh: '引进消化吸收再创新', en: 'innovation on absorbed imports' } },
    {
      id: 'software',
      label: { zh: '信息技术和软件开发', en: 'information technology and software' },
    },
    { id: 'resources', label: { zh: '资源开发、污染治理', en: 'resources, pollution control' } },
    {
      id: 'resizing',
      label: {
        zh: '仅改变尺寸、参数、排列',
        en: 'a mere change of size, parameter or arrangement',
      },
    },
    {
      id: 'routine',
      label: { zh: '一般检验、测试、仿制和应用', en: 'routine inspection, testing, copying, use' },
    },
    {
      id: 'pure-research',
      label: { zh: '纯基础研究、软科学研究', en: 'pure basic research, soft-science studies' },
    },
    {
      id: 'copying-software',
      label: { zh: '软件复制或无独创性的编程', en: 'copying software, coding without originality' },
    },
  ],
  { optional: true },
)

export const developmentCounts = rule({
  id: 'technology-contract.development-counts',
  title: { zh: '内容属于研究开发', en: 'The work is research and development' },
  cite: rules2001.article('ch. 2'),
  grade: 'unverified',
  holds: onlyWhen(
    all(is(category, 'development'), isKnown(developmentContent)),
    isOneOf(developmentContent, ['new', 'pilot', 'retrofit', 'absorbing', 'software', 'resources']),
  ),
  effect: 'return',
  remedy: {
    zh: '此类内容不是技术开发；解决特定技术问题的可按技术服务申请',
    en: 'This is no development; what solves a specific problem may be filed as a service',
  },
})
