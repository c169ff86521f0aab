/** All legal documents, file by file, so that a law desk can list what is declared whoever uses it. */
import * as civilCode from './instruments/civil-code.ts'
import * as contest from './instruments/contest.ts'
import * as creditPool from './instruments/credit-pool.ts'
import * as expertReview from './instruments/expert-review.ts'
import * as fieldServices from './instruments/field-services.ts'
import * as guidanceFund from './instruments/guidance-fund.ts'
import * as hnte from './instruments/hnte.ts'
import * as iitSubsidy from './instruments/iit-subsidy.ts'
import * as incubator from './instruments/incubator.ts'
import * as innovationIndex from './instruments/innovation-index.ts'
import * as instrumentSharing from './instruments/instrument-sharing.ts'
import * as licensingLaw from './instruments/licensing-law.ts'
import * as rating from './instruments/rating.ts'
import * as rdProgramme from './instruments/rd-programme.ts'
import * as rdSuperDeduction from './instruments/rd-super-deduction.ts'
import * as researchFunds from './instruments/research-funds.ts'
import * as researchPlatforms from './instruments/research-platforms.ts'
import * as talent from './instruments/talent.ts'
import * as tax from './instruments/tax.ts'
import * as techSme from './instruments/tech-sme.ts'
import * as techTransfer from './instruments/tech-transfer.ts'
import * as technologyContract from './instruments/technology-contract.ts'
import * as workPermit from './instruments/work-permit.ts'
import * as workPermitLocal from './instruments/work-permit-local.ts'

/** What each file declares; a test sees that no file is left out. */
export const instrumentLibrary: readonly object[] = [
  civilCode,
  contest,
  creditPool,
  expertReview,
  fieldServices,
  guidanceFund,
  hnte,
  iitSubsidy,
  incubator,
  innovationIndex,
  instrumentSharing,
  licensingLaw,
  rating,
  rdProgramme,
  rdSuperDeduction,
  researchFunds,
  researchPlatforms,
  talent,
  tax,
  techSme,
  techTransfer,
  technologyContract,
  workPermitLocal,
  workPermit,
]
