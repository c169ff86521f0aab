/** 技术合同认定条件: everything a contract must meet, in the order in which it is judged. */
import type { Rule } from '../../declare/rule.ts'
import { adviceIsTechnical, notPartOfWorks } from '../../law/rules/technology-contract-advice.ts'
import {
  categoryStated,
  licenceOfItsTime,
  oldLicenceOfItsTime,
} from '../../law/rules/technology-contract-category.ts'
import { categoryStands } from '../../law/rules/technology-contract-category-stands.ts'
import { consultingOnly, isConsulting } from '../../law/rules/technology-contract-consulting.ts'
import { isDevelopment } from '../../law/rules/technology-contract-development.ts'
import { notGoodsOnly } from '../../law/rules/technology-contract-goods.ts'
import { technologyPartStandsAlone } from '../../law/rules/technology-contract-mixed.ts'
import { developmentCounts } from '../../law/rules/technology-contract-novelty.ts'
import { servicePassesNoRight } from '../../law/rules/technology-contract-passing-right.ts'
import { licenceWithinPatent } from '../../law/rules/technology-contract-patent-term.ts'
import {
  clearObject,
  clearParties,
  clearPrice,
  lawfulClauses,
  matchingSeals,
} from '../../law/rules/technology-contract-refusals.ts'
import {
  buyerRegistersImport,
  sellerRegisters,
} from '../../law/rules/technology-contract-registrant.ts'
import { secretIsOne } from '../../law/rules/technology-contract-secret.ts'
import { isService, notRoutine } from '../../law/rules/technology-contract-service.ts'
import { subtypeOfCategory } from '../../law/rules/technology-contract-subtype.ts'
import {
  recognisedAmountInRange,
  technologyAmountInRange,
} from '../../law/rules/technology-contract-technology-amount.ts'
import { withinTerm } from '../../law/rules/technology-contract-term.ts'
import {
  intermediaryForDeal,
  trainingIsTechnical,
  trainingNotGeneral,
  trainingOnItsOwn,
} from '../../law/rules/technology-contract-training.ts'
import { isTransfer, notPublicDomain } from '../../law/rules/technology-contract-transfer.ts'
import { madeInWriting } from '../../law/rules/technology-contract-writing.ts'

/** Conditions every technology contract is judged by; those of other categories hold by themselves. */
export const technologyContractRules: readonly Rule[] = [
  sellerRegisters,
  buyerRegistersImport,
  categoryStated,
  subtypeOfCategory,
  licenceOfItsTime,
  oldLicenceOfItsTime,
  madeInWriting,
  withinTerm,
  clearParties,
  clearObject,
  clearPrice,
  lawfulClauses,
  matchingSeals,
  technologyPartStandsAlone,
  isDevelopment,
  developmentCounts,
  isTransfer,
  notPublicDomain,
  notGoodsOnly,
  secretIsOne,
  licenceWithinPatent,
  isConsulting,
  consultingOnly,
  notPartOfWorks,
  adviceIsTechnical,
  isService,
  notRoutine,
  servicePassesNoRight,
  trainingIsTechnical,
  trainingNotGeneral,
  trainingOnItsOwn,
  intermediaryForDeal,
  technologyAmountInRange,
  recognisedAmountInRange,
  categoryStands,
]
