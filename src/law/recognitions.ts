/** Recognitions that others decide and the bureau judges beforehand: whom to advise, whom to visit. */
import type { RuleSet } from '../declare/rule-set.ts'
import { guide2016, measures2016 } from './instruments/hnte.ts'
import { techSmeMeasures2017 } from './instruments/tech-sme.ts'
import { hnteAge } from './rules/hnte-age.ts'
import { hnteConduct, hnteNotBarred } from './rules/hnte-conduct.ts'
import { hnteField } from './rules/hnte-field.ts'
import { hnteIncomeShare } from './rules/hnte-income.ts'
import { hnteInnovation } from './rules/hnte-innovation-mark.ts'
import { hnteOwnsRights } from './rules/hnte-ip.ts'
import { hnteRdInChina, hnteRdIntensity } from './rules/hnte-rd-intensity.ts'
import { hnteStaffShare } from './rules/hnte-staff.ts'
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
  rules: [
    hnteAge,
    hnteOwnsRights,
    hnteField,
    hnteStaffShare,
    hnteRdIntensity,
    hnteRdInChina,
    hnteIncomeShare,
    hnteInnovation,
    hnteConduct,
    hnteNotBarred,
  ],
  worth: [],
  instruments: [measures2016, guide2016],
  switches: [],
}

/** 科技型中小企业评价条件. */
export const techSmeEvaluation: RuleSet = {
  id: 'tech-sme-evaluation',
  name: { zh: '科技型中小企业评价', en: 'Evaluation of technology SMEs' },
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
