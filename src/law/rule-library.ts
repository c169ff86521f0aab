/** All conditions and values, file by file, so that a law desk can list what is declared whoever uses it. */
import * as commissioner from './rules/commissioner.ts'
import * as contestEntry from './rules/contest-entry.ts'
import * as contestPrizes from './rules/contest-prizes.ts'
import * as contestScore from './rules/contest-score.ts'
import * as creditPoolAmounts from './rules/credit-pool-amounts.ts'
import * as creditPoolConditions from './rules/credit-pool-conditions.ts'
import * as creditPoolIndicators from './rules/credit-pool-indicators.ts'
import * as creditPoolParameters from './rules/credit-pool-parameters.ts'
import * as demonstrationFigures from './rules/demonstration-figures.ts'
import * as enterpriseFacts from './rules/enterprise-facts.ts'
import * as expertCriteria from './rules/expert-criteria.ts'
import * as expertFee from './rules/expert-fee.ts'
import * as expertPanel from './rules/expert-panel.ts'
import * as expertRecusal from './rules/expert-recusal.ts'
import * as expertScores from './rules/expert-scores.ts'
import * as expertStandardised from './rules/expert-standardised.ts'
import * as foreignTalentRecognition from './rules/foreign-talent-recognition.ts'
import * as fundsCrossBorder from './rules/funds-cross-border.ts'
import * as fundsSpending from './rules/funds-spending.ts'
import * as guidanceFundFee from './rules/guidance-fund-fee.ts'
import * as guidanceFundLimits from './rules/guidance-fund-limits.ts'
import * as guidanceFundReinvestment from './rules/guidance-fund-reinvestment.ts'
import * as guidanceFundReturns from './rules/guidance-fund-returns.ts'
import * as guidanceFundTerms from './rules/guidance-fund-terms.ts'
import * as hnteAfter from './rules/hnte-after.ts'
import * as hnteAge from './rules/hnte-age.ts'
import * as hnteAudit from './rules/hnte-audit.ts'
import * as hnteConduct from './rules/hnte-conduct.ts'
import * as hnteExpertPoints from './rules/hnte-expert-points.ts'
import * as hnteFacts from './rules/hnte-facts.ts'
import * as hnteField from './rules/hnte-field.ts'
import * as hnteFields from './rules/hnte-fields.ts'
import * as hnteGrowth from './rules/hnte-growth.ts'
import * as hnteGrowthFlags from './rules/hnte-growth-flags.ts'
import * as hnteIncome from './rules/hnte-income.ts'
import * as hnteInnovation from './rules/hnte-innovation.ts'
import * as hnteInnovationFacts from './rules/hnte-innovation-facts.ts'
import * as hnteInnovationMark from './rules/hnte-innovation-mark.ts'
import * as hnteIp from './rules/hnte-ip.ts'
import * as hnteIpPoints from './rules/hnte-ip-points.ts'
import * as hntePanel from './rules/hnte-panel.ts'
import * as hnteRdCost from './rules/hnte-rd-cost.ts'
import * as hnteRdIntensity from './rules/hnte-rd-intensity.ts'
import * as hnteStaff from './rules/hnte-staff.ts'
import * as hnteTransformation from './rules/hnte-transformation.ts'
import * as iitScales from './rules/iit-scales.ts'
import * as iitSubsidyAmount from './rules/iit-subsidy-amount.ts'
import * as iitSubsidyConditions from './rules/iit-subsidy-conditions.ts'
import * as iitSubsidyFacts from './rules/iit-subsidy-facts.ts'
import * as iitSubsidyWindow from './rules/iit-subsidy-window.ts'
import * as impliedFigures from './rules/implied-figures.ts'
import * as incubatorCarrierFacts from './rules/incubator-carrier-facts.ts'
import * as incubatorEvaluation from './rules/incubator-evaluation.ts'
import * as incubatorFacts from './rules/incubator-facts.ts'
import * as incubatorFeeder from './rules/incubator-feeder.ts'
import * as incubatorFirms from './rules/incubator-firms.ts'
import * as incubatorNational from './rules/incubator-national.ts'
import * as incubatorNationalSize from './rules/incubator-national-size.ts'
import * as incubatorNationalWords from './rules/incubator-national-words.ts'
import * as incubatorQuantities from './rules/incubator-quantities.ts'
import * as incubatorStandardLevel from './rules/incubator-standard-level.ts'
import * as indexAggregation from './rules/index-aggregation.ts'
import * as indexComparison from './rules/index-comparison.ts'
import * as indexNormalisation from './rules/index-normalisation.ts'
import * as indexOutliers from './rules/index-outliers.ts'
import * as instrumentSharing from './rules/instrument-sharing.ts'
import * as instrumentSharingFacts from './rules/instrument-sharing-facts.ts'
import * as instrumentSharingScores from './rules/instrument-sharing-scores.ts'
import * as majorFacilities from './rules/major-facilities.ts'
import * as makerspace from './rules/makerspace.ts'
import * as permanentResidence from './rules/permanent-residence.ts'
import * as postSubsidy from './rules/post-subsidy.ts'
import * as programmeAcceptance from './rules/programme-acceptance.ts'
import * as programmeAmounts from './rules/programme-amounts.ts'
import * as programmeDuplicates from './rules/programme-duplicates.ts'
import * as programmeEligibility from './rules/programme-eligibility.ts'
import * as programmeEligibilityFacts from './rules/programme-eligibility-facts.ts'
import * as programmeFacts from './rules/programme-facts.ts'
import * as programmeMoney from './rules/programme-money.ts'
import * as rdDeductionAmount from './rules/rd-deduction-amount.ts'
import * as rdDeductionFacts from './rules/rd-deduction-facts.ts'
import * as rdDeductionOpinion from './rules/rd-deduction-opinion.ts'
import * as rdDeductionParameters from './rules/rd-deduction-parameters.ts'
import * as rdDeductionRate from './rules/rd-deduction-rate.ts'
import * as rdDeductionScope from './rules/rd-deduction-scope.ts'
import * as rdDeductionScopeFacts from './rules/rd-deduction-scope-facts.ts'
import * as rdDeductionTax from './rules/rd-deduction-tax.ts'
import * as recognitionHeld from './rules/recognition-held.ts'
import * as researchFunds from './rules/research-funds.ts'
import * as researchFundsFacts from './rules/research-funds-facts.ts'
import * as researchInstitutionConditions from './rules/research-institution-conditions.ts'
import * as researchInstitutionQuantities from './rules/research-institution-quantities.ts'
import * as researchInstitutions from './rules/research-institutions.ts'
import * as researchInstitutionsFacts from './rules/research-institutions-facts.ts'
import * as researchLaboratories from './rules/research-laboratories.ts'
import * as scienceAward from './rules/science-award.ts'
import * as serviceRating from './rules/service-rating.ts'
import * as serviceTimes from './rules/service-times.ts'
import * as talentCard from './rules/talent-card.ts'
import * as talentCardBenefits from './rules/talent-card-benefits.ts'
import * as talentCardFacts from './rules/talent-card-facts.ts'
import * as techSmeCheck from './rules/tech-sme-check.ts'
import * as techSmeConditions from './rules/tech-sme-conditions.ts'
import * as techSmeFacts from './rules/tech-sme-facts.ts'
import * as techSmeQualifies from './rules/tech-sme-qualifies.ts'
import * as techSmeScore from './rules/tech-sme-score.ts'
import * as technologyContractAdvice from './rules/technology-contract-advice.ts'
import * as technologyContractCategory from './rules/technology-contract-category.ts'
import * as technologyContractCategoryStands from './rules/technology-contract-category-stands.ts'
import * as technologyContractCodes from './rules/technology-contract-codes.ts'
import * as technologyContractConsulting from './rules/technology-contract-consulting.ts'
import * as technologyContractDevelopment from './rules/technology-contract-development.ts'
import * as technologyContractFacts from './rules/technology-contract-facts.ts'
import * as technologyContractGoods from './rules/technology-contract-goods.ts'
import * as technologyContractIncomeTax from './rules/technology-contract-income-tax.ts'
import * as technologyContractMixed from './rules/technology-contract-mixed.ts'
import * as technologyContractNovelty from './rules/technology-contract-novelty.ts'
import * as technologyContractPassingRight from './rules/technology-contract-passing-right.ts'
import * as technologyContractPatentTerm from './rules/technology-contract-patent-term.ts'
import * as technologyContractRefusals from './rules/technology-contract-refusals.ts'
import * as technologyContractRegistrant from './rules/technology-contract-registrant.ts'
import * as technologyContractSecret from './rules/technology-contract-secret.ts'
import * as technologyContractService from './rules/technology-contract-service.ts'
import * as technologyContractSubtype from './rules/technology-contract-subtype.ts'
import * as technologyContractTechnologyAmount from './rules/technology-contract-technology-amount.ts'
import * as technologyContractTerm from './rules/technology-contract-term.ts'
import * as technologyContractTraining from './rules/technology-contract-training.ts'
import * as technologyContractTransfer from './rules/technology-contract-transfer.ts'
import * as technologyContractVat from './rules/technology-contract-vat.ts'
import * as technologyContractWriting from './rules/technology-contract-writing.ts'
import * as transferCashReward from './rules/transfer-cash-reward.ts'
import * as transferMatch from './rules/transfer-match.ts'
import * as transferPrice from './rules/transfer-price.ts'
import * as transferReward from './rules/transfer-reward.ts'
import * as transferRewardFacts from './rules/transfer-reward-facts.ts'
import * as workPermitAchievements from './rules/work-permit-achievements.ts'
import * as workPermitAge from './rules/work-permit-age.ts'
import * as workPermitBase from './rules/work-permit-base.ts'
import * as workPermitClass from './rules/work-permit-class.ts'
import * as workPermitClassA from './rules/work-permit-class-a.ts'
import * as workPermitClassB from './rules/work-permit-class-b.ts'
import * as workPermitClassC from './rules/work-permit-class-c.ts'
import * as workPermitDocuments from './rules/work-permit-documents.ts'
import * as workPermitExtension from './rules/work-permit-extension.ts'
import * as workPermitFacts from './rules/work-permit-facts.ts'
import * as workPermitMarket from './rules/work-permit-market.ts'
import * as workPermitPoints from './rules/work-permit-points.ts'
import * as workPermitPointsLimits from './rules/work-permit-points-limits.ts'
import * as workPermitPointsTables from './rules/work-permit-points-tables.ts'
import * as workPermitWage from './rules/work-permit-wage.ts'

