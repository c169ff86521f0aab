/** Recognitions that others decide and the bureau judges beforehand: whom to advise, whom to visit. */
import type { RuleSet } from '../declare/rule-set.ts'
import { guide2016, measures2016 } from './instruments/hnte.ts'
import { techSmeMeasures2017 } from './instruments/tech-sme.ts'
import { hnteTaxRelief } from './rules/hnte-after.ts'
import { hnteAge } from './rules/hnte-age.ts'
import { hnteConduct, hnteNotBarred } from './rules/hnte-conduct.ts'
import { hnteField, hnteMainProducts } from './rules/hnte-field.ts'
import { hnteIncomeShare } from './rules/hnte-income.ts'
import { hnteInnovation, hntePanelReachesFloor } from './rules/hnte-innovation-mark.ts'
import { hnteOwnsRights } from './rules/hnte-ip.ts'
import { hnteRdInChina, hnteRdIntensity } from './rules/hnte-rd-intensity.ts'
import { hnteStaffShare } from './rules/hnte-staff.ts'
import { hnteHeld, techSmeHeld } from './rules/recognition-held.ts'
import {
  techSmeConduct,
  techSmeGuideChecks,
  techSmeProducts,
  techSmeResident,
  techSmeSize,
} from './rules/tech-sme-conditions.ts'
import { techSmeQualifies } from './rules/tech-sme-qualifies.ts'

/** 高新技术企业认定条件. */
export const hnteRecognition: RuleSet = {
  id: 'hnte-recognition',
  name: { zh: '高新技术企业认定', en: 'High and New Technology Enterprise recognition' },
  about: {
    zh: '由省级认定机构认定，证书有效期三年，减按15%的税率征收企业所得税。',
    en: 'Recognised by the province for three years; enterprise income tax at 15 %.',
  },
  link: 'industry',
  held: hnteHeld,
  rules: [
    hnteAge,
    hnteOwnsRights,
    hnteField,
    hnteMainProducts,
    hnteStaffShare,
    hnteRdIntensity,
    hnteRdInChina,
    hnteIncomeShare,
    hnteInnovation,
    hntePanelReachesFloor,
    hnteConduct,
    hnteNotBarred,
  ],
  worth: [hnteTaxRelief],
  instruments: [measures2016, guide2016],
  switches: [],
}

/** 科技型中小企业评价条件. */
export const techSmeEvaluation: RuleSet = {
  id: 'tech-sme-evaluation',
  name: { zh: '科技型中小企业评价', en: 'Evaluation of technology SMEs' },
  about: {
    zh: '企业自主评价，入库后取得当年入库登记编号，研发费用可按更高比例加计扣除。',
    en: 'Enterprises evaluate themselves; a number for the year raises the R&D super-deduction.',
  },
  link: 'industry',
  held: techSmeHeld,
  rules: [
    techSmeResident,
    techSmeSize,
    techSmeProducts,
    techSmeConduct,
    techSmeGuideChecks,
    techSmeQualifies,
  ],
  worth: [],
  instruments: [techSmeMeasures2017],
  switches: [],
}

/** All of them. */
export const recognitions: readonly RuleSet[] = [hnteRecognition, techSmeEvaluation]
