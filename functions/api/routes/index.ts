import type { Route } from '../route.ts';
import { confirmSubmission } from './confirm-submission.ts';
import { createUpload } from './create-upload.ts';
import { downloadCityReport } from './download-city-report.ts';
import { downloadLedger } from './download-ledger.ts';
import { getCityCell } from './get-city-cell.ts';
import { getCityCompliance } from './get-city-compliance.ts';
import { getCityFindings } from './get-city-findings.ts';
import { getCitySummary } from './get-city-summary.ts';
import { getOpenApi } from './get-openapi.ts';
import { getOriginal } from './get-original.ts';
import { getSubmission } from './get-submission.ts';
import { getUnitHistory } from './get-unit-history.ts';
import { listCityFilings } from './list-city-filings.ts';
import { registerUnits } from './register-units.ts';

/** Every route of the HTTP API. The gateway's routes, the access policy and the documentation follow from this list. */
export const ROUTES: readonly Route[] = [
  createUpload,
  getSubmission,
  getOriginal,
  confirmSubmission,
  getCitySummary,
  getCityCell,
  listCityFilings,
  getCityCompliance,
  getCityFindings,
  downloadLedger,
  downloadCityReport,
  getUnitHistory,
  registerUnits,
  getOpenApi,
];
