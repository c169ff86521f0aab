/** All limits of procedure, file by file, so that a law desk can list what is declared whoever uses it. */
import * as fileLimits from './procedure/file-limits.ts'
import * as guidanceFundStages from './procedure/guidance-fund-stages.ts'
import * as hnteLimits from './procedure/hnte-limits.ts'
import * as holidays from './procedure/holidays.ts'
import * as instrumentSharingLimits from './procedure/instrument-sharing-limits.ts'
import * as integrityLimits from './procedure/integrity-limits.ts'
import * as licensingLimits from './procedure/licensing-limits.ts'
import * as programmeLimits from './procedure/programme-limits.ts'
import * as rdDeductionLimits from './procedure/rd-deduction-limits.ts'
import * as residenceLimits from './procedure/residence-limits.ts'
import * as serviceRating from './procedure/service-rating.ts'
import * as talentLimits from './procedure/talent-limits.ts'
import * as techSmeLimits from './procedure/tech-sme-limits.ts'
import * as technologyContractLimits from './procedure/technology-contract-limits.ts'
import * as timeLimits from './procedure/time-limits.ts'
import * as workPermitLimits from './procedure/work-permit-limits.ts'

/** What each file declares; a test sees that no file is left out. */
export const procedureLibrary: readonly object[] = [
  fileLimits,
  guidanceFundStages,
  hnteLimits,
  holidays,
  instrumentSharingLimits,
  integrityLimits,
  licensingLimits,
  programmeLimits,
  rdDeductionLimits,
  residenceLimits,
  serviceRating,
  talentLimits,
  techSmeLimits,
  technologyContractLimits,
  timeLimits,
  workPermitLimits,
]