/** What each file declares; a test sees that no file is left out. */
export const ruleLibrary: readonly object[] = [
  commissioner,
  contestEntry,
  contestPrizes,
  contestScore,
  creditPoolAmounts,
  creditPoolConditions,
  creditPoolIndicators,
  creditPoolParameters,
  demonstrationFigures,
  enterpriseFacts,
  expertCriteria,
  expertFee,
  expertPanel,
  expertRecusal,
  expertScores,
  expertStandardised,
  foreignTalentRecognition,
  fundsCrossBorder,
  fundsSpending,
  guidanceFundFee,
  guidanceFundLimits,
  guidanceFundReinvestment,
  guidanceFundReturns,
  guidanceFundTerms,
  hnteAfter,
  hnteAge,
  hnteAudit,
  hnteConduct,
  hnteExpertPoints,
  hnteFacts,
  hnteField,
  hnteFields,
  hnteGrowthFlags,
  hnteGrowth,
  hnteIncome,
  hnteInnovationFacts,
  hnteInnovationMark,
  hnteInnovation,
  hnteIpPoints,
  hnteIp,
  hntePanel,
  hnteRdCost,
  hnteRdIntensity,
  hnteStaff,
  hnteTransformation,
  iitScales,
  iitSubsidyAmount,
  iitSubsidyConditions,
  iitSubsidyFacts,
  iitSubsidyWindow,
  impliedFigures,
  incubatorCarrierFacts,
  incubatorEvaluation,
  incubatorFacts,
  incubatorFeeder,
  incubatorFirms,
  incubatorNationalSize,
  incubatorNationalWords,
  incubatorNational,
  incubatorQuantities,
  incubatorStandardLevel,
  indexAggregation,
  indexComparison,
  indexNormalisation,
  indexOutliers,
  instrumentSharingFacts,
  instrumentSharingScores,
  instrumentSharing,
  majorFacilities,
  makerspace,
  permanentResidence,
  postSubsidy,
  programmeAcceptance,
  programmeAmounts,
  programmeDuplicates,
  programmeEligibilityFacts,
  programmeEligibility,
  programmeFacts,
  programmeMoney,
  rdDeductionAmount,
  rdDeductionFacts,
  rdDeductionOpinion,
  rdDeductionParameters,
  rdDeductionRate,
  rdDeductionScopeFacts,
  rdDeductionScope,
  rdDeductionTax,
  recognitionHeld,
  researchFundsFacts,
  researchFunds,
  researchInstitutionConditions,
  researchInstitutionQuantities,
  researchInstitutionsFacts,
  researchInstitutions,
  researchLaboratories,
  scienceAward,
  serviceRating,
  serviceTimes,
  talentCardBenefits,
  talentCardFacts,
  talentCard,
  techSmeCheck,
  techSmeConditions,
  techSmeFacts,
  techSmeQualifies,
  techSmeScore,
  technologyContractAdvice,
  technologyContractCategoryStands,
  technologyContractCategory,
  technologyContractCodes,
  technologyContractConsulting,
  technologyContractDevelopment,
  technologyContractFacts,
  technologyContractGoods,
  technologyContractIncomeTax,
  technologyContractMixed,
  technologyContractNovelty,
  technologyContractPassingRight,
  technologyContractPatentTerm,
  technologyContractRefusals,
  technologyContractRegistrant,
  technologyContractSecret,
  technologyContractService,
  technologyContractSubtype,
  technologyContractTechnologyAmount,
  technologyContractTerm,
  technologyContractTraining,
  technologyContractTransfer,
  technologyContractVat,
  technologyContractWriting,
  transferCashReward,
  transferMatch,
  transferPrice,
  transferRewardFacts,
  transferReward,
  workPermitAchievements,
  workPermitAge,
  workPermitBase,
  workPermitClassA,
  workPermitClassB,
  workPermitClassC,
  workPermitClass,
  workPermitDocuments,
  workPermitExtension,
  workPermitFacts,
  workPermitMarket,
  workPermitPointsLimits,
  workPermitPointsTables,
  workPermitPoints,
  workPermitWage,
]
